import { rmSync, statSync } from 'node:fs'
import { openReference } from '@feescope/data'
import { convertAnswers, isPlainCsv } from '../formats/convert-answers.ts'
import { type FileFormat, formatOfPath, packingOfPath } from '../formats/file-format.ts'
import { openClaimFile } from '../formats/open-claim-file.ts'
import { withOrigin } from '../formats/piece-origin.ts'
import { checkPaths } from './check-paths.ts'
import { type Checkpoint, readCheckpoint, removeCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { readDataIdentity } from './data-identity.ts'
import { openOutputs } from './open-outputs.ts'
import type { Piece, PieceReader } from './read-pieces.ts'
import {
  addCounts,
  type ChunkResult,
  type Counts,
  createChunkRepricer,
  noCounts,
} from './reprice-chunk.ts'
import { asRepriceError, RepriceError } from './reprice-error.ts'
import { createWorkerPool, type WorkerAnswer } from './worker-pool.ts'

export interface RepriceOptions {
  readonly input: string
  /** By default what the name of the input says. */
  readonly format?: FileFormat
  /** CSV, JSON Lines or Parquet, packed or not, as its name says. */
  readonly output: string
  /** Rejected records; by default `OUT.rejects.csv`. */
  readonly rejects: string
  /** The user's data directory. */
  readonly home: string | undefined
  /** Threads; 1 works in this one. */
  readonly workers: number
  readonly resume: boolean
  /** Bytes of a CSV that are repriced and written at once, between two checkpoints; by default 4 MB. */
  readonly pieceBytes?: number
  readonly onProgress?: (progress: Progress) => void
  /** Stops after the piece in hand; what is done stays, and `resume` goes on. */
  readonly signal?: AbortSignal
}

export interface Progress {
  readonly lines: number
  readonly seconds: number
  /** Share of the input read, 0 to 1; `null` where it cannot be known. */
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

/** Pieces in flight beyond the threads: enough to keep them busy, few enough to bound memory. */
const AHEAD = 2

/**
 * Prices and edits a claim file of any length, in input order, in constant memory. Bad records go to
 * the rejects file with their place and reason; the rest goes on. Throws `RepriceError`.
 */
export async function repriceFile(options: RepriceOptions): Promise<RepriceReport> {
  try {
    return await repriceOpened(options)
  } catch (error) {
    throw asRepriceError(error, options)
  }
}

async function repriceOpened(options: RepriceOptions): Promise<RepriceReport> {
  const started = performance.now()
  const { input, output, format = formatOfPath(input) } = options
  checkPaths(options)
  const job = await describeJob(options, format)
  const resumed = options.resume ? resumeFrom(options, job) : null
  const reader = await openClaimFile(input, format, resumed, options.pieceBytes)
  const answers = isPlainCsv(output) ? output : `${output}.answers.csv`
  const outputs = openOutputs({ answers, rejects: options.rejects }, resumed)
  const counts = resumed ? { ...resumed.counts } : noCounts()
  const secondsBefore = resumed?.seconds ?? 0
  const seconds = () => secondsBefore + (performance.now() - started) / 1000
  const total = packingOfPath(input) || input === '-' ? null : Math.max(1, job.bytes)
  let completed = true
  try {
    const results =
      options.workers > 1 ? repriceInThreads(reader, options) : repriceHere(reader, options)
    for await (const { piece, result } of results) {
      const named = piece.origin ? withOrigin(result, piece.origin) : result
      outputs.write(named)
      addCounts(counts, named.counts)
      writeCheckpoint(output, {
        job,
        inputEnd: piece.inputEnd,
        nextLine: piece.nextLine,
        ...outputs.sizes(),
        counts,
        seconds: seconds(),
      })
      const share = piece.origin ? piece.share : total && piece.inputEnd / total
      options.onProgress?.({ lines: counts.read, seconds: seconds(), share: share ?? null })
      if (options.signal?.aborted) {
        completed = false
        break
      }
    }
    await outputs.sync()
  } finally {
    await outputs.close()
  }
  if (completed) {
    if (answers !== output) await convertAnswers(answers, output)
    if (answers !== output) rmSync(answers)
    removeCheckpoint(output)
  }
  return reportOf(counts, seconds(), options.workers, resumed !== null, completed)
}

type PieceEnd = Omit<Piece, 'bytes' | 'firstLine'>

interface Repriced {
  readonly piece: PieceEnd
  readonly result: ChunkResult
}

interface InFlight {
  readonly piece: PieceEnd
  readonly result: Promise<WorkerAnswer>
}

async function* repriceHere(
  reader: PieceReader,
  { home }: RepriceOptions,
): AsyncIterable<Repriced> {
  const reference = await openReference(home === undefined ? {} : { home })
  const repricer = createChunkRepricer(reference, reader.header)
  let room: ArrayBuffer | undefined
  for await (const piece of reader.pieces()) {
    const result = repricer.reprice(piece.bytes, piece.firstLine, room)
    yield { piece, result }
    // Written by now.
    room = result.output.buffer
    reader.reuse?.(piece.bytes.buffer)
  }
}

async function* repriceInThreads(
  reader: PieceReader,
  { home, workers }: RepriceOptions,
): AsyncIterable<Repriced> {
  const pool = await createWorkerPool(workers, { header: reader.header, home })
  const inFlight: InFlight[] = []
  const takeFirst = async function* (): AsyncIterable<Repriced> {
    const first = inFlight.shift()
    if (!first) return
    const result = await first.result
    reader.reuse?.(result.spent)
    yield { piece: first.piece, result }
    // Written by now.
    pool.reuse(result)
  }
  try {
    for await (const piece of reader.pieces()) {
      // The bytes go to the thread and are gone here.
      const { bytes: _bytes, firstLine: _firstLine, ...end } = piece
      const { result } = await pool.submit(piece)
      inFlight.push({ piece: end, result })
      while (inFlight.length > workers + AHEAD) yield* takeFirst()
    }
    while (inFlight.length > 0) yield* takeFirst()
  } finally {
    await pool.close()
  }
}

async function describeJob({ input, home }: RepriceOptions, format: FileFormat) {
  const { sha256 } = await readDataIdentity(home)
  try {
    return { input, format, bytes: input === '-' ? 0 : statSync(input).size, data: sha256 }
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

export function reportOf(
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
