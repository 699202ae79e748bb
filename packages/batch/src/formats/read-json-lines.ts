import { REQUIRED_COLUMNS } from '../csv/header.ts'
import { encodeRow } from './encode-row.ts'
import { FormatError, type SourceBatch, type SourceItem } from './source-record.ts'

const NEWLINE = 10
/** A claim line has a few hundred bytes; more is not JSON Lines. */
const LONGEST_LINE = 1 << 20

/**
 * Reads JSON Lines: an object per claim line, with the columns of the CSV as keys, in any letter
 * case. Every required column must be there, if only as null; other keys are passed over.
 */
export async function* readJsonLines(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<SourceBatch> {
  const decoder = new TextDecoder()
  let held = Buffer.alloc(0)
  let number = 0
  const take = (text: string): SourceBatch => {
    const items: SourceItem[] = []
    for (const line of text.split('\n')) {
      number++
      if (line.trim() !== '') items.push(readLine(line, number))
    }
    return { items, share: null }
  }
  for await (const piece of source) {
    const joined = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece])
    const end = joined.lastIndexOf(NEWLINE)
    held = joined.subarray(end + 1)
    if (held.length > LONGEST_LINE) {
      throw new FormatError(`Line ${number + 1} is longer than ${LONGEST_LINE >> 20} MB.`)
    }
    if (end >= 0) yield take(decoder.decode(joined.subarray(0, end)))
  }
  if (held.length > 0) yield take(decoder.decode(held))
}

function readLine(line: string, position: number): SourceItem {
  const original = line.replace(/\r$/, '')
  const rejected = (reason: string): SourceItem => ({ position, reason, original })
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return rejected('is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return rejected('is not a JSON object')
  }
  const row = withSmallKeys(value)
  const missing = REQUIRED_COLUMNS.filter((name) => !(name in row))
  if (missing.length > 0) return rejected(`has no ${missing.join(', ')}`)
  const encoded = encodeRow(row)
  return 'reason' in encoded ? rejected(encoded.reason) : { ...encoded, position, original }
}

function withSmallKeys(value: object): Record<string, unknown> {
  const row: Record<string, unknown> = Object.create(null)
  for (const [key, each] of Object.entries(value)) row[key.toLowerCase()] = each
  return row
}
