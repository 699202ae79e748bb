import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { DataError } from '../data-error.ts'
import type { ImportedRelease } from '../import/import-report.ts'
import { listReleaseFolders } from './held-release.ts'
import { ownReleasesFolder } from './releases-folder.ts'
import { type WritableRelease, writeRelease } from './write-release.ts'

/**
 * Writes tables to the data directory: first all of them aside, then each by one rename, then what
 * they replace is removed. An interruption leaves the old table, the new one, or both (of which
 * the newer counts), never half of one.
 */
export function commitReleases(
  home: string,
  releases: readonly WritableRelease[],
  now: Date,
): ImportedRelease[] {
  if (releases.length === 0) return []
  const folder = ownReleasesFolder(home)
  const aside = createAside(folder, now)
  try {
    const importedAt = now.toISOString()
    for (const release of releases) {
      writeRelease(join(aside, folderName(release)), release, { descriptors: true, importedAt })
    }
    moveAll(aside, folder, releases.map(folderName))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  removeReplaced(folder, releases)
  return releases.map(toReport)
}

/** Makes the folder tables are written to first. Throws `unwritable-folder`. */
function createAside(folder: string, now: Date): string {
  try {
    mkdirSync(folder, { recursive: true })
    removeLeftovers(folder, now)
    return mkdtempSync(join(folder, '.incoming-'))
  } catch (cause) {
    const message = `${folder} cannot be written to. Set FEESCOPE_HOME to a folder that can.`
    throw new DataError('unwritable-folder', message, cause)
  }
}

/** One folder per content, so that a new table never overwrites the one in use. */
function folderName({ table, source }: WritableRelease): string {
  return `${table.id}-${source.sha256.slice(0, 12)}`
}

function moveAll(from: string, to: string, names: readonly string[]): void {
  const moved: string[] = []
  try {
    for (const name of names) {
      const target = join(to, name)
      if (existsSync(target)) continue // another import has just written the same content
      renameSync(join(from, name), target)
      moved.push(target)
    }
  } catch (cause) {
    for (const target of moved) rmSync(target, { recursive: true, force: true })
    throw cause
  }
}

function removeReplaced(folder: string, releases: readonly WritableRelease[]): void {
  const kept = new Map(
    releases.map((release) => [release.table.id, join(folder, folderName(release))]),
  )
  for (const held of listReleaseFolders(folder, false)) {
    const current = kept.get(held.manifest.id)
    if (current !== undefined && current !== held.folder) rmSync(held.folder, { recursive: true })
  }
}

const aDay = 24 * 60 * 60 * 1000

/** What an interrupted import left behind. */
function removeLeftovers(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!name.startsWith('.incoming-') || now.getTime() - statSync(path).mtimeMs < aDay) continue
    rmSync(path, { recursive: true, force: true })
  }
}

function toReport({ family, source, table }: WritableRelease): ImportedRelease {
  const { id, effective, rows } = table
  return { id, kind: family.kind, effective, rows, file: source.file, sha256: source.sha256 }
}
