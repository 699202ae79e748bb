import { columnOf, type DelimitedLayout } from '../../layouts/layout.ts'
import type { PtpField } from '../../layouts/ptp-field.ts'
import type { RejectList } from '../../reject.ts'
import { countLines } from '../../text/tab-rows.ts'
import { createPtpPart, type PtpPart, type PtpPartColumns } from './ptp-part.ts'
import { createPtpValues, type PtpValues } from './ptp-values.ts'
import type { PtpVersion } from './recognise-ptp.ts'

/** How a PTP file is to be read. */
export interface PtpReading {
  readonly version: PtpVersion
  /** The file gives every row's effective date; without it a blank one is "not known". */
  readonly effectiveRequired: boolean
  /** Take a rationale this version does not know as "other" (0) instead of rejecting the row. */
  readonly anyRationale: boolean
}

/** Edits older than NCCI itself count from its start: the `*` in CMS's third column. */
const ncciStart = 19960101

/** Reads the rows below the header; what cannot be typed goes to `rejects`. */
export function parsePtpPart(text: string, reading: PtpReading, rejects: RejectList): PtpPart {
  const columns = createPtpPart(countLines(text))
  const values = createPtpValues()
  const { layout, firstLine, rowsOf } = reading.version
  let rowCount = 0
  for (const { line, cells } of rowsOf(text)) {
    if (line < firstLine) continue
    if (cells.length === layout.columns) {
      const problem = setRow(columns, rowCount, cells, values, reading)
      if (!problem) columns.line[rowCount++] = line
      else rejects.insert({ line, ...problem })
    } else if (cells.some((cell) => cell.trim() !== '')) {
      rejects.insert({ line, ...columnCount(layout, cells) })
    }
    if (rejects.isFull()) break
  }
  return { ...columns, rowCount, codes: values.codes }
}

type Problem = Omit<Parameters<RejectList['insert']>[0], 'line'>

/** Types a row's cells into position `at`; returns the first that cannot be. */
function setRow(
  columns: PtpPartColumns,
  at: number,
  cells: readonly string[],
  values: PtpValues,
  { version: { layout }, effectiveRequired, anyRationale }: PtpReading,
): Problem | undefined {
  const cell = (field: PtpField): string => cells[layout.fields[field] ?? -1] ?? ''
  const problem = (field: PtpField, expected: string): Problem => {
    const received = cell(field)
    const rule = received.trim() === '' ? 'missing' : 'unknown-value'
    const column = columnOf(layout, field)
    return { column, field, rule, reason: `Expected ${expected}.`, received }
  }
  const column1 = values.findCode(cell('column1'))
  if (column1 === undefined) return problem('column1', 'a HCPCS code of five characters')
  const column2 = values.findCode(cell('column2'))
  if (column2 === undefined) return problem('column2', 'a HCPCS code of five characters')
  const prior = cell('existedPrior1996').trim()
  if (prior !== '' && prior !== '*') return problem('existedPrior1996', '* or blank')
  const printed = values.findDate(cell('effectiveDate'))
  const effective = printed === 0 && prior === '*' ? ncciStart : printed
  if (effective === undefined || (effective === 0 && effectiveRequired)) {
    return problem('effectiveDate', 'a date yyyymmdd')
  }
  const deleted = values.findDate(cell('deletionDate'))
  if (deleted === undefined) return problem('deletionDate', 'a date yyyymmdd, or * for none')
  const indicator = values.findIndicator(cell('modifierIndicator'))
  if (indicator === undefined) return problem('modifierIndicator', '0, 1 or 9')
  const rationale = values.findRationale(cell('rationale')) ?? (anyRationale ? 0 : undefined)
  if (rationale === undefined) return problem('rationale', 'one of the rationales CMS has used')
  columns.column1[at] = column1
  columns.column2[at] = column2
  columns.effective[at] = effective
  columns.deleted[at] = deleted
  columns.indicator[at] = indicator
  columns.rationale[at] = rationale
  return undefined
}

function columnCount({ columns }: DelimitedLayout<PtpField>, cells: readonly string[]): Problem {
  return {
    column: 0,
    field: '',
    rule: 'column-count',
    reason: `A row of this file has ${columns} columns; this one has ${cells.length}.`,
    received: cells.join(' ').slice(0, 60),
  }
}
