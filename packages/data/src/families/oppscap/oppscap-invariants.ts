import type { OppscapField } from '../../layouts/oppscap-field.ts'
import type { Edition, Located, TableViolation } from '../table-definition.ts'
import type { OppscapRow } from './oppscap-row.ts'

type Violation = TableViolation<OppscapField>

/** What has held in every OPPSCAP file read (2023 to 2025). */
export function* checkOppscap(
  rows: readonly Located<OppscapRow>[],
  { effective }: Edition,
): Iterable<Violation> {
  const byProcedure = Map.groupBy(rows, ({ row }) => `${row.code} ${row.modifier}`)
  const expected = localityKeys(effective.from)
  for (const [procedure, each] of byProcedure) yield* checkProcedure(procedure, each, expected)
  yield* oneAmount(rows)
  const found = new Set(rows.map(({ row }) => row.localityId)).size
  if (found === expected) return
  const reason = `The file has ${expected} localities: those of the GPCI file, and six of California under both its MACs.`
  yield { rule: 'locality-count', line: 0, field: '', reason, received: `${found} localities` }
}

/** 109 localities from 2024 and 112 before, with those that California lists twice. */
function localityKeys(from: string): number {
  return from >= '2024-01-01' ? 115 : 119
}

/** Every procedure is listed once in every locality, with one status. */
function* checkProcedure(
  procedure: string,
  rows: readonly Located<OppscapRow>[],
  expected: number,
): Iterable<Violation> {
  const seen = new Map<string, number>()
  for (const { line, row } of rows) {
    const first = seen.get(row.localityId)
    if (first === undefined) seen.set(row.localityId, line)
    else {
      const reason = `${procedure} in ${row.localityId} is already on line ${first}.`
      yield { rule: 'duplicate-row', line, field: 'code', reason, received: row.localityId }
    }
    if (row.status === rows[0]?.row.status) continue
    const reason = `${procedure} has status ${rows[0]?.row.status} elsewhere in this file.`
    yield { rule: 'one-status', line, field: 'status', reason, received: row.status }
  }
  if (rows.length === expected) return
  const reason = `${procedure} is listed in ${rows.length} of ${expected} localities.`
  const line = rows[0]?.line ?? 0
  yield { rule: 'incomplete', line, field: 'code', reason, received: procedure }
}

/** The cap has no setting: both prices are the same. */
function* oneAmount(rows: readonly Located<OppscapRow>[]): Iterable<Violation> {
  for (const { line, row } of rows) {
    if (row.facility === row.nonfacility) continue
    const reason = `${row.code} in ${row.localityId}: both prices of a cap are the same.`
    const received = String(row.nonfacility)
    yield { rule: 'one-amount', line, field: 'nonfacility', reason, received }
  }
}
