import type { CsvRow } from './csv-rows.ts'

/**
 * The rows of tab-delimited text (LF or CRLF), one at a time, for files of millions of lines. No
 * quoting: CMS's tab-delimited files have none.
 */
export function* tabRows(text: string): Generator<CsvRow> {
  let line = 0
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const next = found === -1 ? text.length : found
    const end = text.charCodeAt(next - 1) === carriageReturn ? next - 1 : next
    yield { line: ++line, cells: text.slice(start, Math.max(start, end)).split('\t') }
    start = next + 1
  }
}

const carriageReturn = 13

/** At most how many lines a text has. */
export function countLines(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
