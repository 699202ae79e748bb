/** Cells as one csv line. A cell that a spreadsheet would run as a formula gets an apostrophe. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What starts a formula; plain numbers, which may start with a minus, are none. */
const FORMULA = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/

/** The cell as it was before `csvLine` guarded it. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}
