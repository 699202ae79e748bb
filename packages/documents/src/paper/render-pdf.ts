import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Content } from 'pdfmake'
import { type Block, type Paper, runsOf, type TableBlock } from './paper.ts'

const QUIET = '#4a5866'
const LINE = '#b6c1ca'
const PLACEHOLDER = '#fdf3d7'

/** A paper as PDF, US letter size. The fonts are embedded; nothing is fetched. */
export async function renderPdf(paper: Paper): Promise<Uint8Array> {
  const pdfmake = await loadPdfmake()
  const created = new Date(`${paper.date}T00:00:00Z`)
  return pdfmake
    .createPdf({
      pageSize: 'LETTER',
      pageMargins: [64, 56, 64, 60],
      lang: 'en-US',
      displayTitle: true,
      info: { title: paper.title, creator: 'Feescope', creationDate: created, modDate: created },
      defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25 },
      content: paper.blocks.map(contentOf),
      pageBreakBefore: isLastOnPage,
      footer: (page: number, pages: number): Content => ({
        columns: [
          { text: paper.foot, width: '*' },
          { text: `${page} of ${pages}`, width: 'auto' },
        ],
        columnGap: 16,
        margin: [64, 12, 64, 0],
        fontSize: 7.5,
        color: QUIET,
      }),
    })
    .getBuffer()
}

type PdfMake = typeof import('pdfmake')['default']

let loaded: PdfMake | undefined

/** Loaded when the first paper is asked for: it takes longer than a price. */
async function loadPdfmake(): Promise<PdfMake> {
  if (loaded) return loaded
  const { default: pdfmake } = await import('pdfmake')
  const fonts = join(
    dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
    'fonts',
  )
  const roboto = (name: string) => join(fonts, 'Roboto', `Roboto-${name}.ttf`)
  pdfmake.setFonts({
    Roboto: {
      normal: roboto('Regular'),
      bold: roboto('Medium'),
      italics: roboto('Italic'),
      bolditalics: roboto('MediumItalic'),
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts))
  loaded = pdfmake
  return pdfmake
}

/** A heading goes with what it heads. */
function isLastOnPage(node: PdfNode, { getFollowingNodesOnPage }: PdfNodes): boolean {
  return node.headlineLevel === 2 && getFollowingNodesOnPage().length === 0
}

interface PdfNode {
  readonly headlineLevel?: number
}

interface PdfNodes {
  getFollowingNodesOnPage(): readonly PdfNode[]
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: block.text,
        fontSize: block.level === 1 ? 16 : 11.5,
        bold: true,
        margin: block.level === 1 ? [0, 0, 0, 8] : [0, 12, 0, 4],
        headlineLevel: block.level,
      }
    case 'paragraph':
      return {
        text: textOf(block.text),
        margin: [0, 0, 0, 7],
        ...(block.quiet && { color: QUIET, fontSize: 8.5 }),
      }
    case 'lines':
      return { stack: block.lines.map((line) => ({ text: textOf(line) })), margin: [0, 0, 0, 10] }
    case 'list':
      return {
        ul: block.items.map((item) => ({ text: textOf(item), margin: [0, 0, 0, 3] })),
        margin: [0, 0, 0, 7],
      }
    case 'facts':
      return {
        table: {
          widths: ['auto', '*'],
          body: block.rows.map(([name, value]) => [
            { text: name, color: QUIET },
            { text: textOf(value) },
          ]),
        },
        layout: 'noBorders',
        margin: [0, 0, 0, 8],
      }
    case 'table':
      return tableOf(block)
    default:
      return block satisfies never
  }
}

function tableOf({ head, widths, rows, numeric = [] }: TableBlock): Content {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const cell = (text: string, at: number, bold = false): Content => ({
    text: textOf(text),
    bold,
    fontSize: 8.5,
    lineHeight: 1.15,
    alignment: numeric.includes(at) ? 'right' : 'left',
  })
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widths.map((width) => `${Math.floor((width * 10_000) / total) / 100}%`),
      body: [
        head.map((text, at) => cell(text, at, true)),
        ...rows.map((row) => row.map((text, at) => cell(text, at))),
      ],
    },
    layout: {
      hLineWidth: (at: number) => (at === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: (at: number) => (at === 0 ? 0 : 5),
      paddingRight: () => 5,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    margin: [0, 2, 0, 8],
  }
}

function textOf(text: string): readonly Content[] {
  return runsOf(text).map((run) =>
    run.placeholder ? { text: run.text, background: PLACEHOLDER } : { text: run.text },
  )
}
