import type { AnesField } from '../../layouts/anes-field.ts'
import { localityCountOf } from '../../releases/locality-count.ts'
import type { Edition, Located, TableViolation } from '../table-definition.ts'
import type { AnesRow } from './anes-row.ts'

type Violation = TableViolation<AnesField>

/** What has held in every ANES file read (2023 to 2026). */
export function* checkAnes(
  rows: readonly Located<AnesRow>[],
  { effective, facts }: Edition,
): Iterable<Violation> {
  yield* uniqueKeys(rows)
  const year = Number(effective.from.slice(0, 4))
  const expected = localityCountOf(year)
  if (rows.length !== expected) {
    const reason = `Medicare had ${expected} payment localities in ${year}: the file is incomplete or not CMS's.`
    const received = `${rows.length} rows`
    yield { rule: 'locality-count', line: 0, field: '', reason, received }
  }
  yield* near(rows, Number(facts?.['nationalStandard']))
  if (facts?.['nationalQp'] !== undefined) {
    yield* ratio(rows, Number(facts['nationalQp']) / Number(facts['nationalStandard']))
  }
}

function* uniqueKeys(rows: readonly Located<AnesRow>[]): Iterable<Violation> {
  const seen = new Map<string, number>()
  for (const { line, row } of rows) {
    const first = seen.get(row.localityId)
    if (first === undefined) seen.set(row.localityId, line)
    else {
      const reason = `Locality ${row.localityId} is already on line ${first}.`
      yield { rule: 'duplicate-row', line, field: 'number', reason, received: row.localityId }
    }
  }
}

/** A locality's factor is the national one times an index; those have been 0.8 to 1.6. */
function* near(rows: readonly Located<AnesRow>[], national: number): Iterable<Violation> {
  for (const { line, row } of rows) {
    const index = row.standard / 100 / national
    if (index >= 0.8 && index <= 1.6) continue
    const reason = `${row.localityId}: the factor is far from the national ${national}.`
    const received = String(row.standard)
    yield { rule: 'far-from-national', line, field: 'standard', reason, received }
  }
}

/** Both factors of a locality have one index, so they stand as the national ones do. */
function* ratio(rows: readonly Located<AnesRow>[], expected: number): Iterable<Violation> {
  for (const { line, row } of rows) {
    if (row.qp !== null && Math.abs(row.qp - row.standard * expected) <= 1.01) continue
    const reason = `${row.localityId}: the two factors do not stand as the national ones do.`
    yield { rule: 'qp-ratio', line, field: 'qp', reason, received: String(row.qp) }
  }
}
