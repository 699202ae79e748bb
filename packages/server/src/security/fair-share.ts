import type { Context, MiddlewareHandler } from 'hono'
import { problem, sendProblem } from '../problem.ts'
import { clientOf } from './client-of.ts'

/**
 * How much each client may ask of the server. A point is about a millisecond of its time; a client's
 * points fill up again at a steady rate, so that who floods waits and the others do not.
 */
export interface FairShare {
  readonly pointsPerSecond: number
  /** Most points a client can have saved. */
  readonly burst: number
}

/** What others may ask: a tenth of a core each. */
export const REMOTE_SHARE: FairShare = { pointsPerSecond: 100, burst: 1000 }
/** Programs on this machine may ask for more, and still leave the person at it some. */
export const LOOPBACK_SHARE: FairShare = { pointsPerSecond: 2000, burst: 4000 }

/** Requests that cost more than one point, by the beginning of their address. */
const COSTS: readonly (readonly [prefix: string, points: number])[] = [
  ['/api/v1/diff', 200],
  ['/api/v1/codes/', 20],
  ['/api/v1/search', 5],
  ['/api/v1/remit', 50],
  ['/api/v1/toolkit', 50],
  ['/api/v1/denials/letter', 50],
  ['/api/v1/log/', 10],
]
/** A body costs a point for each of so many bytes, which hold about five claim lines, up to a bound. */
const BYTES_PER_POINT = 256
const MOST_POINTS_OF_A_BODY = 200
/** Probes are answered always. */
const FREE = new Set(['/healthz', '/readyz'])
/** Clients remembered; those longest unseen are forgotten first, which refills them. */
const MOST_CLIENTS = 10_000

interface Bucket {
  points: number
  /** Milliseconds of the clock at the last request. */
  at: number
}

/** Answers 429 with `Retry-After` to a client that asks for more than its share. */
export function fairShare(
  { pointsPerSecond, burst }: FairShare,
  {
    proxied = false,
    now = () => performance.now(),
  }: { readonly proxied?: boolean; readonly now?: () => number } = {},
): MiddlewareHandler {
  const buckets = new Map<string, Bucket>()
  const take = (client: string, cost: number): number => {
    const time = now()
    const bucket = buckets.get(client) ?? { points: burst, at: time }
    buckets.delete(client)
    buckets.set(client, bucket)
    if (buckets.size > MOST_CLIENTS) forgetFirst(buckets)
    bucket.points = Math.min(burst, bucket.points + ((time - bucket.at) / 1000) * pointsPerSecond)
    bucket.at = time
    if (bucket.points < cost) return (cost - bucket.points) / pointsPerSecond
    bucket.points -= cost
    return 0
  }
  return async (c, next) => {
    const client = clientOf(c, { proxied })
    if (client === undefined || FREE.has(c.req.path)) return next()
    const wait = take(client, Math.min(burst, costOf(c)))
    if (wait === 0) return next()
    const seconds = Math.max(1, Math.ceil(wait))
    const answer = sendProblem(c, tooMany(seconds))
    answer.headers.set('retry-after', String(seconds))
    return answer
  }
}

/** A body of unknown length counts as a large one. */
function costOf(c: Context): number {
  const base = COSTS.find(([prefix]) => c.req.path.startsWith(prefix))?.[1] ?? 1
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return base
  const length = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY)
  return base + Math.min(MOST_POINTS_OF_A_BODY, Math.floor(length / BYTES_PER_POINT))
}

function forgetFirst(buckets: Map<string, Bucket>): void {
  const [first] = buckets.keys()
  if (first !== undefined) buckets.delete(first)
}

function tooMany(seconds: number) {
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`
  return problem(
    429,
    'too-many-requests',
    'Too much was asked at once',
    `Ask again in ${wait}, as Retry-After says; send fewer or smaller requests.`,
  )
}
