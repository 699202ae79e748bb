import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import {
  type LogProfile,
  type LogSummary,
  type OfferComparison,
  useLog,
  useProfile,
} from '../api/log.ts'
import { postJson } from '../api/request.ts'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { formatMoney } from '../format/money.ts'
import { OffersChart } from './charts/OffersChart.tsx'
import { CommitField } from './FilterFields.tsx'
import { LogPage } from './LogPage.tsx'
import type { PaySearch } from './log-search.ts'
import { OfferForm } from './pay/OfferForm.tsx'
import { FIRST_OFFER, offerText, readOfferText, SECOND_OFFER, toOffer } from './pay/offer-text.ts'
import { PayTable } from './pay/PayTable.tsx'
import { ReachCard } from './pay/ReachCard.tsx'
import { SchedulesCard } from './pay/SchedulesCard.tsx'
import { Refused } from './Refused.tsx'
import { useAsk } from './use-log-search.ts'
import { workText } from './work-text.ts'

/** What contracts pay: two side by side, planned backwards, and under another schedule. */
export function PayPage() {
  const profile = useProfile()
  const summary = useLog<LogSummary>('/summary')
  const failed = profile.error ?? summary.error
  return (
    <LogPage
      title="Pay"
      lead="Two offers side by side for your year of work. No offer is kept: they stand in this page’s address."
    >
      {failed ? (
        <RequestFailed error={failed} retry={() => summary.refetch()} heading="h2" />
      ) : profile.data && summary.data ? (
        <Offers profile={profile.data} summary={summary.data} />
      ) : (
        <PageSkeleton />
      )}
    </LogPage>
  )
}

/** Volumes drawn: enough for every bend to show. */
const STEPS = 40
/** Asked about where nothing is logged and no target is set. */
const USUAL_WORK = '5000'

function Offers({ profile, summary }: { profile: LogProfile; summary: LogSummary }) {
  const search = useSearch({ from: '/log/pay' })
  const ask = useAsk<PaySearch>()
  const first = readOfferText(search.a) ?? FIRST_OFFER
  const second = readOfferText(search.b) ?? SECOND_OFFER
  const logged = summary.total.entries > 0 ? summary.pace.annualisedByCalendar : null
  const work = (search.work ?? logged ?? profile.target ?? USUAL_WORK).replaceAll(/[,\s]/g, '')
  const works = volumes(
    work,
    [...first.tiers, ...second.tiers]
      .map(({ from }) => from)
      .concat(first.threshold, second.threshold),
  )
  const body = { first: toOffer(first), second: toOffer(second), works }
  const comparison = useQuery({
    queryKey: ['offers', body],
    queryFn: ({ signal }) => postJson<OfferComparison>('/log/offers/compare', body, signal),
    placeholderData: (previous) => previous,
    retry: false,
  })
  const rows = comparison.data?.rows ?? []
  const own = rows.find((row) => row.work === work)
  return (
    <>
      <div className="log-columns offers">
        <OfferForm
          side="first"
          offer={first}
          onChange={(offer) => ask({ a: offerText(offer) }, true)}
        />
        <OfferForm
          side="second"
          offer={second}
          onChange={(offer) => ask({ b: offerText(offer) }, true)}
        />
      </div>
      <Refused error={comparison.error} />
      <section className="card" aria-labelledby="pay-title">
        <div className="card-head pay-head">
          <h2 className="card-title" id="pay-title">
            {own ? difference(own.difference, first.name, second.name, work) : 'What they pay'}
          </h2>
          <CommitField
            label="wRVU a year"
            value={search.work ?? work}
            onChange={(text) => ask({ work: text })}
          />
        </div>
        <p className="quiet pay-basis">
          {search.work !== undefined
            ? 'A volume of your own.'
            : logged === null
              ? 'Nothing is logged this year: a volume to begin with.'
              : 'Your log of this year as a whole year.'}
        </p>
        {rows.length > 0 ? (
          <OffersChart names={[first.name, second.name]} rows={rows} work={work} />
        ) : null}
        {own ? <PayTable names={[first.name, second.name]} pays={[own.first, own.second]} /> : null}
      </section>
      <div className="log-columns">
        <ReachCard offers={[first, second]} amount={search.reach} work={work} onAsk={ask} />
        <SchedulesCard offers={[first, second]} search={search} onAsk={ask} />
      </div>
    </>
  )
}

function difference(amount: string, first: string, second: string, work: string): string {
  if (Number(amount) === 0) return `At ${workText(work)} wRVU both pay the same`
  const better = amount.startsWith('-') ? first : second
  return `At ${workText(work)} wRVU ${better} pays ${formatMoney(amount.replace('-', ''))} more`
}

/** Volumes to draw: even steps, where pay bends, and the one asked about. */
function volumes(work: string, bends: readonly string[]): readonly string[] {
  const own = Number(work)
  if (!(own >= 0)) return [work]
  const most = Math.max(own * 1.6, 1000)
  const even = Array.from({ length: STEPS + 1 }, (_, index) =>
    String(Math.round((most / STEPS) * index)),
  )
  const bent = bends
    .map((text) => text.replaceAll(/[$,\s]/g, ''))
    .filter((text) => {
      const value = Number(text)
      return text !== '' && value > 0 && value < most
    })
  const all = new Map([...even, ...bent, work].map((text) => [Number(text), text]))
  return [...all].sort(([a], [b]) => a - b).map(([, text]) => text)
}
