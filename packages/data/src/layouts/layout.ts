/** Where a csv layout keeps its fields: 0-based cell positions. */
export interface DelimitedLayout<Field extends string> {
  /** `pprrvu-csv-32` */
  readonly id: string
  readonly format: 'csv'
  /** Cells in every data row. */
  readonly columns: number
  /** Labels of the last header row, by which the layout is recognised. */
  readonly header: readonly string[]
  /** `undefined`: this version of the file does not have the field. */
  readonly fields: Readonly<Record<Field, number | undefined>>
}

/** Where a fixed-width layout keeps its fields: 1-based first and last position, as CMS prints. */
export interface FixedWidthLayout<Field extends string> {
  readonly id: string
  readonly format: 'txt'
  /** Characters in every data record. */
  readonly recordLength: number
  readonly fields: Readonly<Record<Field, readonly [from: number, to: number] | undefined>>
}

export type Layout<Field extends string> = DelimitedLayout<Field> | FixedWidthLayout<Field>

/** One data record as text: trimmed values by field, with the place each came from. */
export interface SourceRecord<Field extends string> {
  readonly line: number
  /** Trimmed; blank when the layout does not have the field. */
  readonly values: Readonly<Record<Field, string>>
}

/** 1-based column (csv) or first character (fixed width) of a field, for reject reports. */
export function columnOf<Field extends string>(layout: Layout<Field>, field: Field): number {
  if (layout.format === 'csv') return (layout.fields[field] ?? -1) + 1
  return layout.fields[field]?.[0] ?? 0
}
