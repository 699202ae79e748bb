import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type OfferPay, type ScheduleComparison, useLog } from '../../api/log.ts'
import { useReleases } from '../../api/queries.ts'
import { postJson } from '../../api/request.ts'
import { formatMoney } from '../../format/money.ts'
import { ChartTable } from '../charts/ChartTable.tsx'
import type { PaySearch } from '../log-search.ts'
import { Refused } from '../Refused.tsx'
import { signedWork, workText } from '../work-text.ts'
import { type OfferDraft, toOffer } from './offer-text.ts'

interface SchedulesCardProps {
  readonly offers: readonly OfferDraft[]
  readonly search: PaySearch
  readonly onAsk: (change: Partial<PaySearch>) => void
}

/** This year's work under two schedules: a frozen contract, or the next year's. */
export function SchedulesCard({ offers, search, onAsk }: SchedulesCardProps) {
  const releases = useReleases().data
  const schedules = (releases?.releases ?? [])
    .filter(({ kind }) => kind === 'pfs')
    .map(({ id }) => id)
    .reverse()
  const first = search.first ?? lastOfYearBefore(schedules)
  const second = search.second ?? schedules[0] ?? ''
  const year = releases?.today.slice(0, 4) ?? ''
  const compared = useLog<ScheduleComparison>(
    `/schedules?${new URLSearchParams({ first, second, from: `${year}-01-01` })}`,
    first !== '' && second !== '' && year !== '',
  )
  const works = compared.data && [compared.data.first.credited, compared.data.second.credited]
  const wanted = offers.map(toOffer)
  const pays = useQuery({
    queryKey: ['schedule-pays', wanted, works],
    queryFn: ({ signal }) =>
      Promise.all(
        wanted.map((offer) =>
          postJson<{ readonly pays: readonly OfferPay[] }>(
            '/log/offers/pay',
            { offer, works },
            signal,
          ),
        ),
      ),
    enabled: works !== undefined,
    retry: false,
  })
  const options = ['date-of-service', ...schedules]
  return (
    <section className="card" aria-labelledby="schedules-title">
      <h2 className="card-title" id="schedules-title">
        Under another schedule
      </h2>
      <div className="log-form">
        <NativeSelect
          classNames={{ label: 'question-label' }}
          label="From"
          value={first}
          data={options}
          onChange={({ currentTarget: { value } }) => onAsk({ first: value })}
        />
        <NativeSelect
          classNames={{ label: 'question-label' }}
          label="To"
          value={second}
          data={options}
          onChange={({ currentTarget: { value } }) => onAsk({ second: value })}
        />
      </div>
      <Refused error={compared.error} />
      {compared.data ? (
        <>
          <p className="schedules-change">
            <b>{signedWork(compared.data.change)}</b> wRVU on the work of {year} so far:{' '}
            {workText(compared.data.first.credited)} → {workText(compared.data.second.credited)}
          </p>
          {pays.data ? (
            <dl className="reach-list">
              {pays.data.map((answer, index) => {
                const [before, after] = answer.pays
                return (
                  <div key={index === 0 ? 'first' : 'second'}>
                    <dt>{offers[index]?.name} for this work</dt>
                    <dd>
                      {formatMoney(before?.total ?? '0.00')} →{' '}
                      <b>{formatMoney(after?.total ?? '0.00')}</b>
                    </dd>
                  </div>
                )
              })}
            </dl>
          ) : null}
          {compared.data.byCode.length > 0 ? (
            <ChartTable
              what="codes under two schedules"
              headings={['code', first, second, 'change', 'cause']}
              rows={compared.data.byCode.map((row) => [
                row.code,
                row.first,
                row.second,
                row.change,
                row.cause.replaceAll('-', ' '),
              ])}
            />
          ) : (
            <p className="quiet pay-basis">Nothing is logged in {year}, so nothing changes.</p>
          )}
        </>
      ) : null}
    </section>
  )
}

/** The usual question: the newest against the end of the year before it; newest first. */
function lastOfYearBefore(schedules: readonly string[]): string {
  const year = schedules[0]?.slice(0, 5)
  return schedules.find((id) => id.slice(0, 5) !== year) ?? schedules.at(-1) ?? ''
}
