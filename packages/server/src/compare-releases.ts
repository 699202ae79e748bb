import { formatUnits, type Reference } from '@feescope/core'
import {
  type Causes,
  type CodeVolume,
  DataError,
  diffReleases,
  type Effect,
  findReleaseSide,
  presentVolumes,
} from '@feescope/data'
import { type ChangeOrder, listChanges, type Setting } from './list-changes.ts'
import { ProblemError, problem } from './problem.ts'

/** What to compare, and which page of the changes to show. */
export interface Comparison {
  readonly before: string
  readonly after: string
  /** `MAC-NN` or `national`, the default. */
  readonly locality?: string | undefined
  readonly setting?: Setting | undefined
  /** Only these codes. */
  readonly codes?: readonly string[] | undefined
  /** How often each is done: adds up dollars and work RVUs. */
  readonly volumes?: readonly CodeVolume[] | undefined
  readonly kind?: 'changed' | 'added' | 'deleted' | undefined
  readonly order?: ChangeOrder | undefined
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

/** Rows on a page unless asked otherwise. */
const PAGE = 50

/** What changed between two releases in dollars of one setting and place; a page of the rows. */
export function compareReleases(reference: Reference, comparison: Comparison) {
  const { before, after, codes, volumes, kind } = comparison
  const { setting = 'nonfacility', order = 'change', offset = 0, limit = PAGE } = comparison
  const locality = comparison.locality === 'national' ? undefined : comparison.locality
  const diff = compare(reference, before, after, {
    codes,
    locality,
    volumes: volumes?.map((each) => ({ setting, ...each })),
  })
  const rows = listChanges(diff, setting, order).filter(
    (row) => kind === undefined || row.kind === kind,
  )
  const changes = diff.changed.map((row) => row[setting].change)
  return {
    before: sideOf(diff.before),
    after: sideOf(diff.after),
    locality: diff.locality,
    setting,
    counts: {
      changed: diff.changed.length,
      added: diff.added.length,
      deleted: diff.deleted.length,
      unchanged: diff.unchanged,
      rising: changes.filter((change) => change > 0).length,
      falling: changes.filter((change) => change < 0).length,
    },
    sum: sumOf(diff.changed.map((row) => row[setting])),
    volumes: diff.volumes && presentVolumes(diff.volumes),
    revaluations: diff.revaluations,
    unknown: unknownCodes(reference, codes ?? [], [before, after]),
    total: rows.length,
    offset,
    rows: rows.slice(offset, offset + limit),
  }
}

function compare(
  reference: Reference,
  a: string,
  b: string,
  options: Parameters<typeof diffReleases>[2],
) {
  try {
    return diffReleases(findReleaseSide(reference, a), findReleaseSide(reference, b), options)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    throw new ProblemError(problem(404, error.code, 'There is nothing to compare', error.message))
  }
}

/** One unit of each changed row, added up. */
function sumOf(effects: readonly Effect[]) {
  const total = (amountOf: (effect: Effect) => number) =>
    formatUnits(
      effects.reduce((sum, effect) => sum + amountOf(effect), 0),
      2,
    )
  const cause = (name: keyof Causes) => total(({ causes }) => causes[name])
  return {
    before: total(({ before }) => before ?? 0),
    after: total(({ after }) => after ?? 0),
    change: total(({ change }) => change),
    causes: {
      work: cause('work'),
      pe: cause('pe'),
      mp: cause('mp'),
      gpci: cause('gpci'),
      conversionFactor: cause('conversionFactor'),
      oppsCap: cause('oppsCap'),
      status: cause('status'),
    },
  }
}

function sideOf({ conversionFactor, ...side }: ReturnType<typeof diffReleases>['before']) {
  return { ...side, conversionFactor: formatUnits(conversionFactor, 4) }
}

function unknownCodes(
  reference: Reference,
  codes: readonly string[],
  ids: readonly string[],
): readonly string[] {
  const wanted = new Set(ids.map((id) => id.trim().toUpperCase()))
  const releases = reference.listPfs().filter(({ id }) => wanted.has(id))
  return codes.filter((code) => !releases.some((release) => release.findRows(code)))
}
