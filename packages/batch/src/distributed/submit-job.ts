import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { FileFormat } from '../formats/file-format.ts'
import { openClaimFile } from '../formats/open-claim-file.ts'
import type { DataIdentity } from '../reprice/data-identity.ts'
import { packChunk } from './chunk-content.ts'
import { claimsName, deleteObjects, holdsObject, originName, putObject } from './chunk-store.ts'
import {
  type ChunkTask,
  doneSubject,
  failureSubject,
  type JobManifest,
  manifestSubject,
  workSubject,
} from './job.ts'
import { forget, listSubjects, numbersOf, readState, writeState } from './job-state.ts'
import { type Cluster, STATE_STREAM, WORK_STREAM } from './open-cluster.ts'
import { retrying } from './retry.ts'

export interface Submission {
  readonly input: string
  readonly format: FileFormat
  /** About how large a chunk is, in bytes of CSV. */
  readonly chunkBytes: number
  /** What workers must hold. */
  readonly data: DataIdentity
}

/**
 * Puts the chunks of a file into the cluster and queues them. The same file with the same data is
 * the same job: what is already there stays, so that a submission can be repeated at any time.
 */
export async function submitJob(
  cluster: Cluster,
  submission: Submission,
  onChunk: (chunks: number) => void,
): Promise<JobManifest> {
  const { input, format, chunkBytes } = submission
  const planned = await planJob(submission)
  const { job } = planned
  const known = await readState<JobManifest>(cluster, manifestSubject(job))
  // What went wrong before may be mended: workers say so again if not.
  await forget(cluster, STATE_STREAM, failureSubject(job))
  if (known?.status === 'running') return known
  if (known?.status === 'complete' || known?.status === 'failed') await clearJob(cluster, job)
  await writeState(cluster, manifestSubject(job), planned)
  const reader = await openClaimFile(input, format, null, chunkBytes)
  const present = await listPresent(cluster, job)
  let chunks = 0
  for await (const piece of reader.pieces()) {
    await putOnce(cluster, claimsName(job, chunks), packChunk(piece, reader.header))
    if (piece.origin) {
      const origin = Buffer.from(JSON.stringify(piece.origin))
      await putOnce(cluster, originName(job, chunks), origin)
    }
    if (!present.has(chunks)) await publishChunk(cluster, planned, chunks)
    chunks++
    onChunk(chunks)
  }
  const manifest: JobManifest = { ...planned, status: 'running', chunks }
  await writeState(cluster, manifestSubject(job), manifest)
  return manifest
}

/** Queues chunks that are neither done nor waiting; a queue may have lost them, or never had them. */
export async function queueMissing(cluster: Cluster, manifest: JobManifest): Promise<void> {
  const present = await listPresent(cluster, manifest.job)
  for (let chunk = 0; chunk < manifest.chunks; chunk++) {
    if (!present.has(chunk)) await publishChunk(cluster, manifest, chunk, Date.now())
  }
}

/** Removes everything of a job but its last state. */
export async function clearJob(cluster: Cluster, job: string): Promise<void> {
  await forget(cluster, WORK_STREAM, workSubject(job, '*'))
  await forget(cluster, STATE_STREAM, doneSubject(job, '*'))
  await deleteObjects(cluster, job)
}

async function planJob({ input, format, data, chunkBytes }: Submission): Promise<JobManifest> {
  const inputSha256 = await hashFile(input)
  const job = createHash('sha256')
    .update([inputSha256, format, data.sha256, chunkBytes].join())
    .digest('hex')
    .slice(0, 16)
  return {
    job,
    input: basename(input),
    format,
    inputBytes: statSync(input).size,
    inputSha256,
    data,
    submittedAt: new Date().toISOString(),
    status: 'submitting',
    chunks: 0,
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece)
  return hash.digest('hex')
}

/** Chunks that are done or wait in the queue. */
async function listPresent(cluster: Cluster, job: string): Promise<ReadonlySet<number>> {
  // In this order: a chunk that is finished between the two questions is still found.
  const waiting = await listSubjects(cluster, WORK_STREAM, workSubject(job, '*'))
  const done = await listSubjects(cluster, STATE_STREAM, doneSubject(job, '*'))
  return numbersOf([...waiting, ...done])
}

async function putOnce(cluster: Cluster, name: string, bytes: Uint8Array): Promise<void> {
  if (!(await holdsObject(cluster, name, bytes))) await putObject(cluster, name, bytes)
}

/** The queue drops a chunk it has seen under the same id a moment ago; `again` makes another id. */
async function publishChunk(
  { js }: Cluster,
  { job, data }: JobManifest,
  chunk: number,
  again?: number,
): Promise<void> {
  const task: ChunkTask = { job, chunk, dataSha256: data.sha256 }
  const msgID = [job, chunk, again].join('.')
  await retrying('Queueing a chunk', () =>
    js.publish(workSubject(job, chunk), JSON.stringify(task), { msgID }),
  )
}
