import type { RejectList } from '../reject.ts'
import { csvRows } from '../text/csv-rows.ts'
import { textLines } from '../text/text-lines.ts'
import type { DelimitedLayout, FixedWidthLayout, SourceRecord } from './layout.ts'

/**
 * The data rows of a csv after its header line. Rows without any value are passed over; a row with
 * another number of cells is rejected.
 */
export function* readDelimited<Field extends string>(
  layout: DelimitedLayout<Field>,
  text: string,
  headerLine: number,
  rejects: RejectList,
): Generator<SourceRecord<Field>> {
  const fields = fieldEntries<Field, number>(layout.fields)
  for (const { line, cells } of csvRows(text)) {
    if (line <= headerLine || cells.every((cell) => cell.trim() === '')) continue
    if (cells.length !== layout.columns) {
      rejects.insert({
        line,
        column: 0,
        field: '',
        rule: 'column-count',
        reason: `A row of this file has ${layout.columns} columns; this one has ${cells.length}.`,
        received: excerpt(cells.join(',')),
      })
      if (rejects.isFull()) return
      continue
    }
    yield { line, values: pick(fields, (at) => (cells[at] ?? '').trim()) }
  }
}

/** The data records of a fixed-width file; `HDR` and blank lines are passed over. */
export function* readFixedWidth<Field extends string>(
  layout: FixedWidthLayout<Field>,
  text: string,
  rejects: RejectList,
): Generator<SourceRecord<Field>> {
  const fields = fieldEntries<Field, readonly [number, number]>(layout.fields)
  for (const [index, record] of textLines(text).entries()) {
    if (record.startsWith('HDR') || record.trim() === '') continue
    if (record.trimEnd().length !== layout.recordLength) {
      rejects.insert({
        line: index + 1,
        column: 0,
        field: '',
        rule: 'record-length',
        reason: `A record of this file has ${layout.recordLength} characters; this one has ${record.trimEnd().length}.`,
        received: excerpt(record),
      })
      if (rejects.isFull()) return
      continue
    }
    yield {
      line: index + 1,
      values: pick(fields, ([from, to]) => record.slice(from - 1, to).trim()),
    }
  }
}

type FieldEntries<Field extends string, At> = readonly (readonly [Field, At | undefined])[]

function fieldEntries<Field extends string, At>(
  fields: Readonly<Record<Field, At | undefined>>,
): FieldEntries<Field, At> {
  const names = Object.keys(fields) as Field[] // the keys of a Record<Field, …> are its Fields
  return names.map((name) => [name, fields[name]])
}

function pick<Field extends string, At>(
  fields: FieldEntries<Field, At>,
  valueAt: (at: At) => string,
): Record<Field, string> {
  const values: Partial<Record<Field, string>> = {}
  for (const [name, at] of fields) values[name] = at === undefined ? '' : valueAt(at)
  return values as Record<Field, string> // every field of the layout was set above
}

/** Enough of a line to find it again, short enough for a message. */
function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
