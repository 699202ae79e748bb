import { Link } from '@tanstack/react-router'
import type { PairEdit } from '../../api/code-edits.ts'
import { TableScroll } from '../../app/TableScroll.tsx'
import { keepPlace } from '../../place/place.ts'

const INDICATORS = {
  '0': 'no, never both',
  '1': 'yes, with an NCCI modifier the record supports',
  '9': 'the edit does not apply',
} as const

/** Pairs: who is paid, who is denied, whether a modifier separates them. */
export function PairsTable({ code, rows }: { code: string; rows: readonly PairEdit[] }) {
  if (rows.length === 0) return <p className="quiet">No pair with such a code.</p>
  return (
    <TableScroll name="Pairs">
      <table className="numbers pairs">
        <thead>
          <tr>
            <th scope="col">With</th>
            <th scope="col">Denied</th>
            <th scope="col">Both payable?</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ other, otherLabel, column, modifierIndicator, rationale, effective }) => (
            <tr key={`${other} ${column} ${effective}`}>
              <td>
                <Link to="/code/$code" params={{ code: other }} search={keepPlace} className="code">
                  {other}
                </Link>
                <span className="pairs-label quiet">{otherLabel}</span>
              </td>
              <td className="code">{column === 2 ? code : other}</td>
              <td>
                <b className="code">{modifierIndicator}</b> {INDICATORS[modifierIndicator]}
              </td>
              <td>{rationale}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
