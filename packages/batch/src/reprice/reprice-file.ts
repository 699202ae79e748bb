import {
  closeSync,
  createReadStream,
  fsyncSync,
  ftruncateSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { openReference } from '@feescope/data'
import { type Checkpoint, readCheckpoint, removeCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { openPieces, type Piece } from './read-pieces.ts'
import {
  addCounts,
  type ChunkResult,
  type Counts,
  createChunkRepricer,
  noCounts,
} from './reprice-chunk.ts'
import { createWorkerPool } from './worker-pool.ts'

export interface RepriceOptions {
  readonly input: string
  readonly output: string
  /** Rejected records; by default `OUT.rejects.csv`. */
  readonly rejects: string
  /** The user's data directory. */
  readonly home: string | undefined
  /** Threads; 1 works in this one. */
  readonly workers: number
  readonly resume: boolean
  readonly onProgress?: (progress: Progress) => void
  /** Stops after the piece in hand; what is done stays, and `resume` goes on. */
  readonly signal?: AbortSignal
}

export interface Progress {
  readonly lines: number
  readonly seconds: number
  /** Share of the input read, 0 to 1; unknown for packed input. */
  readonly share: number | null
}

/** What happened; `read = priced + refused + denied + rejected`. */
export interface RepriceReport {
  readonly read: number
  readonly priced: number
  readonly refused: number
  readonly denied: number
  readonly rejected: number
  readonly claims: number
  /** Sum of the allowed amounts. */
  readonly allowed: string
  readonly seconds: number
  readonly linesPerSecond: number
  readonly workers: number
  readonly resumed: boolean
  readonly completed: boolean
}

/** Raised for input, output or a resumed run that cannot be used. */
export class RepriceError extends Error {
  readonly code = 'reprice-error'
}

const OUTPUT_HEADER = 'claim,line,status,allowed,reason,findings,release\n'
const REJECTS_HEADER = 'line,reason,record\n'
/** Pieces in flight beyond the threads: enough to keep them busy, few enough to bound memory. */
const AHEAD = 2

/**
 * Prices and edits a CSV claim file of any length, in input order, in constant memory. Bad records go
 * to the rejects file with their line and reason; the rest goes on. Throws `RepriceError`.
 */
export async function repriceFile(options: RepriceOptions): Promise<RepriceReport> {
  const started = performance.now()
  const job = describeJob(options)
  const resumed = options.resume ? resumeFrom(options, job) : null
  const outputs = openOutputs(options, resumed)
  const counts = resumed ? { ...resumed.counts } : noCounts()
  const secondsBefore = resumed?.seconds ?? 0
  const seconds = () => secondsBefore + (performance.now() - started) / 1000
  let completed = false
  try {
    const reader = await openPieces(openInput(options.input), resumed)
    const pieces = reader.pieces()
    const results =
      options.workers > 1
        ? repriceInThreads(pieces, options, reader.header)
        : repriceHere(pieces, options, reader.header)
    completed = true
    for await (const { piece, result } of results) {
      outputs.write(result)
      addCounts(counts, result.counts)
      writeCheckpoint(options.output, {
        job,
        inputEnd: piece.inputEnd,
        nextLine: piece.nextLine,
        ...outputs.sizes(),
        counts,
        seconds: seconds(),
      })
      const share = isPacked(options.input) ? null : piece.inputEnd / Math.max(1, job.bytes)
      options.onProgress?.({ lines: counts.read, seconds: seconds(), share })
      if (options.signal?.aborted) {
        completed = false
        break
      }
    }
  } catch (error) {
    throw asRepriceError(error, options)
  } finally {
    outputs.close()
  }
  if (completed) removeCheckpoint(options.output)
  return reportOf(counts, seconds(), options.workers, resumed !== null, completed)
}

interface Repriced {
  readonly piece: Pick<Piece, 'inputEnd' | 'nextLine'>
  readonly result: ChunkResult
}

interface InFlight {
  readonly piece: Repriced['piece']
  readonly result: Promise<ChunkResult>
}

async function* repriceHere(
  pieces: AsyncIterable<Piece>,
  { home }: RepriceOptions,
  header: Parameters<typeof createChunkRepricer>[1],
): AsyncIterable<Repriced> {
  const repricer = createChunkRepricer(
    await openReference(home === undefined ? {} : { home }),
    header,
  )
  for await (const piece of pieces) {
    const result = repricer.reprice(piece.bytes, piece.firstLine)
    yield { piece, result }
  }
}

async function* repriceInThreads(
  pieces: AsyncIterable<Piece>,
  { home, workers }: RepriceOptions,
  header: Parameters<typeof createChunkRepricer>[1],
): AsyncIterable<Repriced> {
  const pool = await createWorkerPool(workers, { header, home })
  const inFlight: InFlight[] = []
  try {
    for await (const piece of pieces) {
      const { inputEnd, nextLine } = piece
      const { result } = await pool.submit(piece)
      inFlight.push({ piece: { inputEnd, nextLine }, result })
      while (inFlight.length > workers + AHEAD) yield await takeFirst(inFlight)
    }
    while (inFlight.length > 0) yield await takeFirst(inFlight)
  } finally {
    await pool.close()
  }
}

async function takeFirst(inFlight: InFlight[]): Promise<Repriced> {
  const first = inFlight.shift()
  if (!first) throw new Error('nothing in flight')
  return { piece: first.piece, result: await first.result }
}

function isPacked(path: string): boolean {
  return /\.(gz|zst)$/.test(path)
}

function openInput(path: string): Readable {
  const file = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 })
  if (path.endsWith('.gz')) return file.pipe(createGunzip({ chunkSize: 1 << 20 }))
  if (path.endsWith('.zst')) return file.pipe(createZstdDecompress({ chunkSize: 1 << 20 }))
  return file
}

