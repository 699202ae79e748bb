import {
  doneSubject,
  failureSubject,
  type JobManifest,
  type JobProgress,
  manifestSubject,
  progressSubject,
  type WorkerState,
  workerSubject,
} from './job.ts'
import { listSubjects, readState } from './job-state.ts'
import { type Cluster, STATE_STREAM } from './open-cluster.ts'

/** How far a job of the cluster is. */
export interface JobStatus {
  readonly job: string
  readonly input: string
  readonly format: string
  readonly status: JobManifest['status']
  readonly submittedAt: string
  readonly chunks: number
  /** Chunks that are priced; those collected are in the output. */
  readonly done: number
  readonly collected: number
  /** Lines in the output so far. */
  readonly lines: number
  readonly linesPerSecond: number | null
  readonly secondsLeft: number | null
}

export interface JobsStatus {
  readonly jobs: readonly JobStatus[]
  /** Those heard of a moment ago. */
  readonly workers: readonly WorkerState[]
}

const ALIVE = 20_000

/** The jobs of the last days, newest first, and the workers. `now` is in milliseconds. */
export async function listJobs(cluster: Cluster, now: number): Promise<JobsStatus> {
  const [manifests, states] = await Promise.all([
    readAll<JobManifest>(cluster, manifestSubject('*')),
    readAll<WorkerState>(cluster, workerSubject('*')),
  ])
  const jobs = await Promise.all(manifests.map((manifest) => statusOf(cluster, manifest, now)))
  return {
    jobs: jobs.toSorted((a, b) => b.submittedAt.localeCompare(a.submittedAt)),
    workers: states.filter(({ at }) => now - Date.parse(at) < ALIVE),
  }
}

async function readAll<Value>(cluster: Cluster, filter: string): Promise<readonly Value[]> {
  const subjects = await listSubjects(cluster, STATE_STREAM, filter)
  const found = await Promise.all(subjects.map((subject) => readState<Value>(cluster, subject)))
  return found.filter((each) => each !== null) as readonly Value[]
}

async function statusOf(cluster: Cluster, manifest: JobManifest, now: number): Promise<JobStatus> {
  const { job, input, format, submittedAt, chunks } = manifest
  const [progress, failure, answered] = await Promise.all([
    readState<JobProgress>(cluster, progressSubject(job)),
    readState(cluster, failureSubject(job)),
    listSubjects(cluster, STATE_STREAM, doneSubject(job, '*')),
  ])
  const isOver = manifest.status === 'complete'
  const collected = progress?.collected ?? 0
  const lines = progress?.counts.read ?? 0
  const until = progress && (isOver || collected === chunks) ? Date.parse(progress.at) : now
  const seconds = Math.max(0.001, (until - Date.parse(submittedAt)) / 1000)
  const done = isOver ? chunks : answered.length
  return {
    job,
    input,
    format,
    status: failure ? 'failed' : manifest.status,
    submittedAt,
    chunks,
    done,
    collected,
    lines,
    linesPerSecond: lines > 0 ? Math.round(lines / seconds) : null,
    secondsLeft:
      manifest.status === 'running' && done > 0
        ? Math.ceil((seconds / done) * (chunks - done))
        : null,
  }
}
