import { ProblemError, problem } from '../problem.ts'

/** Allows so many acts in a span of time for each key. */
export interface RateLimit {
  /** Counts one act. Throws a problem when it is one too many. */
  take(key: string): void
  /** Forgets what was counted for the key. */
  clear(key: string): void
}

/** More keys than this are not kept: the oldest go first. */
const MAX_KEYS = 50_000

/** Counts in the memory of this process. */
export function createRateLimit(
  { acts, seconds }: { readonly acts: number; readonly seconds: number },
  now: () => number = Date.now,
): RateLimit {
  const spans = new Map<string, { count: number; ends: number }>()
  return {
    take(key) {
      const time = now()
      let span = spans.get(key)
      if (!span || span.ends <= time) {
        spans.delete(key)
        span = { count: 0, ends: time + seconds * 1000 }
        spans.set(key, span)
        if (spans.size > MAX_KEYS) dropOldest(spans)
      }
      span.count++
      if (span.count > acts) throw new TooManyRequests(Math.ceil((span.ends - time) / 1000))
    },
    clear: (key) => void spans.delete(key),
  }
}

/** Says when to try again. */
export class TooManyRequests extends ProblemError {
  readonly seconds: number

  constructor(seconds: number) {
    super(
      problem(
        429,
        'too-many-requests',
        'Too many requests',
        `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      ),
    )
    this.seconds = seconds
  }
}

function dropOldest(spans: Map<string, unknown>): void {
  const [oldest] = spans.keys()
  if (oldest !== undefined) spans.delete(oldest)
}
