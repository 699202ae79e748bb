import type { Issue, Parsed } from '@feescope/core'
import type { ColumnPositions } from '../csv/column-mapping.ts'
import { unguardCell } from '../csv/csv-line.ts'
import type { EntryInput, NewEntry } from './entry.ts'
import type { ImportField } from './import-columns.ts'
import { parseEntry } from './parse-entry.ts'

/**
 * The entry of a row; `M/D/YYYY` dates and codes with their modifiers (`76120-26`) are read too. Case
 * numbers follow the last one of the day in `lastCases`.
 */
export function parseImportRow(
  cells: readonly string[],
  columns: ColumnPositions<ImportField>,
  lastCases?: ReadonlyMap<string, number>,
): Parsed<NewEntry> {
  const cell = (field: ImportField): string | undefined => {
    const position = columns[field]
    const text = position === undefined ? '' : unguardCell((cells[position] ?? '').trim())
    return text === '' ? undefined : text
  }
  const whole = (field: ImportField) => {
    const text = cell(field)
    return text !== undefined && /^\d{1,6}(?:\.0+)?$/.test(text) ? Number(text) : text
  }
  const [code = '', ...codeModifiers] = (cell('code') ?? '').split('-')
  const date = toIsoDate(cell('date'))
  const caseNumber = whole('caseNumber')
  const last = lastCases?.get(date ?? '') ?? 0
  const input: EntryInput = {
    date,
    code: withLostZeros(code),
    modifiers: [...codeModifiers, ...(cell('modifiers')?.split(/[\s,;:|-]+/) ?? [])],
    units: whole('units'),
    setting: cell('setting')
      ?.toLowerCase()
      .replaceAll(/[^a-z]/g, ''),
    role: cell('role')?.toLowerCase(),
    caseNumber: typeof caseNumber === 'number' ? last + caseNumber : caseNumber,
    tag: cell('tag'),
    note: cell('note'),
  }
  return parseEntry(input)
}

/** Anesthesia codes (00100–01999) lose their zeros in a spreadsheet: `790` is 00790. */
function withLostZeros(code: string): string {
  return /^(?:[1-9]\d{2}|1\d{3})$/.test(code) ? code.padStart(5, '0') : code
}

/** `7/15/2026` and `20260715` → `2026-07-15`; anything else is left for the parser to judge. */
export function toIsoDate(text: string | undefined): string | undefined {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text ?? '')
  if (compact) return compact.slice(1).join('-')
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '')
  if (!match) return text
  const [, month = '', day = '', year = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The field of an issue, for the column of a reject. */
export function fieldOf(issue: Issue): string {
  return issue.path.split('[')[0] ?? issue.path
}
