import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, parseManifest } from './manifest.ts'

/** A release folder on disk. */
export interface HeldRelease {
  readonly manifest: Manifest
  readonly folder: string
  readonly bundled: boolean
}

/** The release folders below a folder, by name; empty when the folder does not exist. */
export function listReleaseFolders(releases: string, bundled: boolean): HeldRelease[] {
  if (!existsSync(releases)) return []
  return readdirSync(releases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(releases, entry.name))
    .filter((folder) => existsSync(join(folder, 'manifest.json')))
    .sort()
    .map((folder) => {
      const file = join(folder, 'manifest.json')
      return { manifest: parseManifest(readFileSync(file, 'utf8'), file), folder, bundled }
    })
}

/** One per id, oldest first: the user's own before the bundled, the later import before earlier. */
export function mergeReleases(
  bundled: readonly HeldRelease[],
  own: readonly HeldRelease[],
): HeldRelease[] {
  const byImport = own.toSorted((a, b) => compare(importedAt(a), importedAt(b)))
  const byId = new Map([...bundled, ...byImport].map((held) => [held.manifest.id, held]))
  return [...byId.values()].sort(
    ({ manifest: a }, { manifest: b }) =>
      compare(a.effective.from, b.effective.from) || compare(a.id, b.id),
  )
}

function importedAt({ manifest }: HeldRelease): string {
  return manifest.importedAt ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
