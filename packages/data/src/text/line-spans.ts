/** A line of a text: its 1-based number and where it lies, without its line end. */
export interface LineSpan {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** The lines of a text (LF or CRLF) without cutting them all out at once, for very long files. */
export function* lineSpans(text: string): Generator<LineSpan> {
  let line = 0
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const next = found === -1 ? text.length : found
    const end = text.charCodeAt(next - 1) === carriageReturn ? next - 1 : next
    yield { line: ++line, start, end: Math.max(start, end) }
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
