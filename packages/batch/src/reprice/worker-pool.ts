import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Header } from '../csv/header.ts'
import { createKnownMemory, type KnownMemory } from './known/known.ts'
import type { Piece } from './read-pieces.ts'
import type { ChunkResult } from './reprice-chunk.ts'

export interface WorkerSetup {
  readonly header: Header
  readonly home: string | undefined
  /** Shared by all threads. */
  readonly memory: KnownMemory
}

export interface WorkerRequest {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly firstLine: number
  /** Memory for the output, from a result that was written; it is used where it is large enough. */
  readonly room: ArrayBuffer | undefined
}

export interface WorkerAnswer extends ChunkResult {
  /** The memory of the piece, to read the next one into. */
  readonly spent: ArrayBuffer
}

/** Threads that reprice pieces in parallel. */
export interface WorkerPool {
  /** Waits for a free thread, then hands the piece over; the promise inside is its result. */
  submit(piece: Piece): Promise<{ readonly result: Promise<WorkerAnswer> }>
  /** Takes back the memory of a result that has been written. */
  reuse(result: ChunkResult): void
  close(): Promise<void>
}

export async function createWorkerPool(
  size: number,
  given: Omit<WorkerSetup, 'memory'>,
): Promise<WorkerPool> {
  const setup = { ...given, memory: createKnownMemory() }
  const workers = await Promise.all(Array.from({ length: size }, () => startWorker(setup)))
  const free = [...workers]
  const rooms: ArrayBuffer[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const release = (worker: Worker): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else free.push(worker)
  }
  const acquire = (): Promise<Worker> => {
    const worker = free.pop()
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve))
  }
  return {
    async submit({ bytes, firstLine }) {
      const worker = await acquire()
      const result = askWorker(worker, { bytes, firstLine, room: rooms.pop() }).finally(() =>
        release(worker),
      )
      // The caller awaits results in order; a failure must not count as unhandled meanwhile.
      result.catch(() => {})
      return { result }
    },
    reuse({ output }) {
      rooms.push(output.buffer)
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** The worker's own file: the source, the bundle of the command line, or the build. */
function workerFile(): { readonly file: URL; readonly execArgv: string[] } {
  const source = new URL('./worker.ts', import.meta.url)
  if (import.meta.url.endsWith('.ts') && existsSync(fileURLToPath(source))) {
    return {
      file: source,
      execArgv: ['--conditions=feescope-source', '--disable-warning=ExperimentalWarning'],
    }
  }
  const bundled = new URL('./reprice-worker.mjs', import.meta.url)
  const built = new URL('./worker.js', import.meta.url)
  return { file: existsSync(fileURLToPath(bundled)) ? bundled : built, execArgv: [] }
}

/**
 * What a thread keeps is bounded far below these. They tell the garbage collector to clear up sooner
 * than it would on a large machine, which halves the memory in use.
 */
const LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 320 }

async function startWorker(setup: WorkerSetup): Promise<Worker> {
  const { file, execArgv } = workerFile()
  const worker = new Worker(file, { workerData: setup, execArgv, resourceLimits: LIMITS })
  await once(worker)
  return worker
}

async function askWorker(worker: Worker, request: WorkerRequest): Promise<WorkerAnswer> {
  const answer = once(worker)
  const { bytes, room } = request
  worker.postMessage(request, room ? [bytes.buffer, room] : [bytes.buffer])
  return (await answer) as WorkerAnswer
}

/** The next message; fails when the thread fails or stops. */
function once(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      act()
    }
    const onMessage = (message: unknown): void => settle(() => resolve(message))
    const onError = (error: unknown): void => settle(() => reject(error))
    const onExit = (): void => settle(() => reject(new Error('A repricing thread stopped.')))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}
