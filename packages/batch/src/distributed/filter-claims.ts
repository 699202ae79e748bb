import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { openReference } from '@feescope/data'
import { OUTPUT_HEADER, REJECTS_HEADER } from '../reprice/open-outputs.ts'
import { openPieces } from '../reprice/read-pieces.ts'
import { addCounts, type Counts, createChunkRepricer, noCounts } from '../reprice/reprice-chunk.ts'
import { asRepriceError } from '../reprice/reprice-error.ts'

export interface FilterOptions {
  readonly input: Readable
  readonly output: Writable
  /** Columns of an input without a header row, `claim,line,date,…`; the output then has none either. */
  readonly columns?: string | undefined
  /** Open file for rejected records. */
  readonly rejects?: number | undefined
  readonly home: string | undefined
}

/**
 * Claims in, answers out, and nothing else: whole claims are answered as they arrive, in order, in
 * constant memory. Lines of a claim must be adjacent and in the same stream. Throws `RepriceError`.
 */
export async function filterClaims(options: FilterOptions): Promise<Counts> {
  try {
    return await filterOpened(options)
  } catch (error) {
    throw asRepriceError(error, { input: 'standard input', output: 'standard output' })
  }
}

async function filterOpened(options: FilterOptions): Promise<Counts> {
  const { columns, output, rejects, home } = options
  const header = columns === undefined ? null : Buffer.from(`${columns}\n`)
  const input = header ? Readable.from(joined(header, options.input)) : options.input
  const start = header && { inputEnd: header.length, nextLine: 1 }
  const reader = await openPieces(input, start)
  const reference = await openReference(home === undefined ? {} : { home })
  const repricer = createChunkRepricer(reference, reader.header)
  const counts = noCounts()
  if (!header) await write(output, Buffer.from(OUTPUT_HEADER))
  if (rejects !== undefined) writeSync(rejects, REJECTS_HEADER)
  for await (const { bytes, firstLine } of reader.pieces()) {
    const result = repricer.reprice(bytes, firstLine)
    await write(output, result.output)
    if (rejects !== undefined) writeWhole(rejects, result.rejects)
    addCounts(counts, result.counts)
  }
  return counts
}

async function* joined(header: Buffer, input: Readable): AsyncGenerator<Uint8Array> {
  yield header
  yield* input
}

/** Waits for whoever reads. */
async function write(output: Writable, bytes: Uint8Array): Promise<void> {
  if (bytes.length > 0 && !output.write(bytes)) await once(output, 'drain')
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
