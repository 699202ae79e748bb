import { referenceOf } from '../reference-of.ts'
import type { Reject } from '../reject.ts'
import { type StagedReleases, stageReleases } from '../store/commit-releases.ts'
import { mergeReleases } from '../store/held-release.ts'
import { listHeld } from '../store/list-held.ts'
import { readTable } from '../store/read-table.ts'
import type { WritableRelease } from '../store/write-release.ts'
import { crossCheck, type Disagreement } from './cross-checks.ts'
import type { ImportedRelease } from './import-report.ts'

export interface PublishOptions {
  readonly home: string
  readonly force?: boolean | undefined
  readonly now?: Date
}

export interface Published {
  readonly imported: readonly ImportedRelease[]
  readonly rejected: readonly Reject[]
  readonly overridden: readonly Reject[]
}

/**
 * Writes tables aside, holds them against those already held, and makes them part of the data
 * directory; nothing when one disagrees, unless forced, and then the table is marked.
 */
export function publish(
  releases: readonly WritableRelease[],
  { home, force = false, now = new Date() }: PublishOptions,
): Published {
  if (releases.length === 0) return { imported: [], rejected: [], overridden: [] }
  let staged = stageReleases(home, releases, now)
  try {
    const found = disagreements(staged, releases, home)
    if (found.length > 0 && !force) {
      staged.discard()
      return { imported: [], rejected: found.map(({ reject }) => reject), overridden: [] }
    }
    const marked = releases.map((release) => mark(release, found))
    if (found.length > 0) {
      staged.discard()
      staged = stageReleases(home, marked, now)
    }
    const overridden = marked.flatMap(({ table }) => table.overridden ?? [])
    return { imported: staged.commit(), rejected: [], overridden }
  } catch (cause) {
    staged.discard()
    throw cause
  }
}

interface Found {
  readonly id: string
  readonly reject: Reject
}

function disagreements(
  staged: StagedReleases,
  releases: readonly WritableRelease[],
  home: string,
): Found[] {
  const all = mergeReleases(listHeld({ home }), staged.held)
  return crossCheck(
    staged.held,
    all,
    referenceOf(all, (each) => readTable(each, undefined)),
  ).map((disagreement) => ({
    id: disagreement.id,
    reject: toReject(disagreement, releases),
  }))
}

function toReject(
  { id, rule, reason, received }: Disagreement,
  releases: readonly WritableRelease[],
): Reject {
  const file = releases.find(({ table }) => table.id === id)?.source.file ?? ''
  return { file, line: 0, column: 0, field: '', rule, reason, received }
}

function mark(release: WritableRelease, found: readonly Found[]): WritableRelease {
  const own = found.filter(({ id }) => id === release.table.id).map(({ reject }) => reject)
  if (own.length === 0) return release
  const overridden = [...(release.table.overridden ?? []), ...own]
  return { ...release, table: { ...release.table, overridden } }
}
