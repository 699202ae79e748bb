import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { changeEntries, type EntryPage, useLogChange } from '../../api/log.ts'
import { getJson } from '../../api/request.ts'
import { Notice } from '../../app/Notice.tsx'
import { PageSkeleton } from '../../app/PageSkeleton.tsx'
import { RequestFailed } from '../../app/RequestFailed.tsx'
import { CsvLink } from '../CsvLink.tsx'
import { FilterFields } from '../FilterFields.tsx'
import { filterParams, type ListSearch } from '../log-search.ts'
import { useAsk } from '../use-log-search.ts'
import { sumWork, workText } from '../work-text.ts'
import { Duplicates } from './Duplicates.tsx'
import { EntryRow } from './EntryRow.tsx'

const PAGE = 50

interface EntryListProps {
  readonly search: ListSearch
  readonly today: string
}

/** What was logged, newest day first, by filter. */
export function EntryList({ search, today }: EntryListProps) {
  const ask = useAsk<ListSearch>()
  const params = filterParams(search)
  const pages = useInfiniteQuery({
    queryKey: ['log', 'entries', params.toString()],
    queryFn: ({ signal, pageParam }) => {
      const after = pageParam === '' ? '' : `&after=${encodeURIComponent(pageParam)}`
      return getJson<EntryPage>(`/log/entries?${params}&limit=${PAGE}${after}`, signal)
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const removed = search.removed === 'true'
  const change = useLogChange((id: string) =>
    changeEntries(removed ? 'redo' : 'undo', { ids: [id] }),
  )
  if (pages.error) {
    return <RequestFailed error={pages.error} retry={() => pages.refetch()} heading="h2" />
  }
  if (!pages.data) return <PageSkeleton />
  const entries = pages.data.pages.flatMap((page) => page.entries)
  const filtered = params.size > 0
  const ofToday = entries.filter(({ date }) => date === today)
  return (
    <>
      {entries.length > 0 || filtered ? <FilterFields search={search} onChange={ask} /> : null}
      {removed || entries.length === 0 ? null : <Duplicates search={search} />}
      {entries.length === 0 ? (
        <NothingLogged filtered={filtered} removed={removed} />
      ) : (
        <section className="card" aria-labelledby="entries-title">
          <div className="card-head">
            <h2 className="card-title" id="entries-title">
              {removed ? 'Taken back' : 'Entries'}
              {ofToday.length > 0 && !removed ? (
                <span className="quiet entries-today">
                  {' '}
                  today {ofToday.length},{' '}
                  {workText(sumWork(ofToday.map((entry) => entry.credited)))} wRVU
                </span>
              ) : null}
            </h2>
            <CsvLink
              path={`/export?${params}`}
              name="feescope-log"
              what="CSV: the entries of this filter"
            >
              CSV
            </CsvLink>
          </div>
          <ul className="entries">
            {entries.map((entry, index) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                newDay={entries[index - 1]?.date !== entry.date}
                onChange={() => change.mutate(entry.id)}
              />
            ))}
          </ul>
          {pages.hasNextPage ? (
            <div className="pager">
              <Button
                variant="default"
                size="compact-sm"
                loading={pages.isFetchingNextPage}
                onClick={() => pages.fetchNextPage()}
              >
                Show more
              </Button>
            </div>
          ) : null}
        </section>
      )}
      <p className="quiet log-foot">
        {removed ? (
          <Link to="/log" search={(now) => ({ ...now, removed: undefined })}>
            Back to the entries that count
          </Link>
        ) : (
          <Link to="/log" search={(now) => ({ ...now, removed: 'true' })}>
            Show what was taken back
          </Link>
        )}
      </p>
    </>
  )
}

function NothingLogged({ filtered, removed }: { filtered: boolean; removed: boolean }) {
  if (removed) {
    return (
      <Notice title="Nothing was taken back" heading="h2">
        <p>What you undo is kept here and can be brought back.</p>
      </Notice>
    )
  }
  if (filtered) {
    return (
      <Notice title="No entry fits this filter" heading="h2">
        <p>
          <Link to="/log" search={{}}>
            Show all entries
          </Link>
        </p>
      </Notice>
    )
  }
  return (
    <Notice title="The log is empty" heading="h2">
      <p>
        Type a code above and press Enter: day, setting and role are filled in, and several codes
        typed together are credited as one case.
      </p>
      <p>
        You have a spreadsheet or claims? <Link to="/log/import">Import a CSV, XLSX or 837P</Link>.
        Residents set their targets under <Link to="/log/cases">Cases</Link>.
      </p>
    </Notice>
  )
}
