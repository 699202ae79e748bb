import type { CauseTotals } from '../api/remit.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { formatMoney } from '../format/money.ts'
import { CsvButton } from '../habits/CsvButton.tsx'

const VERDICTS = {
  denied: 'denied',
  underpaid: 'paid too little',
  overpaid: 'paid too much',
} as const

/** Dollars by cause: a table with a bar in each row. */
export function CausesChart({ causes }: { causes: readonly CauseTotals[] }) {
  if (causes.length === 0) return null
  const most = Math.max(0.01, ...causes.map(({ atStake }) => Number(atStake)))
  return (
    <section className="card" aria-labelledby="causes-title">
      <div className="card-head">
        <h2 className="card-title" id="causes-title">
          Dollars by cause
        </h2>
        <CsvButton
          name="remittance-causes"
          what="dollars by cause"
          rows={() => [
            ['kind', 'cause', 'label', 'lines', 'at stake'],
            ...causes.map(({ verdict, cause, label, lines, atStake }) => [
              ...[verdict, cause, label],
              ...[lines, atStake],
            ]),
          ]}
        />
      </div>
      <TableScroll name="Table: dollars by cause">
        <table className="numbers denials-numbers">
          <thead>
            <tr>
              <th scope="col">Cause</th>
              <td className="cause-bar-cell" />
              <th scope="col" className="number">
                Lines
              </th>
              <th scope="col" className="number">
                At stake
              </th>
            </tr>
          </thead>
          <tbody>
            {causes.map(({ verdict, cause, label, lines, atStake }) => (
              <tr key={`${verdict} ${cause}`}>
                <th scope="row">
                  {label}
                  <span className="cell-note">
                    {cause} · {VERDICTS[verdict as keyof typeof VERDICTS] ?? verdict}
                  </span>
                </th>
                <td className="cause-bar-cell" aria-hidden="true">
                  <span
                    className="cause-bar"
                    data-verdict={verdict}
                    // Lengths only; the figures shown are the answer's own text.
                    style={{ width: `${(Number(atStake) / most) * 100}%` }}
                  />
                </td>
                <td className="number">{lines}</td>
                <td className="number">
                  <b>{formatMoney(atStake)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
