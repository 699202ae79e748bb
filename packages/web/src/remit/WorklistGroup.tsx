import { Checkbox } from '@mantine/core'
import type { WorkGroup } from '../api/remit.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { formatDate } from '../format/date.ts'
import { formatMoney, sumMoney } from '../format/money.ts'

interface WorklistGroupProps {
  readonly group: WorkGroup
  readonly showDone: boolean
  /** Absent where the server keeps no marks. */
  readonly onMark: ((id: string, done: boolean) => void) | undefined
}

/** Most items shown of one cause; the file has them all. */
const SHOWN = 100

/** Lines of one cause, to be worked on in one go. */
export function WorklistGroup({ group, showDone, onMark }: WorklistGroupProps) {
  const { cause, label, items, open } = group
  const left = items.filter(({ done }) => !done)
  const listed = showDone ? items : left
  const deadline = left.flatMap((item) => item.deadline ?? []).sort()[0]
  return (
    <details className="work-group" open={open > 0}>
      <summary>
        <b>{label}</b>{' '}
        <span className="quiet small">
          {cause} · {open} to do · {formatMoney(sumMoney(left.map(({ atStake }) => atStake)))}
          {deadline === undefined ? '' : ` · first by ${formatDate(deadline)}`}
        </span>
      </summary>
      {listed.length === 0 ? (
        <p className="quiet small">Nothing left of this cause.</p>
      ) : (
        <TableScroll name={`Table: ${label}`}>
          <table className="numbers denials-numbers">
            <thead>
              <tr>
                {onMark ? <th scope="col">Done</th> : null}
                <th scope="col">Line</th>
                <th scope="col" className="number">
                  At stake
                </th>
                <th scope="col">By</th>
                <th scope="col">What to do</th>
              </tr>
            </thead>
            <tbody>
              {listed.slice(0, SHOWN).map((item) => (
                <tr key={item.id} data-done={item.done || undefined}>
                  {onMark ? (
                    <td>
                      <Checkbox
                        aria-label={`Done: ${item.code}, ${item.claimId}, line ${item.line}`}
                        checked={item.done}
                        onChange={({ currentTarget }) => onMark(item.id, currentTarget.checked)}
                      />
                    </td>
                  ) : null}
                  <th scope="row">
                    <span className="code">{item.code}</span>
                    <span className="cell-note">
                      {item.claimId}, line {item.line}
                    </span>
                  </th>
                  <td className="number">{formatMoney(item.atStake)}</td>
                  <td className="work-date">
                    {item.deadline === null ? '–' : formatDate(item.deadline)}
                  </td>
                  <td className="wide-cell">
                    {group.kind === 'underpaid'
                      ? `Ask for the difference: ${item.action}`
                      : item.action}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {listed.length > SHOWN ? (
        <p className="quiet small">And {listed.length - SHOWN} more; the CSV has them.</p>
      ) : null}
    </details>
  )
}
