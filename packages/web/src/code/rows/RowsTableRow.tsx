import type { CodeRow } from '@feescope/core'
import { Link } from '@tanstack/react-router'
import { formatMoney } from '../../format/money.ts'
import { statusMeaning } from '../indicators/status-meanings.ts'
import { componentOf, type Question } from '../question/question.ts'
import type { Asking } from '../question/use-question.ts'
import { rowLabel } from './row-label.ts'
import { settingClass } from './setting-class.ts'

/** One row of the fee schedule. */
export function RowsTableRow({ row, asking }: { row: CodeRow; asking: Asking }) {
  const { rvu, modifier, status } = row
  const chosen = componentOf(asking.question.modifiers) === modifier
  const nonfacility = settingClass('nonfacility', asking.question.setting)
  const facility = settingClass('facility', asking.question.setting)
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row" className="rows-name">
        {modifier === null ? (
          rowLabel(modifier)
        ) : (
          <>
            <b className="code">{modifier}</b>{' '}
            <span className="rows-label">{rowLabel(modifier)}</span>
          </>
        )}
        {row.unpriced ? (
          <span className="rows-unpriced">
            Status {status}
            <span className="rows-label">: {statusMeaning(status).name.toLowerCase()}</span>
          </span>
        ) : null}
      </th>
      <td className="number">{rvu.work}</td>
      <td className={nonfacility}>{rvu.peNonfacility}</td>
      <td className={facility}>{rvu.peFacility}</td>
      <td className="number">{rvu.mp}</td>
      <td className={nonfacility}>{rvu.totalNonfacility}</td>
      <td className={facility}>{rvu.totalFacility}</td>
      <Amount row={row} setting="nonfacility" asking={asking} />
      <Amount row={row} setting="facility" asking={asking} />
    </tr>
  )
}

interface AmountProps {
  readonly row: CodeRow
  readonly setting: Question['setting']
  readonly asking: Asking
}

/** A national amount; it leads to the page that explains it. */
function Amount({ row, setting, asking }: AmountProps) {
  const amount = row.national[setting]
  const { code, setting: chosen } = asking.question
  const cell = settingClass(setting, chosen)
  if (amount === null) return <td className={`${cell} quiet`}>none</td>
  return (
    <td className={cell}>
      <Link
        to="/code/$code"
        params={{ code }}
        search={(now) => ({
          ...now,
          locality: 'national',
          setting: setting === 'facility' ? ('facility' as const) : undefined,
          mod: row.modifier ?? undefined,
        })}
        hash="explanation"
        className="rows-amount"
      >
        {formatMoney(amount)}
      </Link>
    </td>
  )
}
