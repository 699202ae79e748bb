import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { openReference } from '@feescope/data'
import type { Consumer, JsMsg } from '@nats-io/jetstream'
import { nuid } from '@nats-io/transport-node'
import { parseHeader } from '../csv/header.ts'
import { type DataIdentity, readDataIdentity } from '../reprice/data-identity.ts'
import { type ChunkRepricer, createChunkRepricer } from '../reprice/reprice-chunk.ts'
import { unpackChunk } from './chunk-content.ts'
import { claimsName, deleteObject, getObject, putObject } from './chunk-store.ts'
import { ClusterError } from './cluster-error.ts'
import { connectNats, type NatsOptions } from './connect-nats.ts'
import {
  type ChunkDone,
  type ChunkTask,
  doneSubject,
  failureSubject,
  type Refusal,
  refusalSubject,
  type WorkerState,
  workerSubject,
} from './job.ts'
import { readState, writeFirst, writeState } from './job-state.ts'
import { type Cluster, openCluster, openQueue } from './open-cluster.ts'
import { messageOf, within } from './retry.ts'

export interface WorkerOptions {
  readonly nats: Omit<NatsOptions, 'name'>
  readonly home: string | undefined
  /** A chunk that was not heard of for so long goes to another worker. */
  readonly ackSeconds?: number
  /** Ends when nothing was to be done for so long; else it waits for ever. */
  readonly idleSeconds?: number | undefined
  readonly signal?: AbortSignal
  readonly onNote?: (text: string) => void
}

export interface WorkerReport {
  readonly chunks: number
  readonly lines: number
}

const ACK_SECONDS = 30
const PULL = 2000
const SIGN_OF_LIFE = 5000
/** A chunk this worker must not price is left to others for a while. */
const REFUSED_PAUSE = 3000
const FAILED_PAUSE = 1000

/**
 * Prices chunks of a cluster's jobs, one at a time, until stopped. A chunk is acknowledged when its
 * answers are stored; killed before that, another worker does it again. Throws `ClusterError`.
 */
export async function runWorker(options: WorkerOptions): Promise<WorkerReport> {
  const { home, ackSeconds = ACK_SECONDS, idleSeconds = Number.POSITIVE_INFINITY } = options
  const { signal, onNote = () => {} } = options
  const connection = await connectNats({ ...options.nats, name: 'feescope worker' })
  try {
    const cluster = await openCluster(connection)
    const worker = await createWorker(cluster, home, ackSeconds, onNote)
    let queue: Consumer | null = null
    let idleSince = performance.now()
    onNote(`Worker ${worker.id} waits for chunks.`)
    while (!signal?.aborted && performance.now() - idleSince < idleSeconds * 1000) {
      queue ??= await openQueue(cluster, ackSeconds)
      try {
        const message = await within(PULL * 3, queue.next({ expires: PULL }))
        if (message && (await worker.handle(message))) idleSince = performance.now()
      } catch (error) {
        // A server died, or the queue moved: it is opened again.
        onNote(`Waiting for the cluster (${messageOf(error)}).`)
        queue = null
        await sleep(FAILED_PAUSE)
      }
      worker.showLife()
    }
    return worker.report()
  } finally {
    await connection.close()
  }
}

async function createWorker(
  cluster: Cluster,
  home: string | undefined,
  ackSeconds: number,
  onNote: (text: string) => void,
) {
  const id = nuid.next()
  const host = hostname()
  const data = await readDataIdentity(home)
  const reference = await openReference(home === undefined ? {} : { home })
  const repricers = new Map<string, ChunkRepricer>()
  const refusedJobs = new Set<string>()
  let task: ChunkTask | null = null
  let shown = Number.NEGATIVE_INFINITY
  let chunks = 0
  let lines = 0

  const repricerFor = (header: string): ChunkRepricer => {
    const known = repricers.get(header)
    if (known) return known
    // One job at a time is the rule: what was kept for others is dropped.
    repricers.clear()
    const opened = createChunkRepricer(reference, parseHeader(header))
    repricers.set(header, opened)
    return opened
  }

  const refuse = async ({ job, dataSha256 }: ChunkTask): Promise<void> => {
    if (refusedJobs.has(job)) return
    refusedJobs.add(job)
    const message = refusalText(host, data, job, dataSha256)
    onNote(message)
    const refusal: Refusal = { worker: id, host, message }
    await writeState(cluster, refusalSubject(job, id), refusal)
  }

  const price = async ({ job, chunk }: ChunkTask): Promise<void> => {
    if (await readState<ChunkDone>(cluster, doneSubject(job, chunk))) return
    const claims = await getObject(cluster, claimsName(job, chunk))
    // The job is over and cleared: nothing waits for this chunk.
    if (!claims) return
    const started = performance.now()
    const { header, firstLine, bytes } = unpackChunk(claims)
    const result = repricerFor(header).reprice(bytes, firstLine)
    const answers = Buffer.concat([result.output, result.rejects])
    const name = `${job}/${chunk}/answers-${nuid.next()}`
    await putObject(cluster, name, answers)
    const done: ChunkDone = {
      chunk,
      counts: result.counts,
      answers: name,
      answerBytes: result.output.length,
      sha256: createHash('sha256').update(answers).digest('hex'),
      worker: id,
      seconds: (performance.now() - started) / 1000,
    }
    const isFirst = await writeFirst(cluster, doneSubject(job, chunk), done)
    // A lost reply makes the second try see the first: then these answers are the ones believed.
    if (!isFirst) {
      const believed = await readState<ChunkDone>(cluster, doneSubject(job, chunk))
      if (believed?.answers !== name) await deleteObject(cluster, name)
    }
    chunks++
    lines += result.counts.read
  }

  return {
    id,
    /** Whether there was something to do. */
    async handle(message: JsMsg): Promise<boolean> {
      const current = message.json<ChunkTask>()
      if (current.dataSha256 !== data.sha256) {
        message.nak(REFUSED_PAUSE)
        await refuse(current)
        return false
      }
      task = current
      this.showLife()
      const alive = setInterval(() => message.working(), (ackSeconds * 1000) / 3)
      try {
        await price(current)
        message.ack()
      } catch (error) {
        message.nak(FAILED_PAUSE)
        if (error instanceof ClusterError) throw error
        await writeState(cluster, failureSubject(current.job), { message: messageOf(error) })
        onNote(`Chunk ${current.chunk} of job ${current.job} failed: ${messageOf(error)}`)
      } finally {
        clearInterval(alive)
        task = null
      }
      return true
    },
    /** Tells the cluster that it lives and what it does; nobody waits for that. */
    showLife(): void {
      if (performance.now() - shown < SIGN_OF_LIFE) return
      shown = performance.now()
      const state: WorkerState = {
        worker: id,
        host,
        at: new Date().toISOString(),
        dataSha256: data.sha256,
        job: task?.job ?? null,
        chunk: task?.chunk ?? null,
        lines,
      }
      cluster.js.publish(workerSubject(id), JSON.stringify(state)).catch(() => {})
    },
    report: (): WorkerReport => ({ chunks, lines }),
  }
}

function refusalText(host: string, data: DataIdentity, job: string, wanted: string): string {
  return (
    `The worker on ${host} holds other data than job ${job} asks for ` +
    `(engine ${data.engine}, ${data.releases.length} tables, ${data.sha256.slice(0, 12)}; ` +
    `asked for ${wanted.slice(0, 12)}): it leaves the job to others. ` +
    'Import the same releases there: feescope data list --json shows what is held.'
  )
}
