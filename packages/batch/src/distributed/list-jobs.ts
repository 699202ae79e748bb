import type { DataIdentity } from '../reprice/data-identity.ts'
import { type Counts, noCounts } from '../reprice/reprice-chunk.ts'
import {
  doneSubject,
  failureSubject,
  type JobManifest,
  type JobProgress,
  manifestSubject,
  progressSubject,
  type Refusal,
  refusalSubject,
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
  /** What the answers in the output came to so far. */
  readonly counts: Omit<Counts, 'allowedCents'>
  /** When the output last grew, ISO; nothing is written yet without it. */
  readonly writtenAt: string | null
  readonly linesPerSecond: number | null
  readonly secondsLeft: number | null
  /** The engine and the tables its workers must hold, the tables by their ids. */
  readonly data: DataIdentity
  /** Why a chunk could not be priced, and who leaves the job to others. */
  readonly errors: readonly string[]
}

export interface JobsStatus {
  /** When this was so, ISO; `at` of the workers is measured against it. */
  readonly at: string
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
    at: new Date(now).toISOString(),
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
  const { job, input, format, submittedAt, chunks, data } = manifest
  const isOver = manifest.status === 'complete'
  const [said, failure, refusals, answered] = await Promise.all([
    readState<JobProgress>(cluster, progressSubject(job)),
    isOver ? null : readState<{ readonly message: string }>(cluster, failureSubject(job)),
    isOver ? [] : readAll<Refusal>(cluster, refusalSubject(job, '*')),
    isOver ? [] : listSubjects(cluster, STATE_STREAM, doneSubject(job, '*')),
  ])
  // A job that is submitted again begins at nothing.
  const progress = said && said.at >= submittedAt ? said : null
  const collected = progress?.collected ?? 0
  const { allowedCents: _, ...counts } = progress?.counts ?? noCounts()
  const until = progress && (isOver || collected === chunks) ? Date.parse(progress.at) : now
  const seconds = Math.max(0.001, (until - Date.parse(submittedAt)) / 1000)
  const done = isOver ? chunks : answered.length
  const status = failure ? 'failed' : manifest.status
  return {
    job,
    input,
    format,
    status,
    submittedAt,
    chunks,
    done,
    collected,
    counts,
    writtenAt: progress?.at ?? null,
    linesPerSecond: counts.read > 0 ? Math.round(counts.read / seconds) : null,
    secondsLeft:
      status === 'running' && done > 0 ? Math.ceil((seconds / done) * (chunks - done)) : null,
    data: { ...data, releases: data.releases.map((release) => release.split(' ')[0] ?? release) },
    errors: [failure, ...refusals].flatMap((each) => (each ? [each.message] : [])),
  }
}
