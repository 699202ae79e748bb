export { createMcpServer } from './create-mcp-server.ts'
export { serveMcpOnStdio } from './serve-stdio.ts'
export type { ToolContext } from './tool.ts'
