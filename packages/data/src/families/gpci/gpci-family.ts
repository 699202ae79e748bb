import { localityIdOf } from '@feescope/core'
import type { GpciField } from '../../layouts/gpci-field.ts'
import { columnOf, type SourceRecord } from '../../layouts/layout.ts'
import { readDelimited } from '../../layouts/read-records.ts'
import { createRejectList, type RejectList } from '../../reject.ts'
import type { ImportOptions, ImportOutcome, Source, TableFamily } from '../family.ts'
import { splitForced } from '../forcible-rules.ts'
import { encodeGpci } from './encode-gpci.ts'
import { checkGpci } from './gpci-invariants.ts'
import { identifyGpci } from './identify-gpci.ts'
import { type GpciRow, parseGpciRow } from './parse-gpci-row.ts'
import { type GpciRecognition, recogniseGpci } from './recognise-gpci.ts'

/** Addendum E of the fee schedule's final rule: geographic practice cost indices by locality. */
export const gpciFamily: TableFamily = {
  kind: 'gpci',
  tableFile: 'gpci.arrow',
  spreadsheets: true,
  recognises: (text) => recogniseGpci(text) !== undefined,
  import: importGpci,
}

type KnownVersion = Exclude<GpciRecognition, { kind: 'unknown-version' }>

function importGpci(source: Source, options: ImportOptions): ImportOutcome {
  const rejects = createRejectList(source.file)
  const version = recogniseGpci(source.text)
  if (!version || version.kind === 'unknown-version') {
    const reason = version?.message ?? 'This is not a GPCI file.'
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
  const rows = readGpciRows(version, source.text, rejects)
  const identified = identifyGpci(source, version.year, options)
  if (!identified.found) {
    const reason = identified.message
    const place = { line: 0, column: 0, field: '', received: '' }
    rejects.insert({ ...place, rule: 'unknown-release', reason })
    return { status: 'rejected', rejects: rejects.rejects }
  }
  const { edition } = identified
  if (rejects.rejects.length === 0) {
    for (const violation of checkGpci(rows, Number(edition.effective.from.slice(0, 4)))) {
      const column = violation.field === '' ? 0 : columnOf(version.layout, violation.field)
      rejects.insert({ ...violation, column })
    }
  }
  const { standing, overridden } = splitForced(rejects.rejects, options.force)
  if (standing.length > 0) return { status: 'rejected', rejects: standing }
  const localities = rows.map(({ locality }) => locality)
  const sorted = localities.toSorted((a, b) => (localityIdOf(a) < localityIdOf(b) ? -1 : 1))
  return {
    status: 'imported',
    ...edition,
    rows: rows.length,
    layout: version.layout.id,
    ...(overridden.length > 0 && { overridden }),
    encode: () => encodeGpci(sorted),
  }
}

/** The typed rows of a GPCI file in file order; what cannot be typed goes to `rejects`. */
export function readGpciRows(version: KnownVersion, text: string, rejects: RejectList): GpciRow[] {
  const rows: GpciRow[] = []
  for (const record of readDelimited(version.layout, text, version.headerLine, rejects)) {
    if (isFootnote(record)) continue
    const row = parseGpciRow(version.layout, record, rejects)
    if (row) rows.push(row)
    if (rejects.isFull()) break
  }
  return rows
}

/** Notes under the table fill the first cell only: `MAC Assignments as of …`, `*Work GPCI …`. */
function isFootnote({ values }: SourceRecord<GpciField>): boolean {
  const { mac, ...others } = values
  return !/^\d*$/.test(mac) && Object.values(others).every((value) => value === '')
}
