/** Lines with LF or CRLF ends; the empty rest after the last line end is not a line. */
export function textLines(text: string): string[] {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
