import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { convertAnswers, isPlainCsv } from '../formats/convert-answers.ts'
import { formatOfPath } from '../formats/file-format.ts'
import { checkPaths } from '../reprice/check-paths.ts'
import { type DataIdentity, readDataIdentity } from '../reprice/data-identity.ts'
import { openOutputs } from '../reprice/open-outputs.ts'
import { addCounts, type Counts, noCounts } from '../reprice/reprice-chunk.ts'
import { asRepriceError, RepriceError } from '../reprice/reprice-error.ts'
import { type RepriceOptions, type RepriceReport, reportOf } from '../reprice/reprice-file.ts'
import { collectJob } from './collect-job.ts'
import { connectNats, type NatsOptions } from './connect-nats.ts'
import {
  type ChunkDone,
  failureSubject,
  type JobManifest,
  type JobProgress,
  manifestSubject,
  progressSubject,
  type Refusal,
  refusalSubject,
} from './job.ts'
import { forget, writeState } from './job-state.ts'
import { type Cluster, openCluster, STATE_STREAM } from './open-cluster.ts'
import { clearJob, submitJob } from './submit-job.ts'

export interface ClusterRepriceOptions
  extends Pick<
    RepriceOptions,
    'input' | 'format' | 'output' | 'rejects' | 'home' | 'onProgress' | 'signal'
  > {
  readonly nats: Omit<NatsOptions, 'name'>
  readonly chunkBytes?: number
  /** What workers must hold; by default what is held here. */
  readonly data?: DataIdentity
  readonly onNote?: (text: string) => void
}

/** The report of a local run, and where the work was done. */
export interface ClusterRepriceReport extends RepriceReport {
  readonly job: string
  readonly chunks: number
}

/** Large enough to be worth a message, small enough to be done again when a worker dies. */
const CHUNK = 8 << 20

/**
 * Prices and edits a claim file with the workers of a NATS cluster. The output is the bytes of a
 * local run; it appears when it is whole, with a manifest beside it. Stopped or killed, the job goes
 * on in the cluster, and the same call collects it. Throws `RepriceError` and `ClusterError`.
 */
export async function repriceOnCluster(
  options: ClusterRepriceOptions,
): Promise<ClusterRepriceReport> {
  const { input, output, home, format = formatOfPath(input), chunkBytes = CHUNK } = options
  if (input === '-') {
    throw new RepriceError('A job is named by its content: give a file, not standard input.')
  }
  checkPaths(options)
  const connection = await connectNats({ ...options.nats, name: 'feescope reprice' })
  const part = `${output}.part`
  try {
    const cluster = await openCluster(connection)
    const started = performance.now()
    const data = options.data ?? (await readDataIdentity(home))
    const manifest = await submitJob(cluster, { input, format, data, chunkBytes }, () => {})
    options.onNote?.(`Job ${manifest.job}: ${manifest.chunks} chunks, ${cluster.replicas} copies.`)
    const { counts, chunks } = await writeAnswers(cluster, manifest, part, options, started)
    const completed = chunks.length === manifest.chunks
    if (completed) {
      await putInPlace(part, output)
      await finishJob(cluster, manifest, chunks, counts, output)
    } else {
      rmSync(part, { force: true })
    }
    const seconds = (performance.now() - started) / 1000
    const workers = new Set(chunks.map(({ worker }) => worker)).size
    const report = reportOf(counts, seconds, workers, false, completed)
    return { ...report, job: manifest.job, chunks: manifest.chunks }
  } catch (error) {
    rmSync(part, { force: true })
    throw asRepriceError(error, options)
  } finally {
    await connection.close()
  }
}

async function writeAnswers(
  cluster: Cluster,
  manifest: JobManifest,
  part: string,
  { rejects, signal, onProgress, onNote }: ClusterRepriceOptions,
  started: number,
): Promise<{ readonly counts: Counts; readonly chunks: readonly ChunkDone[] }> {
  const outputs = openOutputs({ answers: part, rejects }, null)
  const counts = noCounts()
  const chunks: ChunkDone[] = []
  const onRefusal = ({ message }: Refusal) => onNote?.(message)
  try {
    for await (const { done, result } of collectJob(cluster, manifest, onRefusal, signal)) {
      outputs.write(result)
      addCounts(counts, result.counts)
      chunks.push({ ...done, counts: result.counts })
      const progress: JobProgress = {
        collected: chunks.length,
        counts,
        at: new Date().toISOString(),
      }
      await writeState(cluster, progressSubject(manifest.job), progress)
      onProgress?.({
        lines: counts.read,
        seconds: (performance.now() - started) / 1000,
        share: chunks.length / manifest.chunks,
      })
    }
    await outputs.sync()
  } finally {
    await outputs.close()
  }
  return { counts, chunks }
}

async function putInPlace(part: string, output: string): Promise<void> {
  if (isPlainCsv(output)) {
    renameSync(part, output)
  } else {
    await convertAnswers(part, output)
    rmSync(part)
  }
}

/** The manifest with what each chunk came to stays beside the output; the claims do not stay. */
async function finishJob(
  cluster: Cluster,
  manifest: JobManifest,
  chunks: readonly ChunkDone[],
  counts: Counts,
  output: string,
): Promise<void> {
  const { job } = manifest
  const complete: JobManifest = { ...manifest, status: 'complete' }
  const totals = chunks.map(({ answers: _name, answerBytes: _bytes, ...rest }) => rest)
  const content = { ...complete, counts, chunks: totals }
  writeFileSync(`${output}.manifest.json`, `${JSON.stringify(content, null, 2)}\n`)
  await writeState(cluster, manifestSubject(job), complete)
  await clearJob(cluster, job)
  await forget(cluster, STATE_STREAM, refusalSubject(job, '*'))
  await forget(cluster, STATE_STREAM, failureSubject(job))
}
