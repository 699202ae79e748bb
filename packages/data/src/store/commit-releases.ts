import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DataError } from '../data-error.ts'
import type { ImportedRelease } from '../import/import-report.ts'
import { type HeldRelease, listReleaseFolders } from './held-release.ts'
import { ownReleasesFolder } from './releases-folder.ts'
import { type WritableRelease, writeRelease } from './write-release.ts'

/** Tables written aside, not yet part of the data directory. */
export interface StagedReleases {
  readonly held: readonly HeldRelease[]
  /** Makes all of them part of it at once. */
  commit(): ImportedRelease[]
  discard(): void
}

const asidePrefix = '.incoming-'

/**
 * Writes the tables of one import into a folder aside, which one rename makes part of the data
 * directory; then what they replace is removed. An interruption leaves all of the old tables, all
 * of the new ones, or both (of which the newer counts), never some of them and never half of one.
 */
export function stageReleases(
  home: string,
  releases: readonly WritableRelease[],
  now: Date,
): StagedReleases {
  const folder = ownReleasesFolder(home)
  const aside = createAside(folder, now)
  const discard = () => rmSync(aside, { recursive: true, force: true })
  try {
    const importedAt = now.toISOString()
    const held = releases.map((release) => {
      const own = join(aside, folderName(release))
      const manifest = writeRelease(own, release, { descriptors: true, importedAt })
      return { manifest, folder: own, bundled: false }
    })
    return { held, discard, commit: () => commit(aside, releases) }
  } catch (cause) {
    discard()
    throw cause
  }
}

function commit(aside: string, releases: readonly WritableRelease[]): ImportedRelease[] {
  const folder = dirname(aside)
  const target = join(folder, basename(aside).replace(asidePrefix, 'import-'))
  renameSync(aside, target)
  removeReplaced(folder, target, releases)
  return releases.map(toReport)
}

/** Makes the folder tables are written to first. Throws `unwritable-folder`. */
function createAside(folder: string, now: Date): string {
  try {
    mkdirSync(folder, { recursive: true })
    removeLeftovers(folder, now)
    return mkdtempSync(join(folder, asidePrefix))
  } catch (cause) {
    const message = `${folder} cannot be written to. Set FEESCOPE_HOME to a folder that can.`
    throw new DataError('unwritable-folder', message, cause)
  }
}

function folderName({ table, source }: WritableRelease): string {
  return `${table.id}-${source.sha256.slice(0, 12)}`
}

function removeReplaced(
  folder: string,
  target: string,
  releases: readonly WritableRelease[],
): void {
  const replaced = new Set(releases.map(({ table }) => table.id))
  for (const held of listReleaseFolders(folder, false)) {
    if (!replaced.has(held.manifest.id) || dirname(held.folder) === target) continue
    rmSync(held.folder, { recursive: true, force: true })
    const parent = dirname(held.folder)
    if (parent !== folder && readdirSync(parent).length === 0) rmdirSync(parent)
  }
}

const aDay = 24 * 60 * 60 * 1000

/** What an interrupted import left behind. */
function removeLeftovers(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!name.startsWith(asidePrefix) || now.getTime() - statSync(path).mtimeMs < aDay) continue
    rmSync(path, { recursive: true, force: true })
  }
}

function toReport({ family, source, table }: WritableRelease): ImportedRelease {
  const { id, effective, rows, overridden } = table
  const report = {
    id,
    kind: family.kind,
    effective,
    rows,
    file: source.file,
    sha256: source.sha256,
  }
  return overridden ? { ...report, forced: true } : report
}
