export type CsvCell = string | number | null

/** A table as a file: a header, then rows of as many cells. */
export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/** RFC 4180 text. A cell that a spreadsheet would run as a formula is kept as text. */
export function renderCsv({ header, rows }: CsvTable): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: CsvCell): string {
  const text = cell === null ? '' : String(cell)
  const safe = /^[=@\t\r]|^[+-](?![\d.]+$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
