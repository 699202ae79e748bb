import type { Issue } from '@feescope/core'
import type { z } from '@hono/zod-openapi'

/** A schema's complaints in the form the engine uses for its own. */
export function issuesOf(error: z.ZodError): readonly Issue[] {
  return error.issues.map((issue) => {
    const path = pathText(issue.path)
    const expected = expectedOf(issue)
    return {
      path,
      code: issue.code.replaceAll('_', '-'),
      expected,
      received: receivedOf(issue),
      message: `${path === '' ? 'request' : path}: ${issue.message}.`,
    }
  })
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'too_big':
      return `at most ${issue.maximum}`
    case 'too_small':
      return `at least ${issue.minimum}`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'unrecognized_keys':
      return 'only known keys'
    default:
      return issue.message
  }
}

/** The kind of thing that came; its content may be long or private and is not echoed. */
function receivedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, 10).join(', ').slice(0, 200)
  const input = issue.input
  if (input === undefined) return 'see message'
  if (input === null) return 'null'
  return Array.isArray(input) ? `array of ${input.length}` : typeof input
}
