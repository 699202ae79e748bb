/** One csv record: the line it starts on (1-based) and its cells, quotes resolved. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  /** Why the record cannot be read as cells; then `cells` is empty. */
  readonly broken?: string
}

/** A record longer than this is a missing quote, not a row. */
const MAX_RECORD = 64 * 1024

/**
 * Splits csv text (RFC 4180; LF or CRLF) that arrives in pieces, holding one piece and one record at
 * a time. A blank line is passed over.
 */
export async function* csvRecords(
  chunks: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<CsvRecord> {
  let rest = ''
  let line = 1
  let first = true
  for await (const chunk of chunks) {
    rest += first && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk
    first = false
    let start = 0
    for (;;) {
      const end = recordEnd(rest, start)
      if (end === -1) break
      const record = rest.slice(start, end)
      if (record !== '' && record !== '\r') yield toRecord(record, line)
      line += record.includes('\n') ? record.split('\n').length : 1
      start = end + 1
    }
    rest = rest.slice(start)
    if (rest.length > MAX_RECORD) {
      yield { line, cells: [], broken: 'a quote is opened and not closed' }
      return
    }
  }
  if (rest.trim() !== '') yield toRecord(rest, line)
}

/** Position of the line end that closes the record, or −1 when it has not arrived yet. */
function recordEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  const quote = text.indexOf('"', start)
  if (end === -1 || quote === -1 || quote > end) return end
  let quoted = false
  for (let at = quote; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === 34) quoted = !quoted
    else if (character === 10 && !quoted) return at
  }
  return -1
}

function toRecord(text: string, line: number): CsvRecord {
  const record = text.endsWith('\r') ? text.slice(0, -1) : text
  if (!record.includes('"')) return { line, cells: record.split(',') }
  const cells: string[] = []
  let at = 0
  while (at <= record.length) {
    if (record[at] !== '"') {
      const comma = record.indexOf(',', at)
      const end = comma === -1 ? record.length : comma
      cells.push(record.slice(at, end))
      at = end + 1
      continue
    }
    let close = record.indexOf('"', at + 1)
    while (close !== -1 && record[close + 1] === '"') close = record.indexOf('"', close + 2)
    if (close === -1) return { line, cells: [], broken: 'a quote is opened and not closed' }
    if (close + 1 < record.length && record[close + 1] !== ',') {
      return { line, cells: [], broken: 'text follows a closing quote' }
    }
    cells.push(record.slice(at + 1, close).replaceAll('""', '"'))
    at = close + 2
  }
  return { line, cells }
}
