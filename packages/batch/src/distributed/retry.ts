import { setTimeout as sleep } from 'node:timers/promises'
import { ClusterError } from './cluster-error.ts'

/** A leader that dies is replaced within seconds; this is how long one is waited for. */
const PATIENCE = 90_000
/** What is asked of a server that has just died is never answered: it is asked again soon. */
export const ANSWER_TIME = 3000
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 2000

/** Does it again until it succeeds: whatever is asked of the cluster may meet a dying server. */
export async function retrying<Value>(
  what: string,
  act: () => Promise<Value>,
  patience = PATIENCE,
): Promise<Value> {
  const deadline = performance.now() + patience
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await act()
    } catch (error) {
      if (error instanceof ClusterError) throw error
      if (performance.now() > deadline) {
        throw new ClusterError(
          `${what} failed for ${Math.round(patience / 1000)} s: ${messageOf(error)}. Check that the NATS servers run, then do the same again.`,
        )
      }
      await sleep(pause)
    }
  }
}

/** Gives up waiting for what may never answer. */
export function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  const late = new AbortController()
  const timeout = sleep(milliseconds, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new Error(`no answer within ${milliseconds / 1000} s`)
  })
  return Promise.race([promise, timeout]).finally(() => {
    timeout.catch(() => {})
    late.abort()
  })
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
