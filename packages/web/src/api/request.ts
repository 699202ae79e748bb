import { goToSignIn } from '../accounts/sign-in-address.ts'
import type { SchemaProblem } from './schema.ts'

/** An error answer of the server (RFC 9457). */
export type Problem = SchemaProblem

/** Thrown when the server answered with a problem. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

/** A lost connection or a fault of the server may pass; a refused question stays refused. */
export function isRetryable(error: Error): boolean {
  return !(error instanceof ApiProblem) || error.problem.status >= 500
}

export function getJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return request<Answer>(path, signal === undefined ? {} : { signal })
}

export function postJson<Answer>(
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<Answer> {
  return request<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  })
}

/** A change: it is not repeated by itself. */
export function sendJson<Answer>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  return request<Answer>(path, { method, headers, body: JSON.stringify(body) })
}

/** By the ends of names; the server tells what a file holds by its content. */
const TYPES = [
  {
    name: /\.xlsx$/i,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { name: /\.(?:837p?|x12|edi)$/i, type: 'application/edi-x12' },
] as const

/** A file as it is. */
export function sendFile<Answer>(path: string, file: File): Promise<Answer> {
  const type = TYPES.find(({ name }) => name.test(file.name))?.type ?? 'text/csv'
  const headers = { 'content-type': type }
  return request<Answer>(path, { method: 'POST', headers, body: file })
}

async function request<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/v1${path}`, init)
  const answer: unknown = await response.json()
  if (response.ok) return answer as Answer
  const problem = answer as Problem
  if (problem.code === 'not-signed-in') goToSignIn()
  throw new ApiProblem(problem)
}
