import { OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from '../csv/header.ts'

/** Columns that decide a price, in the order in which records are written. Nothing of the patient. */
export const RECORD_COLUMNS = [
  ...REQUIRED_COLUMNS,
  ...OPTIONAL_COLUMNS.filter((name) => name !== 'patient' && name !== 'npi'),
] as const
export type RecordColumn = (typeof RECORD_COLUMNS)[number]

export const RECORD_HEADER = `${RECORD_COLUMNS.join()}\n`

/** Values by column, as a JSON object or a Parquet row has them. */
export type Row = Readonly<Partial<Record<RecordColumn, unknown>>>

export type EncodedRow =
  | { readonly claim: string; readonly csv: string }
  | { readonly reason: string }

/** Writes a row as a CSV record, or says why it cannot be one. The values are checked when priced. */
export function encodeRow(row: Row): EncodedRow {
  let csv = ''
  for (const name of RECORD_COLUMNS) {
    const value = row[name]
    if (csv !== '') csv += ','
    if (value === undefined || value === null) continue
    const text = textOf(value)
    if (text === undefined) return { reason: `${name} is neither text nor a number` }
    if (/["\n\r]/.test(text)) return { reason: `${name} holds a quote or a line break` }
    csv += text.includes(',') ? `"${text}"` : text
  }
  return { claim: textOf(row.claim) ?? '', csv: `${csv}\n` }
}

function textOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value)
    case 'object':
      return listText(value)
    default:
      return undefined
  }
}

/** Modifiers may come as a list. */
function listText(value: object | null): string | undefined {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) return undefined
  return value.join(' ')
}
