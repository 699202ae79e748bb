import type { JobsWatch } from '@feescope/batch/distributed'
import type { Reference } from '@feescope/core'
import type { Accounts } from './accounts/accounts.ts'
import type { StoreOpener } from './log/open-store-once.ts'
import type { RequestLine } from './operate/observe.ts'
import type { FairShare } from './security/fair-share.ts'

/** What is reported when the server itself is at fault: never the request's content. */
export interface Fault {
  /** Also in the answer, so that the two can be matched. */
  readonly reference: string
  readonly method: string
  /** Error class and the places it passed through; no message, it might quote a claim. */
  readonly error: string
  /** Why the store cannot be used, where that is the fault. */
  readonly detail?: string
  readonly stack: readonly string[]
}

/** All the app depends on; it reads no environment, no clock and no disk beyond `webRoot`. */
export interface AppOptions {
  readonly reference: Reference
  /** The day a question without a date is asked for, ISO. */
  readonly today: () => string
  /** Where the procedure log is kept; without it the log's routes say that there is none. */
  readonly store?: StoreOpener | undefined
  /** The repricing jobs of a cluster; without it their route says that there is none. */
  readonly jobs?: Pick<JobsWatch, 'list'> | undefined
  /** Lets people in by session only; without it there is one local user and no sign-in. */
  readonly accounts?: Accounts | undefined
  /** The data directory with imported tables; without it the bundled ones are read. */
  readonly home?: string | undefined
  /** Folder of the built web app; without it the API is served alone. */
  readonly webRoot?: string | undefined
  /** Host names answered to; any when absent. Set it when bound to loopback (DNS rebinding). */
  readonly allowedHosts?: readonly string[] | undefined
  readonly report?: ((fault: Fault) => void) | undefined
  /** Takes a line for each request answered. */
  readonly log?: ((line: RequestLine) => void) | undefined
  /** How much each client may ask; without it there is no bound. */
  readonly share?: FairShare | undefined
  /** True once the server was told to stop and finishes what it has begun. */
  readonly isStopping?: (() => boolean) | undefined
}