function describeJob({ input, home }: RepriceOptions): Checkpoint['job'] {
  try {
    return { input, bytes: input === '-' ? 0 : statSync(input).size, data: home ?? '' }
  } catch (error) {
    throw new RepriceError(`${input}: cannot be read (${messageOf(error)}).`)
  }
}

function resumeFrom(options: RepriceOptions, job: Checkpoint['job']): Checkpoint | null {
  const checkpoint = readCheckpoint(options.output)
  if (!checkpoint) return null
  if (JSON.stringify(checkpoint.job) !== JSON.stringify(job)) {
    throw new RepriceError(
      `${options.output} was begun from ${checkpoint.job.input} (${checkpoint.job.bytes} bytes); this run is not the same. Start over without --resume.`,
    )
  }
  return checkpoint
}

/** The two files written, cut back to the checkpoint when a run goes on. */
function openOutputs(options: RepriceOptions, resumed: Checkpoint | null) {
  const open = (path: string, header: string, keep: number | undefined) => {
    const file = openSync(path, keep === undefined ? 'w' : 'r+')
    if (keep === undefined) {
      writeAll(file, new TextEncoder().encode(header), 0)
      return { file, size: header.length }
    }
    ftruncateSync(file, keep)
    return { file, size: keep }
  }
  const output = open(options.output, OUTPUT_HEADER, resumed?.outputBytes)
  const rejects = open(options.rejects, REJECTS_HEADER, resumed?.rejectBytes)
  return {
    write(result: ChunkResult): void {
      writeAll(output.file, result.output, output.size)
      output.size += result.output.length
      if (result.rejects.length === 0) return
      writeAll(rejects.file, result.rejects, rejects.size)
      rejects.size += result.rejects.length
    },
    sizes: () => ({ outputBytes: output.size, rejectBytes: rejects.size }),
    close(): void {
      for (const { file } of [output, rejects]) {
        fsyncSync(file)
        closeSync(file)
      }
    },
  }
}

function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length; )
    at += writeSync(file, bytes, at, bytes.length - at, position + at)
}

function reportOf(
  counts: Counts,
  seconds: number,
  workers: number,
  resumed: boolean,
  completed: boolean,
): RepriceReport {
  const { allowedCents, ...rest } = counts
  const cents = String(allowedCents).padStart(3, '0')
  return {
    ...rest,
    allowed: `${cents.slice(0, -2)}.${cents.slice(-2)}`,
    seconds: Math.round(seconds * 1000) / 1000,
    linesPerSecond: Math.round(counts.read / Math.max(seconds, 0.001)),
    workers,
    resumed,
    completed,
  }
}

function asRepriceError(error: unknown, { input, output }: RepriceOptions): unknown {
  if (error instanceof RepriceError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') {
    return new RepriceError(`${output}: the disk is full. Make room and go on with --resume.`)
  }
  if (typeof code === 'string') return new RepriceError(`${input} → ${output}: ${messageOf(error)}`)
  if (error instanceof Error && /header|claim at line/.test(error.message)) {
    return new RepriceError(`${input}: ${error.message}`)
  }
  return error
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
