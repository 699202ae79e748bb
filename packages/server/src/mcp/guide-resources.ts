import { parseHcpcsCode, parseIsoDate } from '@feescope/core'
import { describeGuide, getGuideBook } from '@feescope/guides'
import { type ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'
import { renderGuide } from './render-guide.ts'
import type { ToolContext } from './tool.ts'

const PREFIX = 'feescope://guides/'
const MARKDOWN = 'text/markdown'
/** Guides on a page of the list. */
const PAGE = 50

/** How a guide of another day is asked for. */
export const GUIDE_TEMPLATE = {
  uriTemplate: `${PREFIX}{code}{?date}`,
  name: 'guide',
  title: 'Guide of a code',
  description:
    'What is written of a code as it stood on a day (YYYY-MM-DD; default today): what the record must hold, rules and tips with sources.',
  mimeType: MARKDOWN,
}

/** A page of the guides by code; the cursor is the last code of the page before. */
export function listGuides(cursor: string | undefined) {
  const codes = [...getGuideBook().guides.keys()].sort()
  const left = cursor === undefined ? codes : codes.filter((code) => code > cursor)
  const page = left.slice(0, PAGE)
  const last = page.at(-1)
  return {
    resources: page.map((code) => ({
      uri: `${PREFIX}${code}`,
      name: code,
      title: `${code} · ${getGuideBook().labels.get(code)?.label ?? code}`,
      mimeType: MARKDOWN,
    })),
    ...(left.length > PAGE && last !== undefined && { nextCursor: last }),
  }
}

/** A guide as Markdown. Throws an MCP error for an address nothing is at. */
export function readGuide({ reference, today }: ToolContext, uri: string) {
  const [path = '', query = ''] = uri.split('?', 2)
  const code = parseHcpcsCode(path.startsWith(PREFIX) ? path.slice(PREFIX.length) : '', 'uri')
  const date = parseIsoDate(new URLSearchParams(query).get('date') ?? today(), 'date')
  if (!code.ok) throw nothingAt(`Guides are at ${PREFIX}CODE, such as ${PREFIX}76120.`)
  if (!date.ok) throw nothingAt(date.issues.map(({ message }) => message).join(' '))
  const guide = describeGuide(reference, { code: code.value, date: date.value })
  if (!guide)
    throw nothingAt(`No guide is written of ${code.value}; the tool "code" may know its amounts.`)
  return { contents: [{ uri, mimeType: MARKDOWN, text: renderGuide(guide) }] }
}

/** MCP's code for a resource that is not there. */
const RESOURCE_NOT_FOUND = -32002

function nothingAt(message: string): McpError {
  return new McpError(RESOURCE_NOT_FOUND as ErrorCode, message)
}
