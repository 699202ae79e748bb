import type { ClaimOutcome } from '@feescope/core'
import type { FullCode } from '../api/guide.ts'
import { formatDate } from '../format/date.ts'
import { localityLabel } from '../format/locality-label.ts'
import { formatMoney, sumMoney } from '../format/money.ts'
import { providerName } from '../place/provider-names.ts'
import { sharesOfClaim } from './ClaimTotals.tsx'
import type { Procedure } from './procedure-text.ts'

interface SuperbillSheetProps {
  readonly claim: ClaimOutcome
  readonly codes: ReadonlyMap<string, FullCode>
  readonly lines: readonly Procedure[]
  readonly provider: string
}

/** Date, place, lines and totals; what identifies a patient is written by hand, elsewhere. */
export function SuperbillSheet({ claim, codes, lines: billed, provider }: SuperbillSheetProps) {
  const { date, locality, setting, total, lines, release, edits } = claim
  const charged = billed.some(({ charge }) => charge !== undefined)
  const labelled = charged ? 6 : 5
  return (
    <section className="card superbill-sheet" aria-labelledby="superbill-title">
      <h1 id="superbill-title">Superbill</h1>
      <dl className="superbill-facts">
        <Fact name="Date of service" value={formatDate(date)} />
        <Fact name="Place" value={locality ? localityLabel(locality) : 'National amounts'} />
        <Fact name="Setting" value={setting === 'facility' ? 'Facility' : 'Non-facility'} />
        <Fact name="Practitioner" value={providerName(provider)} />
      </dl>
      <div className="table-scroll">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">Code</th>
              <th scope="col">Modifiers</th>
              <th scope="col" className="number">
                Units
              </th>
              <th scope="col">Service</th>
              {charged ? (
                <th scope="col" className="number">
                  Charge
                </th>
              ) : null}
              <th scope="col" className="number">
                Allowed
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.line}>
                <td>{line.line}</td>
                <td className="code">{line.code}</td>
                <td className="code">{line.modifiers.join(' ')}</td>
                <td className="number">{line.units}</td>
                <td>
                  {codes.get(line.code)?.label ?? ''}
                  {minutesOf(billed[index])}
                  {line.findings
                    .filter(({ severity }) => severity !== 'info')
                    .map(({ message }) => (
                      <p key={message} className="superbill-finding">
                        {message}
                      </p>
                    ))}
                </td>
                {charged ? <td className="number">{chargeOf(billed[index])}</td> : null}
                <td className="number">
                  {line.status === 'priced' ? formatMoney(line.allowed) : line.reason}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={labelled}>
                Medicare allows
              </th>
              <td className="number superbill-total">{formatMoney(total)}</td>
            </tr>
            {sharesOfClaim(lines.filter((line) => line.status === 'priced')).map(
              ({ label, amount }) => (
                <tr key={label}>
                  <th scope="row" colSpan={labelled}>
                    {label}
                  </th>
                  <td className="number">{formatMoney(amount)}</td>
                </tr>
              ),
            )}
          </tfoot>
        </table>
      </div>
      <p className="superbill-sign">Practice</p>
      <p className="superbill-sign">Signature of the practitioner</p>
      <p className="quiet superbill-source">
        {[release.pfs, release.gpci].filter(Boolean).join(', ')} · edits: {edits?.verdict ?? 'off'}{' '}
        · Feescope {claim.engine} · CPT is a trademark and copyright of the American Medical
        Association.
      </p>
    </section>
  )
}

function chargeOf(line: Procedure | undefined): string {
  return line?.charge === undefined ? '' : formatMoney(sumMoney([line.charge]))
}

function minutesOf(line: Procedure | undefined): string {
  return line?.minutes === undefined ? '' : ` (${line.minutes} minutes)`
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
