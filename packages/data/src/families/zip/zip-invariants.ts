import type { ZipField } from '../../layouts/zip-field.ts'
import { localityCountOf } from '../../releases/locality-count.ts'
import type { Edition, Located, TableViolation } from '../table-definition.ts'
import type { ZipRow } from './zip-row.ts'

type Violation = TableViolation<ZipField>

/** The file has had 42,956 rows; a much shorter one is a cut-off download. */
const fewestRows = 40_000

/** What has held in every ZIP5 file read (2025, 2026). */
export function* checkZip(
  rows: readonly Located<ZipRow>[],
  { effective }: Edition,
): Iterable<Violation> {
  yield* uniqueZips(rows)
  yield* oneQuarter(rows)
  yield* oneMacPerState(rows)
  if (rows.length < fewestRows) {
    const reason = `A ZIP code file has at least ${fewestRows} rows: this one is incomplete.`
    yield { rule: 'incomplete', line: 0, field: '', reason, received: `${rows.length} rows` }
  }
  const expected = localityCountOf(Number(effective.from.slice(0, 4)))
  const found = new Set(rows.map(({ row }) => row.localityId)).size
  if (found === expected) return
  const reason = `Every one of Medicare's ${expected} payment localities has a ZIP code.`
  yield { rule: 'locality-count', line: 0, field: '', reason, received: `${found} localities` }
}

function* uniqueZips(rows: readonly Located<ZipRow>[]): Iterable<Violation> {
  const seen = new Map<number, number>()
  for (const { line, row } of rows) {
    const first = seen.get(row.zip)
    if (first === undefined) seen.set(row.zip, line)
    else {
      const received = String(row.zip).padStart(5, '0')
      const reason = `${received} is already on line ${first}.`
      yield { rule: 'duplicate-row', line, field: 'zip', reason, received }
    }
  }
}

function* oneQuarter(rows: readonly Located<ZipRow>[]): Iterable<Violation> {
  const expected = rows[0]?.row.quarter
  for (const { line, row } of rows) {
    if (row.quarter === expected) continue
    const reason = `A file is of one quarter; its first row says ${expected}.`
    yield { rule: 'one-quarter', line, field: 'quarter', reason, received: row.quarter }
  }
}

/** States in several MACs: California, New York, and the suburbs of Washington in the District's. */
const macsOf: ReadonlyMap<string, number> = new Map([
  ['CA', 2],
  ['MD', 2],
  ['NY', 3],
  ['VA', 2],
])

/** A state lies with one MAC, some with more: the rows of another MAC are slips. */
function* oneMacPerState(rows: readonly Located<ZipRow>[]): Iterable<Violation> {
  for (const [state, each] of Map.groupBy(rows, ({ row }) => row.state)) {
    const byMac = Map.groupBy(each, ({ row }) => row.localityId.slice(0, 5))
    const inOrder = [...byMac].sort(([, a], [, b]) => b.length - a.length)
    for (const [mac, slips] of inOrder.slice(macsOf.get(state) ?? 1)) {
      for (const { line } of slips) {
        const reason = `The other ZIP codes of ${state} lie with MAC ${inOrder[0]?.[0]}.`
        yield { rule: 'one-mac-per-state', line, field: 'mac', reason, received: mac }
      }
    }
  }
}
