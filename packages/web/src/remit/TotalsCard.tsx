import type { RemitAnswer, RemitTotals } from '../api/remit.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { formatMoney } from '../format/money.ts'

/** Does it add up, what is owed, and by whom. */
export function TotalsCard({ review }: { review: RemitAnswer }) {
  const { totals, balances, claims } = review
  const { all, byPayer } = totals
  return (
    <section className="card stack" aria-labelledby="totals-title">
      <h2 className="card-title" id="totals-title">
        {claimsText(claims.read)}, {all.lines.toLocaleString('en-US')} lines
      </h2>
      <dl className="remit-facts">
        <Fact name="Paid" amount={all.paid} note={`of ${formatMoney(all.charged)} charged`} />
        <Fact name="Owed to you" amount={all.owed} note={lines(all.underpaid, 'paid too little')} />
        <Fact
          name="Denied, may be won"
          amount={all.deniedAtStake}
          note={lines(all.denied, 'denied')}
        />
        <Fact
          name="Paid too much"
          amount={all.overpayment}
          note={lines(all.overpaid, 'to look at')}
        />
      </dl>
      <p className="small">
        {all.asExpected.toLocaleString('en-US')} lines were paid as expected,{' '}
        {all.notChecked.toLocaleString('en-US')} could not be checked
        {claims.rejected > 0 ? `; ${claimsText(claims.rejected)} could not be read` : ''}.
      </p>
      <ul className="plain-list">
        {balances.map(({ control, stated, claims: sum, adjustments, balanced }) => (
          <li key={control}>
            Payment {control}: {formatMoney(stated)} = claims {formatMoney(sum)} − provider
            adjustments {formatMoney(adjustments)}:{' '}
            {balanced === null ? (
              'could not be checked, as not every claim was read'
            ) : balanced ? (
              'balances'
            ) : (
              <b>does not balance</b>
            )}
          </li>
        ))}
      </ul>
      {byPayer.length > 1 ? <PayersTable payers={byPayer} /> : null}
    </section>
  )
}

function Fact({ name, amount, note }: { name: string; amount: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {formatMoney(amount)}
        <span className="cell-note">{note}</span>
      </dd>
    </div>
  )
}

function claimsText(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'claim' : 'claims'}`
}

function lines(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'line' : 'lines'} ${what}`
}

function PayersTable({ payers }: { payers: readonly RemitTotals[] }) {
  return (
    <TableScroll name="By payer">
      <table className="numbers denials-numbers">
        <thead>
          <tr>
            <th scope="col">Payer</th>
            <th scope="col" className="number">
              Lines
            </th>
            <th scope="col" className="number">
              Owed
            </th>
            <th scope="col" className="number">
              Denied, may be won
            </th>
            <th scope="col" className="number">
              Paid too much
            </th>
          </tr>
        </thead>
        <tbody>
          {payers.map(({ payer, lines: count, owed, deniedAtStake, overpayment }) => (
            <tr key={payer}>
              <th scope="row">{payer || 'not named'}</th>
              <td className="number">{count}</td>
              <td className="number">{formatMoney(owed)}</td>
              <td className="number">{formatMoney(deniedAtStake)}</td>
              <td className="number">{formatMoney(overpayment)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
