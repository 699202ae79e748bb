import type { ClaimOutcome } from '@feescope/core'
import type { FullCode } from '../api/guide.ts'
import { formatDate } from '../format/date.ts'
import { localityLabel } from '../format/locality-label.ts'
import { formatMoney } from '../format/money.ts'
import { providerName } from '../place/provider-names.ts'
import { sharesOfClaim } from './ClaimTotals.tsx'

interface SuperbillSheetProps {
  readonly claim: ClaimOutcome
  readonly codes: ReadonlyMap<string, FullCode>
  readonly provider: string
}

/** Date, place, lines and totals; what identifies a patient is written by hand, elsewhere. */
export function SuperbillSheet({ claim, codes, provider }: SuperbillSheetProps) {
  const { date, locality, setting, total, lines, release, edits } = claim
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
              <th scope="col" className="number">
                Allowed
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.line}>
                <td>{line.line}</td>
                <td className="code">{line.code}</td>
                <td className="code">{line.modifiers.join(' ')}</td>
                <td className="number">{line.units}</td>
                <td>
                  {codes.get(line.code)?.label ?? ''}
                  {line.findings
                    .filter(({ severity }) => severity !== 'info')
                    .map(({ message }) => (
                      <p key={message} className="superbill-finding">
                        {message}
                      </p>
                    ))}
                </td>
                <td className="number">
                  {line.status === 'priced' ? formatMoney(line.allowed) : line.reason}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                Medicare allows
              </th>
              <td className="number superbill-total">{formatMoney(total)}</td>
            </tr>
            {sharesOfClaim(lines.filter((line) => line.status === 'priced')).map(
              ({ label, amount }) => (
                <tr key={label}>
                  <th scope="row" colSpan={5}>
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

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
