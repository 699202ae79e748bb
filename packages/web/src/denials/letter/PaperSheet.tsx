import type { PaperBlock } from '../../api/papers.ts'
import { TableScroll } from '../../app/TableScroll.tsx'

/** A paper as it will be saved, with its places to fill in marked. */
export function PaperSheet({ blocks }: { blocks: readonly PaperBlock[] }) {
  return (
    <div className="sheet">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one paper never move
        <Part key={at} block={block} />
      ))}
    </div>
  )
}

function Part({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className="sheet-heading">{block.text}</h3>
    case 'paragraph':
      return <p>{markPlaces(block.text)}</p>
    case 'lines':
      return (
        <p>
          {block.lines.map((line) => (
            <span key={line} className="sheet-line">
              {markPlaces(line)}
            </span>
          ))}
        </p>
      )
    case 'list':
      return (
        <ul className="plain-list">
          {block.items.map((item) => (
            <li key={item}>{markPlaces(item)}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl className="sheet-facts">
          {block.rows.map(([name = '', value = '']) => (
            <div key={name}>
              <dt className="quiet">{name}</dt>
              <dd>{markPlaces(value)}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <SheetTable block={block} />
    default:
      return block satisfies never
  }
}

function SheetTable({ block }: { block: Extract<PaperBlock, { kind: 'table' }> }) {
  const { head, rows, numeric = [] } = block
  const classOf = (at: number) => (numeric.includes(at) ? 'number' : undefined)
  return (
    <TableScroll name="Table: what was billed">
      <table className="numbers">
        <thead>
          <tr>
            {head.map((name, at) => (
              <th key={name} scope="col" className={classOf(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, at) => (
                <td key={head[at]} className={classOf(at)}>
                  {markPlaces(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function markPlaces(text: string) {
  return text.split(/(\[[^\]]+\])/).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
    part.startsWith('[') ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
  )
}
