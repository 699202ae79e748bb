import type { MiddlewareHandler } from 'hono'
import { MAX_BODY_BYTES, MAX_UPLOAD_BYTES } from '../limits.ts'
import { problem, sendProblem } from '../problem.ts'
import { X12, XLSX } from '../schemas/upload.ts'
import { limitBody } from './limit-body.ts'

/** What a route takes as its body. */
interface BodyRule {
  /** The first is the usual one. */
  readonly types: readonly string[]
  readonly code: string
  readonly name: string
  readonly maxBytes: number
}

const JSON_BODY: BodyRule = {
  types: ['application/json'],
  code: 'not-json',
  name: 'JSON',
  maxBytes: MAX_BODY_BYTES,
}
const TABLE: BodyRule = {
  types: ['text/csv', XLSX],
  code: 'not-a-table',
  name: 'a csv or xlsx file',
  maxBytes: MAX_UPLOAD_BYTES,
}
const LOG_FILE: BodyRule = {
  ...TABLE,
  types: [...TABLE.types, X12],
  code: 'not-a-log-file',
  name: 'a csv, xlsx or 837P file',
}

const REMITTANCE: BodyRule = {
  types: ['multipart/form-data', X12],
  code: 'not-a-remittance',
  name: 'an 835 file, alone or as the part “remittance” of a form',
  maxBytes: MAX_UPLOAD_BYTES,
}

/** The routes that take a file; all others take JSON. */
const UPLOADS: Readonly<Record<string, BodyRule>> = {
  '/api/v1/log/import': LOG_FILE,
  '/api/v1/log/import/preview': LOG_FILE,
  '/api/v1/log/surveys': TABLE,
  '/api/v1/log/reconcile': TABLE,
  '/api/v1/remit': REMITTANCE,
}

/**
 * A body must say what it is and keep to its size. No plain form of another site can send these
 * types, so this also keeps foreign posts out; for those that a form can send the origin does.
 */
export function bodyRules(): MiddlewareHandler {
  const limits = new Map(
    [JSON_BODY, ...Object.values(UPLOADS)].map((rule) => [
      rule,
      limitBody(rule.maxBytes, tooLarge(rule)),
    ]),
  )
  return async (c, next) => {
    const rule = UPLOADS[c.req.path] ?? JSON_BODY
    if (c.req.method === 'POST' || c.req.method === 'PUT') {
      const [type = ''] = (c.req.header('content-type') ?? '').split(';')
      if (!rule.types.includes(type.trim().toLowerCase())) return sendProblem(c, wrongType(rule))
    }
    return limits.get(rule)?.(c, next)
  }
}

function wrongType({ types, code, name }: BodyRule) {
  const headers = types.map((type) => `"content-type: ${type}"`).join(' or ')
  return problem(415, code, `The body must be ${name}`, `Send ${name} with the header ${headers}.`)
}

function tooLarge({ maxBytes }: BodyRule) {
  return problem(
    413,
    'body-too-large',
    'The request is too large',
    `A body here may have up to ${maxBytes / 1024} kB. Split it, or use the command line for files.`,
  )
}
