import type { ClaimOutcome } from '@feescope/core'
import type { FullCode } from '../api/guide.ts'
import type { CsvCell } from '../habits/csv.ts'
import type { Procedure } from './procedure-text.ts'

const HEADER = [
  'line',
  'date',
  'code',
  'modifiers',
  'units',
  'charge',
  'minutes',
  'label',
  'locality',
  'setting',
  'status',
  'allowed',
  'patient',
  'medicare',
  'reason',
  'findings',
  'document',
  'release',
]

/** The claim as a table: one row a line, with what the record must hold. */
export function claimRows(
  claim: ClaimOutcome,
  codes: ReadonlyMap<string, FullCode>,
  lines: readonly Procedure[],
): readonly (readonly CsvCell[])[] {
  const { date, locality, setting, release } = claim
  const rows = claim.lines.map((line, index): readonly CsvCell[] => {
    const known = codes.get(line.code)
    const priced = line.status === 'priced' ? line : undefined
    return [
      line.line,
      date,
      line.code,
      line.modifiers.join(' '),
      line.units,
      lines[index]?.charge ?? null,
      lines[index]?.minutes ?? null,
      known?.label ?? null,
      locality ? `${locality.mac}-${locality.number}` : 'national',
      setting,
      line.status,
      priced?.allowed ?? null,
      priced?.patient?.total ?? null,
      priced?.medicare?.paid ?? null,
      line.status === 'priced' ? null : line.reason,
      line.findings.map(({ message }) => message).join(' | '),
      (known?.guide?.documentation ?? []).map(({ what }) => what).join(' | '),
      release.pfs,
    ]
  })
  return [HEADER, ...rows]
}
