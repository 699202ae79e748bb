import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { MAX_BODY_BYTES } from '../limits.ts'
import { problem, sendProblem, tooLarge } from '../problem.ts'
import { limitBody } from '../security/limit-body.ts'
import { originGuard } from '../security/origin-guard.ts'

/**
 * MCP over streamable HTTP at `/mcp`. Stateless: each message gets its answer as JSON, there are no
 * sessions and no streams to keep.
 */
export function addMcpRoute(app: ApiApp, { reference, today, report }: AppOptions): void {
  app.use('/mcp', originGuard())
  app.use('/mcp', limitBody(MAX_BODY_BYTES, tooLarge))
  app.post('/mcp', async (c) => {
    // Loaded with the first message, so that a server that is never asked does not pay for it.
    const { answerMcpRequest } = await import('../mcp/answer-request.ts')
    const answer = await answerMcpRequest(c.req.raw, { reference, today }, (id, error) =>
      report?.({ reference: id, method: 'POST', error: error.name, stack: [] }),
    )
    answer.headers.set('cache-control', 'no-store')
    return answer
  })
  app.all('/mcp', (c) => {
    const answer = sendProblem(c, postOnly)
    answer.headers.set('allow', 'POST')
    return answer
  })
}

const postOnly = problem(
  405,
  'method-not-allowed',
  'This address has other methods',
  'Use POST: the MCP server at this address keeps no sessions and no streams.',
)
