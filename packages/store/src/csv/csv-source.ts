import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** A csv that can be read more than once, in pieces. */
export type CsvSource = { readonly file: string } | { readonly text: string }

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
export async function hashSource(
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
