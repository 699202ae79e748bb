import type { PfsRow } from '@feescope/core'
import type { PprrvuField } from '../../layouts/pprrvu-field.ts'
import type { PprrvuRow } from './parse-pprrvu-row.ts'

/** A fact about CMS's file that this file does not keep. */
export interface Violation {
  readonly rule: string
  /** 0: the whole file. */
  readonly line: number
  readonly field: PprrvuField | ''
  readonly reason: string
  readonly received: string
}

type Invariant = (rows: readonly PprrvuRow[], find: FindRow) => Iterable<Violation>
type FindRow = (code: string, modifier: string) => PprrvuRow | undefined

/**
 * What has held on every row of every relative value file we have read (2022 to 2026). A file that
 * breaks one was damaged on its way, or CMS changed something that must be looked at first.
 */
const invariants: readonly Invariant[] = [
  uniqueKeys,
  oneConversionFactor,
  sumOfComponents,
  naCopiesOtherSetting,
  imagingFamily,
  endoscopicBases,
  discontinuedRows,
  globalIsSumOfParts,
  complete,
]

export function checkPprrvu(rows: readonly PprrvuRow[]): Violation[] {
  const byKey = new Map(rows.map((each) => [rowName(each.row), each]))
  const find: FindRow = (code, modifier) => byKey.get(modifier ? `${code}-${modifier}` : code)
  return invariants.flatMap((invariant) => [...invariant(rows, find)])
}

function* uniqueKeys(rows: readonly PprrvuRow[]): Iterable<Violation> {
  const seen = new Map<string, number>()
  for (const { row, line } of rows) {
    const name = rowName(row)
    const first = seen.get(name)
    if (first === undefined) seen.set(name, line)
    else yield at(line, 'duplicate-row', 'code', `${name} is already on line ${first}.`, name)
  }
}

function* oneConversionFactor(rows: readonly PprrvuRow[]): Iterable<Violation> {
  const expected = rows[0]?.conversionFactor
  for (const { conversionFactor, line } of rows) {
    if (conversionFactor === expected) continue
    const reason = `A file has one conversion factor; line ${rows[0]?.line} has ${expected} ten-thousandths.`
    yield at(line, 'one-conversion-factor', 'conversionFactor', reason, String(conversionFactor))
  }
}

function* sumOfComponents(rows: readonly PprrvuRow[]): Iterable<Violation> {
  for (const { row, line } of rows) {
    const nonfacility = row.work + row.peNonfacility + row.mp
    const facility = row.work + row.peFacility + row.mp
    if (nonfacility !== row.totalNonfacility) {
      yield at(
        line,
        'sum-of-components',
        'totalNonfacility',
        sumReason(row, nonfacility),
        String(row.totalNonfacility),
      )
    }
    if (facility !== row.totalFacility) {
      yield at(
        line,
        'sum-of-components',
        'totalFacility',
        sumReason(row, facility),
        String(row.totalFacility),
      )
    }
  }
}

/** Rows not used for Medicare are left out: G0071, G0511 and G0512 break it in 2022 to 2025. */
function* naCopiesOtherSetting(rows: readonly PprrvuRow[]): Iterable<Violation> {
  for (const { row, line } of rows) {
    if (!(row.nonfacilityNa || row.facilityNa) || row.notUsedForMedicare) continue
    if (row.peNonfacility === row.peFacility) continue
    const field = row.nonfacilityNa ? 'peNonfacility' : 'peFacility'
    const reason = `${rowName(row)}: a setting marked NA carries the other setting's practice expense.`
    yield at(line, 'na-copies-other-setting', field, reason, String(row[field]))
  }
}

/** Dental (D) codes are left out: eight of them carry family 88 without indicator 4 in 2024. */
function* imagingFamily(rows: readonly PprrvuRow[]): Iterable<Violation> {
  for (const { row, line } of rows) {
    if ((row.multipleProcedure === '4') === (row.imagingFamily === '88') || isDental(row)) continue
    const reason = `${rowName(row)}: multiple procedure 4 and imaging family 88 go together; indicator is ${row.multipleProcedure}.`
    yield at(line, 'imaging-family', 'imagingFamily', reason, row.imagingFamily)
  }
}

function* endoscopicBases(rows: readonly PprrvuRow[], find: FindRow): Iterable<Violation> {
  for (const { row, line } of rows) {
    const base = row.endoscopicBase
    if ((row.multipleProcedure === '3') !== (base !== '')) {
      const reason = `${rowName(row)}: multiple procedure 3 and an endoscopic base go together; indicator is ${row.multipleProcedure}.`
      yield at(line, 'endoscopic-base', 'endoscopicBase', reason, base)
    } else if (base && find(base, '')?.row.multipleProcedure !== '2') {
      const reason = `${rowName(row)}: its endoscopic base must be a row with multiple procedure 2.`
      yield at(line, 'endoscopic-base', 'endoscopicBase', reason, base)
    }
  }
}

const discontinuedCodes = ['44388', '45378', 'G0105', 'G0121']

function* discontinuedRows(rows: readonly PprrvuRow[]): Iterable<Violation> {
  const found = rows.filter(({ row }) => row.modifier === '53').map(({ row }) => row.code)
  const received = found.toSorted().join(' ')
  if (received === discontinuedCodes.join(' ')) return
  const reason = `The rows with modifier 53 are exactly ${discontinuedCodes.join(', ')}.`
  yield at(0, 'discontinued-rows', '', reason, received)
}

const components = [
  'work',
  'peNonfacility',
  'peFacility',
  'mp',
  'totalNonfacility',
  'totalFacility',
] as const

function* globalIsSumOfParts(rows: readonly PprrvuRow[], find: FindRow): Iterable<Violation> {
  for (const { row, line } of rows) {
    if (row.modifier !== '' || row.status !== 'A') continue
    const professional = find(row.code, '26')?.row
    const technical = find(row.code, 'TC')?.row
    if (!professional || !technical) continue
    for (const field of components) {
      const sum = professional[field] + technical[field]
      if (sum === row[field]) continue
      const reason = `${row.code}: the global row is the sum of 26 and TC, here ${sum} hundredths.`
      yield at(line, 'global-is-sum-of-parts', field, reason, String(row[field]))
    }
  }
}

/** The smallest file of 2020 to 2026 has 17,600 rows: fewer than this is a cut-off download. */
export const fewestRows = 15_000

function* complete(rows: readonly PprrvuRow[]): Iterable<Violation> {
  if (rows.length >= fewestRows) return
  const reason = `A relative value file has at least ${fewestRows} rows: this one is incomplete. Download it again.`
  yield at(0, 'incomplete', '', reason, `${rows.length} rows`)
}

function at(
  line: number,
  rule: string,
  field: Violation['field'],
  reason: string,
  received: string,
): Violation {
  return { line, rule, field, reason, received }
}

function sumReason(row: PfsRow, sum: number): string {
  return `${rowName(row)}: work, practice expense and malpractice add up to ${sum} hundredths.`
}

function rowName({ code, modifier }: PfsRow): string {
  return modifier ? `${code}-${modifier}` : code
}

function isDental({ code }: PfsRow): boolean {
  return code.startsWith('D')
}
