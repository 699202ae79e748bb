import { ENGINE_VERSION } from '@feescope/core'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import {
  CallToolRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv'
import { problem } from '../problem.ts'
import { GUIDE_TEMPLATE, listGuides, readGuide } from './guide-resources.ts'
import { failed, type ReportFault, runTool } from './run-tool.ts'
import type { Tool, ToolContext } from './tool.ts'
import { adviseTool } from './tools/advise.ts'
import { checkTool } from './tools/check.ts'
import { codeTool } from './tools/code.ts'
import { diffTool } from './tools/diff.ts'
import { priceTool } from './tools/price.ts'
import { searchTool } from './tools/search.ts'

const TOOLS: readonly Tool[] = [searchTool, codeTool, priceTool, checkTool, adviseTool, diffTool]

const INSTRUCTIONS =
  'Feescope answers from CMS’s published tables: what a medical procedure code is, what Medicare pays for it and why, and whether a ' +
  'claim survives its edits. Amounts are decimal text, to the cent; a refused line has no amount, which is not zero. Every answer ' +
  'has a basis: the releases it rests on, the sources, and what was not checked. Not checked is not passed: pass that on. Give the ' +
  'date of service; without one it is today. Send no patient data.'

/** The checker is the same for every server; it takes a while to make. */
const jsonSchemaValidator = new AjvJsonSchemaValidator()

/** An MCP server with the tools and the guides, not yet connected to anyone. It keeps no state. */
export function createMcpServer(context: ToolContext, report: ReportFault = () => {}): Server {
  const server = new Server(
    { name: 'feescope', title: 'Feescope', version: ENGINE_VERSION },
    {
      capabilities: { tools: {}, resources: {} },
      instructions: INSTRUCTIONS,
      jsonSchemaValidator,
    },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ name, title, description, inputSchema }) => ({
      name,
      title,
      description,
      inputSchema,
      annotations: { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const tool = TOOLS.find(({ name }) => name === params.name)
    return tool ? runTool(tool, context, params.arguments ?? {}, report) : failed(noSuchTool())
  })
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) => listGuides(params?.cursor))
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [GUIDE_TEMPLATE],
  }))
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) =>
    readGuide(context, params.uri),
  )
  return server
}

function noSuchTool() {
  const names = TOOLS.map(({ name }) => name).join(', ')
  return problem(404, 'no-such-tool', 'There is no such tool', `Use one of ${names}.`)
}
