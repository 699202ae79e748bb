import type { Header } from '../csv/header.ts'
import type { Piece } from '../reprice/read-pieces.ts'

/** The claims of a chunk with all a worker needs to know of them. */
export interface ChunkContent {
  readonly header: string
  /** Number of its first record's line in the file, for rejects. */
  readonly firstLine: number
  readonly bytes: Uint8Array
}

const NEWLINE = 10

/** A line of JSON, then the records. */
export function packChunk({ bytes, firstLine }: Piece, header: Header): Uint8Array {
  const head = JSON.stringify({ header: headerText(header), firstLine })
  return Buffer.concat([Buffer.from(`${head}\n`), bytes])
}

export function unpackChunk(packed: Uint8Array): ChunkContent {
  const end = packed.indexOf(NEWLINE)
  const { header, firstLine } = JSON.parse(new TextDecoder().decode(packed.subarray(0, end)))
  return { header, firstLine, bytes: packed.subarray(end + 1) }
}

/** A header line that parses to the same columns; those that are not read have no name. */
function headerText({ at, count }: Header): string {
  const names = new Array<string>(count).fill('')
  for (const [name, column] of Object.entries(at)) {
    if (column >= 0) names[column] = name
  }
  return names.join()
}
