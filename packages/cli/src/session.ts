import type { Reference } from '@feescope/core'
import { openReference } from '@feescope/data'

/** What the surroundings give a command. */
export interface Surroundings {
  /** The data directory. */
  readonly home: string
  /** What signs sessions of a shared server; without it one is kept in the data directory. */
  readonly secret?: string | undefined
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: () => string
  readonly out: (text: string) => void
  /** Notes and progress; never the answer. */
  readonly err: (text: string) => void
  /** Whether someone watches the notes. */
  readonly interactive: boolean
  /** Asks the person at the terminal, `null` when they stop; absent where nobody can answer. */
  readonly ask?: ((question: string) => Promise<string | null>) | undefined
}

export interface Session extends Surroundings {
  /** Bundled and imported reference data. */
  readonly openReference: () => Promise<Reference>
}

export function createSession(surroundings: Surroundings): Session {
  return { ...surroundings, openReference: () => openReference({ home: surroundings.home }) }
}

/** The process's answer to the caller. */
export const EXIT = {
  fine: 0,
  /** Findings or refusals are in the answer. */
  findings: 1,
  /** Bad usage or input. */
  usage: 2,
  fault: 3,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
