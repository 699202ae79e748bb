/** Rows as aligned text; numbers are set to the right, except in the first column, which names. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, cell.length)
    }
  }
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : pad(cell, widths[i] ?? 0)))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

function pad(cell: string, width: number): string {
  return /^[−-]?[\d,]*\.?\d+$/.test(cell) ? cell.padStart(width) : cell.padEnd(width)
}
