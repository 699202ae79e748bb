import type { Block, Paper } from './paper.ts'

/** A paper as plain text, for a terminal or to be copied. */
export function renderText({ blocks }: Paper): string {
  return `${blocks.map(textOf).join('\n\n')}\n`
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? block.text.toUpperCase() : block.text
    case 'paragraph':
      return block.text
    case 'lines':
      return block.lines.join('\n')
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n')
    default:
      return block satisfies never
  }
}
