import { columnOf } from '../../layouts/layout.ts'
import { readDelimited, readFixedWidth } from '../../layouts/read-records.ts'
import { createRejectList, type RejectList } from '../../reject.ts'
import { qpConversionFactors } from '../../releases/conversion-factor-years.ts'
import { rvuReleaseDates, rvuReleaseId } from '../../releases/release-dates.ts'
import type { ImportOptions, ImportOutcome, Source, TableFamily } from '../family.ts'
import { splitForced } from '../forcible-rules.ts'
import { encodePfs } from './encode-pfs.ts'
import { identifyRelease } from './identify-release.ts'
import { type PprrvuRow, parsePprrvuRow } from './parse-pprrvu-row.ts'
import { checkPprrvu } from './pprrvu-invariants.ts'
import { type PprrvuRecognition, recognisePprrvu } from './recognise-pprrvu.ts'

/** CMS's National Physician Fee Schedule Relative Value File. */
export const pprrvuFamily: TableFamily = {
  kind: 'pfs',
  tableFile: 'pprrvu.arrow',
  spreadsheets: true,
  recognises: (text) => recognisePprrvu(text) !== undefined,
  import: importPprrvu,
}

type KnownVersion = Exclude<PprrvuRecognition, { kind: 'unknown-version' }>

function importPprrvu(source: Source, options: ImportOptions): ImportOutcome {
  const rejects = createRejectList(source.file)
  const version = recognisePprrvu(source.text)
  if (!version || version.kind === 'unknown-version') {
    const reason = version?.message ?? 'This is not a relative value file.'
    rejects.insert({
      line: version?.line ?? 0,
      column: 0,
      field: '',
      rule: 'unknown-layout',
      reason,
      received: '',
    })
    return { status: 'rejected', rejects: rejects.rejects }
  }
  const rows = readPprrvuRows(version, source.text, rejects)
  if (isQpFile(rows)) return { status: 'skipped', reason: qpReason }
  if (rejects.rejects.length === 0) insertViolations(version, rows, rejects)
  const identified = identifyRelease(source, rows[0]?.conversionFactor ?? 0, options.release)
  if (!identified.found && rows.length > 0) {
    rejects.insert({
      line: 0,
      column: 0,
      field: '',
      rule: 'unknown-release',
      reason: identified.message,
      received: source.name,
    })
  }
  const { standing, overridden } = splitForced(rejects.rejects, options.force)
  if (standing.length > 0 || !identified.found) return { status: 'rejected', rejects: standing }
  const { release } = identified
  const sorted = rows.toSorted(
    (a, b) => compare(a.row.code, b.row.code) || compare(a.row.modifier, b.row.modifier),
  )
  const id = rvuReleaseId(release)
  return {
    status: 'imported',
    id,
    effective: rvuReleaseDates(release),
    rows: rows.length,
    layout: version.layout.id,
    conversionFactor: rows[0]?.conversionFactor ?? 0,
    ...(overridden.length > 0 && { overridden }),
    encode: ({ descriptors }) => encodePfs(sorted, descriptors),
  }
}

/** The typed rows of a relative value file in file order; what cannot be typed goes to `rejects`. */
export function readPprrvuRows(
  version: KnownVersion,
  text: string,
  rejects: RejectList,
): PprrvuRow[] {
  const records =
    version.kind === 'csv'
      ? readDelimited(version.layout, text, version.headerLine, rejects)
      : readFixedWidth(version.layout, text, rejects)
  const rows: PprrvuRow[] = []
  for (const record of records) {
    const row = parsePprrvuRow(version.layout, record, rejects)
    if (row) rows.push(row)
    if (rejects.isFull()) break
  }
  return rows
}

const qpReason =
  'This is the file for qualifying APM participants (QP): the same RVUs with another conversion ' +
  'factor, which Feescope applies itself (--qp). Import the nonQPP file.'

function isQpFile(rows: readonly PprrvuRow[]): boolean {
  return rows.some(
    ({ row, conversionFactor }) =>
      row.pricingIndicator === '1' || qpConversionFactors.has(conversionFactor),
  )
}

function insertViolations(
  version: KnownVersion,
  rows: readonly PprrvuRow[],
  rejects: RejectList,
): void {
  for (const violation of checkPprrvu(rows)) {
    const column = violation.field === '' ? 0 : columnOf(version.layout, violation.field)
    rejects.insert({ ...violation, column })
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
