import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type CsvRecord, csvRecords } from './csv-records.ts'

/** A csv that can be read more than once, in pieces. */
export type CsvSource = { readonly file: string } | { readonly text: string }

/** Rows read from another format as if they were a csv, headings first. */
export interface RecordSource {
  /** Of the file's content: the same content is not imported twice. */
  readonly sha256: string
  /** A record's `line` is where it stands in the file, in that format's own count. */
  readonly records: () => AsyncIterable<CsvRecord>
}

/** What an import reads, opened: a name for its content, and its records with how much was read. */
export async function openRecords(source: CsvSource | RecordSource) {
  if ('records' in source) {
    return { sha256: source.sha256, records: source.records, share: () => null }
  }
  const { sha256, length } = await hashSource(source)
  let seen = 0
  const counted = async function* () {
    for await (const chunk of readChunks(source)) {
      seen += chunk.length
      yield chunk
    }
  }
  return {
    sha256,
    records: () => csvRecords(counted()),
    share: () => (length === 0 ? 1 : seen / length),
  }
}

export function readChunks(source: CsvSource): AsyncIterable<string> | Iterable<string> {
  return 'text' in source
    ? slices(source.text)
    : createReadStream(source.file, { encoding: 'utf8', highWaterMark: 1 << 18 })
}

/** Text that is already in memory is handed on in pieces too, so that one limit holds for both. */
function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1 << 18) yield text.slice(at, at + (1 << 18))
}

/** sha256 of the content, and its length in characters. */
async function hashSource(
  source: CsvSource,
): Promise<{ readonly sha256: string; readonly length: number }> {
  const hash = createHash('sha256')
  let length = 0
  for await (const chunk of readChunks(source)) {
    hash.update(chunk)
    length += chunk.length
  }
  return { sha256: hash.digest('hex'), length }
}
