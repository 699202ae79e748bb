import type { Reference } from '@feescope/core'
import type { z } from '@hono/zod-openapi'
import { issuesOf } from '../issues.ts'
import { malformed, ProblemError } from '../problem.ts'
import type { JsonSchema } from './input-schema.ts'

/** What the tools work on. */
export interface ToolContext {
  readonly reference: Reference
  /** The day a question without a date is asked for, ISO. */
  readonly today: () => string
}

export interface ToolAnswer {
  /** The JSON the library, the command line and the HTTP API give. */
  readonly answer: object
  /** The answer in a few lines, for an assistant to read first. */
  readonly summary: string
  /** Explained prices behind the answer: their steps name tables and sources. */
  readonly evidence?: readonly unknown[]
}

/** One MCP tool. `run` throws for input it cannot take. */
export interface Tool {
  readonly name: string
  readonly title: string
  /** When to use it, and how to read what comes back. */
  readonly description: string
  readonly inputSchema: JsonSchema
  run(context: ToolContext, args: unknown): ToolAnswer
}

/** The arguments as the schema has them. Throws a problem that lists everything wrong. */
export function readArguments<Schema extends z.ZodType>(
  schema: Schema,
  args: unknown,
): z.output<Schema> {
  const read = schema.safeParse(args)
  if (read.success) return read.data
  throw new ProblemError(malformed(issuesOf(read.error)))
}
