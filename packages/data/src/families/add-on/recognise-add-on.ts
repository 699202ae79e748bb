import { addOnLabels } from '../../layouts/add-on-columns.ts'
import { type AddOnField, addOnFields } from '../../layouts/add-on-field.ts'
import { addOnTxt97 } from '../../layouts/add-on-txt-97.ts'
import type { DelimitedLayout, FixedWidthLayout } from '../../layouts/layout.ts'
import { csvRows } from '../../text/csv-rows.ts'
import { textLines } from '../../text/text-lines.ts'

/** An add-on code file and how to read it, or what is unknown about its version. */
export type AddOnRecognition =
  | {
      readonly kind: 'csv'
      readonly layout: DelimitedLayout<AddOnField>
      readonly headerLine: number
      /** False for the public copies that keep codes and types only. */
      readonly dated: boolean
    }
  | {
      readonly kind: 'txt'
      readonly layout: FixedWidthLayout<AddOnField>
      /** Lines before the first record: notices. */
      readonly headerLines: number
    }
  | { readonly kind: 'unknown-version'; readonly line: number; readonly message: string }

const preambleLines = 20
const preambleCharacters = 8000
const extractFields: readonly AddOnField[] = ['type', 'addOn', 'primary']
/** Type, add-on code, date, primary code, date, effective date, date. */
const record = /^[123][0-9A-Z]{5}(?:\d{7}| {7})[0-9A-Z]{5}(?:\d{7}| {7})\d{7}(?:\d{7}| {7}|\s*$)/

/** Tells an add-on code file by its records (fixed width) or by the labels of its header row. */
export function recogniseAddOn(text: string): AddOnRecognition | undefined {
  const lines = textLines(text.slice(0, preambleCharacters)).slice(0, preambleLines)
  const first = lines.findIndex((line) => record.test(line))
  if (first !== -1) return { kind: 'txt', layout: addOnTxt97, headerLines: first }
  let rows = 0
  for (const { line, cells } of csvRows(text)) {
    const labels = cells.map(normalise)
    if (labels.includes('addoncode') && labels.includes('aocedittype')) {
      return byHeader(line, labels)
    }
    if (++rows >= preambleLines) return undefined
  }
  return undefined
}

function byHeader(headerLine: number, labels: readonly string[]): AddOnRecognition {
  const fields = fieldPositions(labels)
  const known = addOnFields.filter((field) => fields[field] !== undefined)
  const dated = known.length === addOnFields.length
  if (dated || known.join() === addOnFields.filter((each) => extractFields.includes(each)).join()) {
    const id = dated ? 'add-on-csv-8' : 'add-on-extract-3'
    const layout = { id, format: 'csv', columns: labels.length, header: labels, fields } as const
    return { kind: 'csv', layout, headerLine, dated }
  }
  const missing = addOnFields.filter((field) => fields[field] === undefined)
  return {
    kind: 'unknown-version',
    line: headerLine,
    message: `This is an add-on code file whose header is not one we know: no column for ${missing.join(', ')}.`,
  }
}

function fieldPositions(labels: readonly string[]): Record<AddOnField, number | undefined> {
  const positionOf = (field: AddOnField): number | undefined => {
    const at = labels.findIndex((label) => addOnLabels.get(label) === field)
    return at === -1 ? undefined : at
  }
  return {
    type: positionOf('type'),
    addOn: positionOf('addOn'),
    addOnDeleted: positionOf('addOnDeleted'),
    primary: positionOf('primary'),
    primaryDeleted: positionOf('primaryDeleted'),
    effective: positionOf('effective'),
    deleted: positionOf('deleted'),
  }
}

function normalise(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/julian$/, '')
}
