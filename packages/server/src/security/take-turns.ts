import type { MiddlewareHandler } from 'hono'
import { problem, sendProblem } from '../problem.ts'
import { clientOf, type Proxied } from './client-of.ts'

/** Requests of one client that are worked on at once; the others wait for their own. */
const MOST_RUNNING = 8
/** Most that may wait. */
const MOST_WAITING = 1000

interface Turns {
  running: number
  readonly waiting: (() => void)[]
}

/**
 * A client that sends many requests at once waits for its own, not the others for it: between two of
 * them the server looks after everyone else's.
 */
export function takeTurns(proxy: Proxied = {}): MiddlewareHandler {
  const clients = new Map<string, Turns>()
  const leave = (client: string, turns: Turns) => {
    const next = turns.waiting.shift()
    if (next) setImmediate(next)
    else if (--turns.running === 0) clients.delete(client)
  }
  return async (c, next) => {
    const client = clientOf(c, proxy)
    if (client === undefined) return next()
    const turns = clients.get(client) ?? { running: 0, waiting: [] }
    clients.set(client, turns)
    if (turns.waiting.length >= MOST_WAITING) return sendProblem(c, tooMany)
    if (turns.running < MOST_RUNNING) turns.running++
    else await new Promise<void>((resolve) => turns.waiting.push(resolve))
    try {
      await next()
    } finally {
      leave(client, turns)
    }
  }
}

const tooMany = problem(
  429,
  'too-many-waiting',
  'Too many requests are waiting',
  `Of one client ${MOST_WAITING} may wait. Send the next when one was answered.`,
)
