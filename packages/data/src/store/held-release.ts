import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, parseManifest } from './manifest.ts'

/** A release folder on disk. */
export interface HeldRelease {
  readonly manifest: Manifest
  readonly folder: string
  readonly bundled: boolean
}

/**
 * The release folders below a folder, by name: directly in it, or in the folder of an import, which
 * holds all it brought. Empty when the folder does not exist.
 */
export function listReleaseFolders(releases: string, bundled: boolean): HeldRelease[] {
  return foldersIn(releases).flatMap((folder) => {
    const inside = isRelease(folder) ? [folder] : foldersIn(folder).filter(isRelease)
    return inside.map((each) => {
      const file = join(each, 'manifest.json')
      return { manifest: parseManifest(readFileSync(file, 'utf8'), file), folder: each, bundled }
    })
  })
}

function isRelease(folder: string): boolean {
  return existsSync(join(folder, 'manifest.json'))
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort()
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
