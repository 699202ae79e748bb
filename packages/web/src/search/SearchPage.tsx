import './SearchPage.css'
import { useSearch } from '@tanstack/react-router'
import { useSearchCodes } from '../api/search.ts'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { CsvButton } from '../habits/CsvButton.tsx'
import { useTitle } from '../habits/use-title.ts'
import { PlaceBar } from '../place/PlaceBar.tsx'
import { usePlace } from '../place/use-place.ts'
import { NothingFound } from './NothingFound.tsx'
import { ResultCard } from './ResultCard.tsx'

/** Most codes shown for a search. */
const LIMIT = 20

/** Codes that fit the words, best first, each with its amount here. */
export function SearchPage() {
  return <WithToday>{(today) => <DatedSearch today={today} />}</WithToday>
}

function DatedSearch({ today }: { today: string }) {
  const { q = '' } = useSearch({ from: '/search' })
  const asking = usePlace(today)
  const answer = useSearchCodes(q, asking.question, LIMIT)
  useTitle(q === '' ? 'Search' : `“${q}”`)
  const results = answer.data?.results ?? []
  return (
    <div className="search-page">
      <header className="page-heading">
        <h1>{q === '' ? 'Search' : `“${q}”`}</h1>
      </header>
      <PlaceBar asking={asking} />
      {answer.error ? (
        <RequestFailed error={answer.error} retry={() => answer.refetch()} heading="h2" />
      ) : null}
      {answer.isPending && q.trim().length >= 2 ? <PageSkeleton /> : null}
      {answer.data && results.length === 0 ? <NothingFound text={q} /> : null}
      {q.trim().length < 2 ? <NothingFound text={q} /> : null}
      {results.length > 0 ? (
        <section aria-label="Codes found">
          <div className="search-tools">
            <CsvButton
              name="codes"
              what="the codes found"
              rows={() => [
                ['code', 'label', 'allowed', 'reason', 'why'],
                ...results.map(({ code, label, price, why }) => [
                  code,
                  label,
                  price.status === 'priced' ? price.amount : null,
                  price.status === 'priced' ? null : price.reason,
                  why,
                ]),
              ]}
            />
          </div>
          <ol className="results">
            {results.map((result) => (
              <ResultCard key={result.code} result={result} />
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}
