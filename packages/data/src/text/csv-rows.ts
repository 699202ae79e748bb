/** One csv record: the line it starts on (1-based) and its cells as written, quotes resolved. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Splits csv text (RFC 4180, LF or CRLF). A quoted cell may hold commas, quotes and line ends. */
export function* csvRows(text: string): Generator<CsvRow> {
  let line = 1
  let quote = find(text, '"', 0)
  for (let position = 0; position < text.length; ) {
    if (quote < position) quote = find(text, '"', position)
    const lineEnd = find(text, '\n', position)
    const end = quote < lineEnd ? endOfQuoted(text, quote, lineEnd) : lineEnd
    const record = text.slice(position, end)
    yield { line, cells: splitRecord(record.endsWith('\r') ? record.slice(0, -1) : record) }
    line += quote < lineEnd ? record.split('\n').length : 1
    position = end + 1
  }
}

/** End of a record whose first quote is before its first line end. */
function endOfQuoted(text: string, firstQuote: number, firstLineEnd: number): number {
  let end = firstLineEnd
  for (let open = firstQuote; open < end; ) {
    const close = find(text, '"', open + 1)
    if (close > end) end = find(text, '\n', close)
    open = find(text, '"', close + 1)
  }
  return end
}

function splitRecord(record: string): string[] {
  if (!record.includes('"')) return record.split(',')
  const cells: string[] = []
  for (let at = 0; at <= record.length; ) {
    const close = record[at] === '"' ? closingQuote(record, at + 1) : undefined
    const comma = find(record, ',', close === undefined ? at : close + 1)
    cells.push(
      close === undefined
        ? record.slice(at, comma)
        : record.slice(at + 1, close).replaceAll('""', '"'),
    )
    at = comma + 1
  }
  return cells
}

function closingQuote(record: string, start: number): number {
  let quote = find(record, '"', start)
  while (record[quote + 1] === '"') quote = find(record, '"', quote + 2)
  return quote
}

/** Position of the first `what` from `start`, or the length of the text. */
function find(text: string, what: string, start: number): number {
  const index = text.indexOf(what, start)
  return index === -1 ? text.length : index
}
