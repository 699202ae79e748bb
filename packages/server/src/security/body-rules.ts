import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MAX_BODY_BYTES, MAX_UPLOAD_BYTES } from '../limits.ts'
import { problem, sendProblem } from '../problem.ts'

/** What a route takes as its body. */
interface BodyRule {
  readonly type: string
  readonly name: string
  readonly maxBytes: number
}

const JSON_BODY: BodyRule = { type: 'application/json', name: 'JSON', maxBytes: MAX_BODY_BYTES }
const CSV_FILE: BodyRule = { type: 'text/csv', name: 'CSV', maxBytes: MAX_UPLOAD_BYTES }

/** The routes that take a file; all others take JSON. */
const UPLOADS: Readonly<Record<string, BodyRule>> = {
  '/api/v1/log/import': CSV_FILE,
  '/api/v1/log/surveys': CSV_FILE,
  '/api/v1/log/reconcile': CSV_FILE,
}

/**
 * A body must say what it is and keep to its size. No plain form of another site can send these
 * types, so this also keeps foreign posts out.
 */
export function bodyRules(): MiddlewareHandler {
  const limits = new Map(
    [JSON_BODY, ...Object.values(UPLOADS)].map((rule) => [
      rule,
      bodyLimit({ maxSize: rule.maxBytes, onError: (c) => sendProblem(c, tooLarge(rule)) }),
    ]),
  )
  return async (c, next) => {
    const rule = UPLOADS[c.req.path] ?? JSON_BODY
    if (c.req.method === 'POST' || c.req.method === 'PUT') {
      const [type = ''] = (c.req.header('content-type') ?? '').split(';')
      if (type.trim().toLowerCase() !== rule.type) return sendProblem(c, wrongType(rule))
    }
    return limits.get(rule)?.(c, next)
  }
}

function wrongType({ type, name }: BodyRule) {
  return problem(
    415,
    `not-${name.toLowerCase()}`,
    `The body must be ${name}`,
    `Send the header "content-type: ${type}" and a ${name} document.`,
  )
}

function tooLarge({ maxBytes }: BodyRule) {
  return problem(
    413,
    'body-too-large',
    'The request is too large',
    `A body here may have up to ${maxBytes / 1024} kB. Split it, or use the command line for files.`,
  )
}
