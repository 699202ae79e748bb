import type { Issue, Parsed } from '@feescope/core'
import type { ColumnPositions } from '../csv/column-mapping.ts'
import { unguardCell } from '../csv/csv-line.ts'
import type { EntryInput, NewEntry } from './entry.ts'
import type { ImportField } from './import-columns.ts'
import { parseEntry } from './parse-entry.ts'

/** The entry of a csv row; `M/D/YYYY` dates and codes with their modifiers (`76120-26`) are read too. */
export function parseImportRow(
  cells: readonly string[],
  columns: ColumnPositions<ImportField>,
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
  const [code, ...codeModifiers] = (cell('code') ?? '').split('-')
  const input: EntryInput = {
    date: toIsoDate(cell('date')),
    code,
    modifiers: [...codeModifiers, ...(cell('modifiers')?.split(/[\s,;:|-]+/) ?? [])],
    units: whole('units'),
    setting: cell('setting')
      ?.toLowerCase()
      .replaceAll(/[^a-z]/g, ''),
    role: cell('role')?.toLowerCase(),
    caseNumber: whole('caseNumber'),
    tag: cell('tag'),
    note: cell('note'),
  }
  return parseEntry(input)
}

/** `7/15/2026` → `2026-07-15`; anything else is left for the parser to judge. */
export function toIsoDate(text: string | undefined): string | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '')
  if (!match) return text
  const [, month = '', day = '', year = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The field of an issue, for the column of a reject. */
export function fieldOf(issue: Issue): string {
  return issue.path.split('[')[0] ?? issue.path
}
