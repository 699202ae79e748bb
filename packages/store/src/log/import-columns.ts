import type { KnownHeadings } from '../csv/column-mapping.ts'
import type { EntryField } from './entry-fields.ts'

export type ImportField = EntryField

/** Headings under which practices keep these fields. */
export const IMPORT_HEADINGS: KnownHeadings<ImportField> = {
  date: ['dateofservice', 'servicedate', 'dos', 'casedate', 'proceduredate'],
  code: ['cpt', 'hcpcs', 'cptcode', 'hcpcscode', 'procedure', 'procedurecode'],
  modifiers: ['modifier', 'mods', 'mod'],
  units: ['quantity', 'qty', 'count', 'unit'],
  setting: ['placeofservice', 'site'],
  role: ['myrole'],
  caseNumber: ['case', 'caseno'],
  tag: ['label', 'category'],
  note: ['notes', 'comment', 'comments'],
}

export const REQUIRED_FIELDS = ['date', 'code'] as const satisfies readonly ImportField[]
