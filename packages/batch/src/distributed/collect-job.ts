import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PieceOrigin } from '../formats/piece-origin.ts'
import { withOrigin } from '../formats/piece-origin.ts'
import type { ChunkResult } from '../reprice/reprice-chunk.ts'
import { getObject, originName } from './chunk-store.ts'
import { ClusterError } from './cluster-error.ts'
import {
  type ChunkDone,
  doneSubject,
  failureSubject,
  type JobManifest,
  type Refusal,
  refusalSubject,
} from './job.ts'
import { listSubjects, numbersOf, readState } from './job-state.ts'
import { type Cluster, STATE_STREAM } from './open-cluster.ts'
import { queueMissing } from './submit-job.ts'

/** A chunk's answers, as they are written. */
export interface CollectedChunk {
  readonly done: ChunkDone
  readonly result: ChunkResult
  /** Chunks done by now, collected or not. */
  readonly doneChunks: number
}

const PAUSE = 250
/** How often the queue is asked whether it still knows what is missing. */
const QUEUE_PATROL = 10_000

/** The answers of all chunks in input order, as workers finish them. Throws `ClusterError`. */
export async function* collectJob(
  cluster: Cluster,
  manifest: JobManifest,
  onRefusal: (refusal: Refusal) => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<CollectedChunk> {
  const { job, chunks, format } = manifest
  const refused = new Set<string>()
  let ready: ReadonlySet<number> = new Set()
  let patrolled = Number.NEGATIVE_INFINITY
  for (let chunk = 0; chunk < chunks; chunk++) {
    while (!ready.has(chunk)) {
      if (signal?.aborted) return
      ready = numbersOf(await listSubjects(cluster, STATE_STREAM, doneSubject(job, '*')))
      if (ready.has(chunk)) break
      await throwFailure(cluster, job)
      await noteRefusals(cluster, job, refused, onRefusal)
      if (performance.now() - patrolled > QUEUE_PATROL) {
        await queueMissing(cluster, manifest)
        patrolled = performance.now()
      }
      await sleep(PAUSE)
    }
    if (signal?.aborted) return
    const done = await readState<ChunkDone>(cluster, doneSubject(job, chunk))
    if (!done) throw collectedElsewhere(job)
    const result = await fetchResult(cluster, job, done)
    const origin = format === 'csv' ? null : await fetchOrigin(cluster, job, chunk)
    yield { done, result: origin ? withOrigin(result, origin) : result, doneChunks: ready.size }
  }
}

async function fetchResult(cluster: Cluster, job: string, done: ChunkDone): Promise<ChunkResult> {
  const bytes = await getObject(cluster, done.answers)
  if (!bytes) throw collectedElsewhere(job)
  if (createHash('sha256').update(bytes).digest('hex') !== done.sha256) {
    throw new ClusterError(`The answers of chunk ${done.chunk} are not those its worker wrote.`)
  }
  const { answerBytes, counts } = done
  return {
    output: new Uint8Array(bytes.slice(0, answerBytes)),
    rejects: new Uint8Array(bytes.slice(answerBytes)),
    counts,
  }
}

async function fetchOrigin(cluster: Cluster, job: string, chunk: number): Promise<PieceOrigin> {
  const bytes = await getObject(cluster, originName(job, chunk))
  if (!bytes) throw collectedElsewhere(job)
  return JSON.parse(new TextDecoder().decode(bytes))
}

async function throwFailure(cluster: Cluster, job: string): Promise<void> {
  const failure = await readState<{ message: string }>(cluster, failureSubject(job))
  if (failure) throw new ClusterError(`A worker could not price a chunk: ${failure.message}`)
}

async function noteRefusals(
  cluster: Cluster,
  job: string,
  noted: Set<string>,
  onRefusal: (refusal: Refusal) => void,
): Promise<void> {
  for (const subject of await listSubjects(cluster, STATE_STREAM, refusalSubject(job, '*'))) {
    if (noted.has(subject)) continue
    noted.add(subject)
    const refusal = await readState<Refusal>(cluster, subject)
    if (refusal) onRefusal(refusal)
  }
}

function collectedElsewhere(job: string): ClusterError {
  return new ClusterError(
    `Job ${job} has been collected and cleared by someone else. Submit the file again to price it again.`,
  )
}
