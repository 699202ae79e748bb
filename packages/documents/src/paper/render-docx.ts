import type { Paragraph, Table } from 'docx'
import { type Block, type Paper, runsOf, type TableBlock } from './paper.ts'

const QUIET = '4A5866'
const LINE = 'B6C1CA'
/** Twentieths of a point. */
const INCH = 1440
const TEXT_WIDTH = 6.5 * INCH

type Docx = typeof import('docx')

/** A paper as a Word document, US letter size, to be edited before it is sent. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  // Loaded when the first paper is asked for: it takes longer than a price.
  const docx = await import('docx')
  const { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph: Par, TextRun } = docx
  const small = { size: 15, color: QUIET }
  const document = new Document({
    title: paper.title,
    creator: 'Feescope',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: 'en-US' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 220, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 8.5 * INCH, height: 11 * INCH },
            margin: { top: INCH, right: INCH, bottom: INCH, left: INCH },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Par({
                alignment: AlignmentType.LEFT,
                children: [
                  new TextRun({ text: `${paper.foot}  `, ...small }),
                  new TextRun({ children: [PageNumber.CURRENT], ...small }),
                ],
              }),
            ],
          }),
        },
        children: paper.blocks.flatMap((block) => childrenOf(docx, block)),
      },
    ],
  })
  return Packer.toBuffer(document)
}

function childrenOf(docx: Docx, block: Block): readonly (Paragraph | Table)[] {
  const { HeadingLevel, Paragraph: Par } = docx
  const line = (text: string, after?: number) =>
    new Par({
      children: runs(docx, text),
      ...(after !== undefined && { spacing: { after } }),
    })
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [new Par({ text: block.text, heading })]
    }
    case 'paragraph':
      return [
        block.quiet
          ? new Par({ children: runs(docx, block.text, { size: 17, color: QUIET }) })
          : line(block.text),
      ]
    case 'lines':
      return block.lines.map((text, at) => line(text, at === block.lines.length - 1 ? 200 : 0))
    case 'list':
      return block.items.map(
        (text) =>
          new Par({ children: runs(docx, text), bullet: { level: 0 }, spacing: { after: 60 } }),
      )
    case 'facts':
      return [factsOf(docx, block.rows), spacer(docx)]
    case 'table':
      return [tableOf(docx, block), spacer(docx)]
    default:
      return block satisfies never
  }
}

type Format = { readonly size?: number; readonly color?: string; readonly bold?: boolean }

function runs({ ShadingType, TextRun }: Docx, text: string, format: Format = {}) {
  return runsOf(text).map(
    (run) =>
      new TextRun({
        text: run.text,
        ...format,
        ...(run.placeholder && {
          shading: { type: ShadingType.CLEAR, fill: 'FDF3D7', color: 'auto' },
        }),
      }),
  )
}

function factsOf(docx: Docx, rows: readonly (readonly [string, string])[]): Table {
  const { Table: Tab, TableBorders, TableLayoutType, TableRow } = docx
  const widths = [TEXT_WIDTH * 0.28, TEXT_WIDTH * 0.72]
  return new Tab({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: rows.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf(docx, name, widths[0] ?? 0, { color: QUIET }),
            cellOf(docx, value, widths[1] ?? 0),
          ],
        }),
    ),
  })
}

function tableOf(docx: Docx, { head, widths, rows, numeric = [] }: TableBlock): Table {
  const { BorderStyle, Table: Tab, TableLayoutType, TableRow } = docx
  const total = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => Math.floor((TEXT_WIDTH * width) / total))
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const thin = { style: BorderStyle.SINGLE, size: 4, color: LINE }
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((text, at) =>
        cellOf(docx, text, columns[at] ?? 0, { size: 17, bold: header }, numeric.includes(at)),
      ),
    })
  return new Tab({
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: thin,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

function cellOf(docx: Docx, text: string, width: number, format: Format = {}, right = false) {
  const { AlignmentType, Paragraph: Par, TableCell, WidthType } = docx
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 0, right: 100 },
    children: [
      new Par({
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0 },
        children: runs(docx, text, format),
      }),
    ],
  })
}

/** Word joins tables that touch. */
function spacer({ Paragraph: Par }: Docx): Paragraph {
  return new Par({ spacing: { after: 0, line: 160 } })
}
