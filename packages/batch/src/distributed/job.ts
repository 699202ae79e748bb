import type { DataIdentity } from '../reprice/data-identity.ts'
import type { Counts } from '../reprice/reprice-chunk.ts'

/** What is repriced and with what; everyone who works on the job agrees on it. */
export interface JobManifest {
  readonly job: string
  /** Name of the input, without its folder. */
  readonly input: string
  readonly format: string
  readonly inputBytes: number
  readonly inputSha256: string
  readonly data: DataIdentity
  /** ISO time. */
  readonly submittedAt: string
  readonly status: 'submitting' | 'running' | 'complete' | 'failed'
  /** Chunks put so far; all of them once it is running. */
  readonly chunks: number
  /** Why it failed. */
  readonly failure?: string
}

/** A chunk as it stands in the queue; the claims are in the object store. */
export interface ChunkTask {
  readonly job: string
  readonly chunk: number
  readonly dataSha256: string
}

/** A chunk that is done. The first worker to say so is believed. */
export interface ChunkDone {
  readonly chunk: number
  readonly counts: Counts
  /** Where the answers and rejects are. */
  readonly answers: string
  readonly answerBytes: number
  readonly sha256: string
  readonly worker: string
  readonly seconds: number
}

/** What a worker last said of itself. */
export interface WorkerState {
  readonly worker: string
  readonly host: string
  /** ISO time. */
  readonly at: string
  readonly dataSha256: string
  readonly job: string | null
  readonly chunk: number | null
  /** Lines answered since it started. */
  readonly lines: number
}

/** How far the answers are written, by whoever collects them. */
export interface JobProgress {
  readonly collected: number
  readonly counts: Counts
  /** ISO time. */
  readonly at: string
}

/** A worker that holds other data than a job asks for. */
export interface Refusal {
  readonly worker: string
  readonly host: string
  readonly message: string
}

export const workSubject = (job: string, chunk: number | '*') => `feescope.work.${job}.${chunk}`
export const manifestSubject = (job: string) => `feescope.state.job.${job}.manifest`
export const doneSubject = (job: string, chunk: number | '*') =>
  `feescope.state.job.${job}.done.${chunk}`
export const refusalSubject = (job: string, worker: string) =>
  `feescope.state.job.${job}.refused.${worker}`
export const progressSubject = (job: string) => `feescope.state.job.${job}.progress`
export const failureSubject = (job: string) => `feescope.state.job.${job}.failed`
export const workerSubject = (worker: string) => `feescope.state.worker.${worker}`
