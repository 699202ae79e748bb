import type { ReactNode } from 'react'
import { workText } from '../work-text.ts'

interface RankBarsProps {
  readonly name: string
  readonly heading: string
  readonly rows: readonly {
    readonly key: string
    readonly head: ReactNode
    readonly raw: string
    readonly credited: string
    readonly entries: number
  }[]
}

/** A ranking as a table with a bar in each row: raw behind, credited in front. */
export function RankBars({ name, heading, rows }: RankBarsProps) {
  const most = Math.max(
    0.01,
    ...rows.map(({ raw, credited }) => Math.max(Number(raw), Number(credited))),
  )
  return (
    <table className="numbers rank-bars" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className="rank-bar-cell">
            <span className="hidden-visually">Bar</span>
          </th>
          <th scope="col" className="number">
            Credited
          </th>
          <th scope="col" className="number">
            Raw
          </th>
          <th scope="col" className="number rank-entries">
            Entries
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, raw, credited, entries }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            <td className="rank-bar-cell" aria-hidden="true">
              <span className="rank-bar">
                <span className="rank-bar-raw" style={{ width: percent(raw, most) }} />
                <span className="rank-bar-credited" style={{ width: percent(credited, most) }} />
              </span>
            </td>
            <td className="number">
              <b>{workText(credited)}</b>
            </td>
            <td className="number quiet">{workText(raw)}</td>
            <td className="number quiet rank-entries">{entries}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Lengths only; the figures shown are the answer's own text. */
function percent(work: string, most: number): string {
  return `${Math.max(0, (Number(work) / most) * 100)}%`
}
