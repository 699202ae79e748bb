import { useQuery } from '@tanstack/react-query'
import { postJson } from '../../api/request.ts'
import { formatMoney } from '../../format/money.ts'
import { CommitField } from '../FilterFields.tsx'
import type { PaySearch } from '../log-search.ts'
import { Refused } from '../Refused.tsx'
import { signedWork, workText } from '../work-text.ts'
import { type OfferDraft, toOffer } from './offer-text.ts'

interface ReachCardProps {
  readonly offers: readonly OfferDraft[]
  readonly amount: string | undefined
  readonly work: string
  readonly onAsk: (change: Partial<PaySearch>) => void
}

/** "To reach X I need …": the least work for which each offer pays an amount. */
export function ReachCard({ offers, amount, work, onAsk }: ReachCardProps) {
  const plain = amount?.replaceAll(/[$,\s]/g, '')
  const wanted = offers.map(toOffer)
  const reach = useQuery({
    queryKey: ['reach', wanted, plain],
    queryFn: ({ signal }) =>
      Promise.all(
        wanted.map((offer) =>
          postJson<{ readonly work: string | null }>(
            '/log/offers/reach',
            { offer, amount: plain },
            signal,
          ),
        ),
      ),
    enabled: plain !== undefined,
    retry: false,
  })
  return (
    <section className="card" aria-labelledby="reach-title">
      <h2 className="card-title" id="reach-title">
        To be paid
      </h2>
      <CommitField
        label="Dollars a year"
        placeholder="400000"
        value={amount}
        onChange={(text) => onAsk({ reach: text })}
      />
      <Refused error={reach.error} />
      {reach.data ? (
        <dl className="reach-list">
          {reach.data.map((answer, index) => (
            <div key={index === 0 ? 'first' : 'second'}>
              <dt>{offers[index]?.name} needs</dt>
              <dd>
                {answer.work === null ? (
                  `no volume pays ${formatMoney(plain ?? '')}`
                ) : (
                  <>
                    <b>{workText(answer.work)}</b> wRVU{' '}
                    <span className="quiet">
                      ({signedWork(lessOf(answer.work, work))} of yours)
                    </span>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="quiet pay-basis">Write an amount: the work it takes is found backwards.</p>
      )}
    </section>
  )
}

/** Hundredths are enough for what lies between two volumes. */
function lessOf(a: string, b: string): string {
  return ((Math.round(Number(a) * 100) - Math.round(Number(b) * 100)) / 100).toFixed(2)
}
