import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { MAX_BODY_BYTES } from '../limits.ts'
import { createMcpServer } from './create-mcp-server.ts'
import type { ToolContext } from './tool.ts'

/**
 * Serves MCP on standard input and output until the client closes them or sends a message that is too
 * large. Only protocol messages go to standard output; notes go to `note`.
 */
export async function serveMcpOnStdio(
  context: ToolContext,
  note: (text: string) => void,
): Promise<void> {
  const server = createMcpServer(context, (reference, error) =>
    note(`feescope mcp: fault ${reference} (${error.name})\n`),
  )
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
  })
  server.onerror = ({ name }) =>
    note(
      `feescope mcp: a message could not be read, or is larger than ${MAX_BODY_BYTES / 1024} kB (${name})\n`,
    )
  const transport = new StdioServerTransport(process.stdin, process.stdout, {
    maxBufferSize: MAX_BODY_BYTES,
  })
  await server.connect(transport)
  await closed
  await server.close()
}
