import type { MueLimit, PtpRow, Reference } from '@feescope/core'
import { findLabel } from '@feescope/guides'
import { isInForce, stateOf, type TableState } from './list-edits.ts'

/** The days compared, and the codes the pairs are wanted for. */
export interface EditComparison {
  readonly before: string
  readonly after: string
  readonly setting: 'practitioner' | 'outpatient'
  /** Only these codes; all where absent. */
  readonly codes: readonly string[] | undefined
}

/** A unit limit that came, went or changed. */
export interface LimitChange {
  readonly code: string
  readonly label: string | null
  readonly before: Pick<MueLimit, 'units' | 'mai'> | null
  readonly after: Pick<MueLimit, 'units' | 'mai'> | null
}

type Indicator = PtpRow['modifierIndicator']

/** A pair that came, went or has another modifier indicator. */
export interface PairChange {
  readonly column1: string
  readonly column2: string
  readonly before: Indicator | null
  readonly after: Indicator | null
}

/** What can be said of one kind of edit: its tables and changes, or why nothing can. */
export type EditChanges<Change> =
  | {
      readonly compared: true
      readonly before: Extract<TableState, { held: true }>
      readonly after: Extract<TableState, { held: true }>
      readonly changes: readonly Change[]
    }
  | { readonly compared: false; readonly message: string }

/** Unit limits that differ between two days, those of both days first; `all` are the codes looked up. */
export function listLimitChanges(
  reference: Reference,
  { before, after, setting, codes }: EditComparison,
  all: Iterable<string>,
): EditChanges<LimitChange> {
  const old = reference.chooseMue(setting, before)
  const now = reference.chooseMue(setting, after)
  return compare(old, now, 'MUE', (a, b) =>
    [...new Set(codes ?? all)]
      .toSorted()
      .flatMap((code) => {
        const [was, is] = [a.find(code), b.find(code)]
        if (was?.units === is?.units && was?.mai === is?.mai) return []
        const label = findLabel(code)?.label ?? null
        return [{ code, label, before: limitOf(was), after: limitOf(is) }]
      })
      .toSorted((one, other) => Number(isLone(one)) - Number(isLone(other))),
  )
}

/** Pairs of the codes that differ between the tables of two days. */
export function listPairChanges(
  reference: Reference,
  { before, after, setting, codes = [] }: EditComparison,
): EditChanges<PairChange> {
  const old = reference.choosePtp(setting, before)
  const now = reference.choosePtp(setting, after)
  return compare(old, now, 'PTP', (a, b) => {
    const [were, are] = [pairsOf(a, codes, before), pairsOf(b, codes, after)]
    return [...new Set([...were.keys(), ...are.keys()])].toSorted().flatMap((pair) => {
      const [was = null, is = null] = [were.get(pair), are.get(pair)]
      const [column1 = '', column2 = ''] = pair.split(' ')
      return was === is ? [] : [{ column1, column2, before: was, after: is }]
    })
  })
}

type Chosen = ReturnType<Reference['choosePtp']> | ReturnType<Reference['chooseMue']>
type TableOf<Choice extends Chosen> = Extract<Choice, { held: true }>['table']

function compare<Choice extends Chosen, Change>(
  old: Choice,
  now: Choice,
  kind: 'MUE' | 'PTP',
  list: (before: TableOf<Choice>, after: TableOf<Choice>) => readonly Change[],
): EditChanges<Change> {
  const [before, after] = [stateOf(old), stateOf(now)]
  if (!before.held || !after.held || !old.held || !now.held) {
    const missing = [before, after].find(({ held }) => !held)
    return { compared: false, message: missing?.held === false ? missing.message : '' }
  }
  if (before.id === after.id) {
    return {
      compared: false,
      message: `Two quarters of the ${kind} tables are not held: only ${before.id} is, and it would stand for both days. Import the other quarter (feescope data import FILE).`,
    }
  }
  return {
    compared: true,
    before,
    after,
    changes: list(old.table as TableOf<Choice>, now.table as TableOf<Choice>),
  }
}

function isLone({ before, after }: LimitChange): boolean {
  return before === null || after === null
}

function limitOf(limit: MueLimit | undefined) {
  return limit === undefined ? null : { units: limit.units, mai: limit.mai }
}

/** Indicator of each pair in force on the day, by `column1 column2`. */
function pairsOf(
  table: { listByCode(code: string, column: 1 | 2): readonly PtpRow[] },
  codes: readonly string[],
  date: string,
): ReadonlyMap<string, Indicator> {
  const rows = codes.flatMap((code) => [...table.listByCode(code, 1), ...table.listByCode(code, 2)])
  return new Map(
    rows
      .filter((row) => row.modifierIndicator !== '9' && isInForce(row, date))
      .map((row) => [`${row.column1} ${row.column2}`, row.modifierIndicator]),
  )
}
