import type { ClaimOutcome, PricedLine } from '@feescope/core'
import { formatMoney, sumMoney } from '../format/money.ts'
import { CopyButton } from '../habits/CopyButton.tsx'
import { citedTotal } from '../habits/cited-amount.ts'
import type { Procedure } from './procedure-text.ts'
import { VerdictBadge } from './VerdictBadge.tsx'

interface ClaimTotalsProps {
  readonly claim: ClaimOutcome
  readonly lines: readonly Procedure[]
  /** What is left once the edits have denied their lines, where they deny any. */
  readonly applied: string | undefined
}

/** The whole claim: what Medicare allows, who pays it, and whether the edits let it pass. */
export function ClaimTotals({ claim, lines, applied }: ClaimTotalsProps) {
  const charges = lines.flatMap(({ charge }) => charge ?? [])
  const priced = claim.lines.filter((line) => line.status === 'priced')
  const unpaid = claim.lines.length - priced.length
  return (
    <section className="card" aria-labelledby="totals-title">
      <h2 className="card-title claim-totals-title" id="totals-title">
        Medicare allows
      </h2>
      <p className="claim-total">
        <span data-testid="claim-total">{formatMoney(claim.total)}</span>
        <CopyButton text={citedTotal(claim)} what="the total with its source" />
      </p>
      <p className="quiet">
        {claim.lines.length} {claim.lines.length === 1 ? 'line' : 'lines'}
        {unpaid > 0 ? `, ${unpaid} without an amount` : ''}
        {claim.release.pfs === null ? null : ` · ${claim.release.pfs}`}
      </p>
      <dl className="shares">
        {charges.length === 0 ? null : (
          <div className="share">
            <dt>
              Charged
              {charges.length < lines.length
                ? `, on ${charges.length} ${charges.length === 1 ? 'line' : 'lines'}`
                : ''}
            </dt>
            <dd>{formatMoney(sumMoney(charges))}</dd>
          </div>
        )}
        {sharesOfClaim(priced).map(({ label, amount }) => (
          <div key={label} className="share">
            <dt>{label}</dt>
            <dd>{formatMoney(amount)}</dd>
          </div>
        ))}
      </dl>
      {claim.edits ? (
        <p className="claim-verdict">
          <VerdictBadge verdict={claim.edits.verdict} />
          {applied === undefined ? null : (
            <span className="claim-applied">
              Edits applied, <b>{formatMoney(applied)}</b> is left.
            </span>
          )}
        </p>
      ) : null}
    </section>
  )
}

/** Who pays what, over all priced lines. */
export function sharesOfClaim(priced: readonly PricedLine[]) {
  const patient = priced.flatMap((line) => line.patient?.total ?? [])
  const paid = priced.flatMap((line) => line.medicare?.paid ?? [])
  const kept = priced.flatMap((line) => line.medicare?.sequestered ?? [])
  return [
    { label: 'Patient pays', amount: sumMoney(patient) },
    { label: 'Medicare pays', amount: sumMoney(paid) },
    { label: 'Sequestration keeps', amount: sumMoney(kept) },
  ]
}
