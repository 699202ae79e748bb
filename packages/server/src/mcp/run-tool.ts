import { randomUUID } from 'node:crypto'
import { InvalidInput } from '@feescope/core'
import { DataError } from '@feescope/data'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { malformed, type Problem, ProblemError, problem } from '../problem.ts'
import { basisOf } from './basis.ts'
import type { Tool, ToolContext } from './tool.ts'

/** Called with what went wrong when the fault is ours; never with the input. */
export type ReportFault = (reference: string, error: Error) => void

/**
 * Runs a tool. The structured content is `{ answer, basis }`; the text says the same: a summary, then
 * the JSON, for clients that show text only. What the caller got wrong comes back as a tool error.
 */
export function runTool(
  tool: Tool,
  context: ToolContext,
  args: unknown,
  report: ReportFault,
): CallToolResult {
  try {
    const { answer, summary, evidence } = tool.run(context, args)
    const structuredContent = { answer, basis: basisOf(context.reference, answer, evidence) }
    return {
      content: [text(summary), text(JSON.stringify(structuredContent))],
      structuredContent,
    }
  } catch (error) {
    return failed(problemOf(error, report))
  }
}

/** A tool error: what is wrong, where, and what to do. */
export function failed(answer: Problem): CallToolResult {
  return {
    isError: true,
    content: [text(`${answer.title}. ${answer.detail}`)],
    structuredContent: { problem: answer },
  }
}

function problemOf(error: unknown, report: ReportFault): Problem {
  if (error instanceof InvalidInput) return malformed(error.issues)
  if (error instanceof ProblemError) return error.problem
  if (error instanceof DataError) return problem(404, error.code, 'Not held', error.message)
  const reference = randomUUID()
  report(reference, error instanceof Error ? error : new Error('not an error'))
  const detail = `The fault is ours. Please report it with the reference ${reference}.`
  return problem(500, 'fault', 'Feescope failed', detail)
}

function text(value: string) {
  return { type: 'text' as const, text: value }
}
