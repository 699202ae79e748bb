import type { ReactNode } from 'react'
import { TableScroll } from '../../app/TableScroll.tsx'
import { CsvButton } from '../../habits/CsvButton.tsx'
import type { CsvCell } from '../../habits/csv.ts'

interface ChartTableProps {
  /** What it is a table of: “work RVUs by month”. */
  readonly what: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/** The figures behind a chart, and as a file. The first column names the row. */
export function ChartTable({ what, headings, rows }: ChartTableProps): ReactNode {
  return (
    <details className="chart-table log-chart-table">
      <summary>As a table</summary>
      <TableScroll name={`Table: ${what}`}>
        <table className="numbers">
          <thead>
            <tr>
              {headings.map((heading, index) => (
                <th key={heading} scope="col" className={index === 0 ? undefined : 'number'}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={headings[index + 1]} className="number">
                    {cell ?? '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <CsvButton
        name={`feescope-${what.replaceAll(/\W+/g, '-')}`}
        what={what}
        rows={() => [headings, ...rows]}
      />
    </details>
  )
}
