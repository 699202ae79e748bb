import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Counts } from './reprice-chunk.ts'

/** How far a run has come: everything up to here is in the output. */
export interface Checkpoint {
  /** What is repriced and how; a resumed run must be the same. */
  readonly job: {
    readonly input: string
    readonly format: string
    readonly bytes: number
    /** The tables held and the engine, by sha256. */
    readonly data: string
  }
  readonly inputEnd: number
  readonly nextLine: number
  readonly outputBytes: number
  readonly rejectBytes: number
  readonly counts: Counts
  readonly seconds: number
}

export function checkpointPath(output: string): string {
  return `${output}.progress`
}

/** Written beside and renamed, so that it is whole or absent. */
export function writeCheckpoint(output: string, checkpoint: Checkpoint): void {
  const path = checkpointPath(output)
  writeFileSync(`${path}.new`, JSON.stringify(checkpoint))
  renameSync(`${path}.new`, path)
}

export function readCheckpoint(output: string): Checkpoint | null {
  try {
    return JSON.parse(readFileSync(checkpointPath(output), 'utf8'))
  } catch {
    return null
  }
}

export function removeCheckpoint(output: string): void {
  rmSync(checkpointPath(output), { force: true })
}
