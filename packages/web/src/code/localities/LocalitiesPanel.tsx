import './localities.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { getJson } from '../../api/request.ts'
import type { SchemaLocalityAmounts } from '../../api/schema.ts'
import { localityLabel } from '../../format/locality-label.ts'
import { changeBetween, formatMoney } from '../../format/money.ts'
import { CsvButton } from '../../habits/CsvButton.tsx'
import { placeParams } from '../../place/place.ts'
import type { Question } from '../question/question.ts'
import type { Asking } from '../question/use-question.ts'

const LocalitiesChart = lazy(() => import('./LocalitiesChart.tsx'))

/** A locality and the amount paid there. */
export type PricedPlace = SchemaLocalityAmounts['localities'][number]

function useLocalityAmounts({ code, modifiers, ...place }: Question) {
  const params = new URLSearchParams(placeParams({ ...place, locality: 'national' }))
  params.delete('locality')
  if (modifiers.length > 0) params.set('modifiers', modifiers.join(' '))
  const query = params.toString()
  return useQuery({
    queryKey: ['locality-amounts', code, query],
    queryFn: ({ signal }) =>
      getJson<SchemaLocalityAmounts>(
        `/codes/${encodeURIComponent(code)}/localities?${query}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  })
}

/** The amount in every locality, ranked, with the one asked about and the nation marked. */
export default function LocalitiesPanel({ asking }: { asking: Asking }) {
  const { question, ask } = asking
  const { data } = useLocalityAmounts(question)
  const places = data?.localities ?? []
  const [first] = places
  const last = places.at(-1)
  if (!data || !first || !last) return null
  const national = data.national.status === 'priced' ? data.national.amount : undefined
  return (
    <section className="card" aria-labelledby="localities-title">
      <div className="card-head">
        <h2 className="card-title" id="localities-title">
          In all {places.length} localities
        </h2>
        <CsvButton
          name={`localities-${question.code}-${question.date}`}
          what={`${question.code} in all localities`}
          rows={() => [
            ['locality', 'state', 'name', 'amount'],
            ...places.map(({ id, state, name, amount }) => [id, state, name, amount]),
          ]}
        />
      </div>
      <p className="localities-words">
        {formatMoney(last.amount)} in {localityLabel(last)} to {formatMoney(first.amount)} in{' '}
        {localityLabel(first)}
        {national === undefined ? '' : `; ${formatMoney(national)} nationally`}.
      </p>
      <div className="localities-space">
        <Suspense>
          <LocalitiesChart
            places={places}
            national={national}
            own={question.locality}
            onChoose={(locality) => ask({ locality })}
          />
        </Suspense>
      </div>
      <details className="chart-table">
        <summary>Localities as a table</summary>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col" className="number">
                Rank
              </th>
              <th scope="col">Locality</th>
              <th scope="col" className="number">
                Amount
              </th>
              <th scope="col" className="number">
                Against the nation
              </th>
            </tr>
          </thead>
          <tbody>
            {places.map((place, index) => (
              <tr key={place.id} data-chosen={place.id === question.locality || undefined}>
                <td className="number">{index + 1}</td>
                <td>{localityLabel(place)}</td>
                <td className="number">{formatMoney(place.amount)}</td>
                <td className="number">
                  {national === undefined ? '' : changeBetween(national, place.amount)?.percent}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
