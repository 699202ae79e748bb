import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createMcpServer } from './create-mcp-server.ts'
import type { ReportFault } from './run-tool.ts'
import type { ToolContext } from './tool.ts'

/** Answers one streamable HTTP request with JSON; nothing is kept for the next one. */
export async function answerMcpRequest(
  request: Request,
  context: ToolContext,
  report: ReportFault,
): Promise<Response> {
  const server = createMcpServer(context, report)
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  try {
    return await transport.handleRequest(request)
  } finally {
    await server.close()
  }
}
