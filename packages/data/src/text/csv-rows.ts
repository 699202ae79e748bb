/** One csv record: the line it starts on (1-based) and its cells as written, quotes resolved. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Splits csv text (RFC 4180, LF or CRLF). A quoted cell may hold commas, quotes and line ends. */
export function* csvRows(text: string): Generator<CsvRow> {
  let position = 0
  let line = 1
  while (position < text.length) {
    const end = recordEnd(text, position)
    const record = text.slice(position, end)
    yield { line, cells: splitRecord(record) }
    line += 1 + countLineEnds(record)
    position = end + 1
  }
}

function recordEnd(text: string, start: number): number {
  let end = text.indexOf('\n', start)
  let quote = text.indexOf('"', start)
  if (end === -1) end = text.length
  while (quote !== -1 && quote < end) {
    const close = text.indexOf('"', quote + 1)
    if (close === -1) return text.length
    if (close > end) {
      end = text.indexOf('\n', close)
      if (end === -1) end = text.length
    }
    quote = text.indexOf('"', close + 1)
  }
  return end
}

function countLineEnds(record: string): number {
  return record.includes('\n') ? record.split('\n').length - 1 : 0
}

function splitRecord(record: string): string[] {
  const text = record.endsWith('\r') ? record.slice(0, -1) : record
  if (!text.includes('"')) return text.split(',')
  const cells: string[] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^,]*))[^,]*(?:,|$)/gy
  for (let at = 0; at <= text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) break
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (!match[0].endsWith(',')) break
  }
  return cells
}
