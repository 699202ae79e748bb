/** What is said of a procedure to log: the keys of an input, the columns of a file, in this order. */
export const ENTRY_FIELDS = [
  'date',
  'code',
  'modifiers',
  'units',
  'setting',
  'role',
  'caseNumber',
  'tag',
  'note',
] as const

export type EntryField = (typeof ENTRY_FIELDS)[number]
