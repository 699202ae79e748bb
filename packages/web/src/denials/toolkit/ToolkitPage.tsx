import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Toolkit } from '../../api/papers.ts'
import { postJson } from '../../api/request.ts'
import { PageHeading } from '../../app/PageHeading.tsx'
import { PageSkeleton } from '../../app/PageSkeleton.tsx'
import { RequestFailed } from '../../app/RequestFailed.tsx'
import { WithToday } from '../../app/WithToday.tsx'
import { useTitle } from '../../habits/use-title.ts'
import { PlaceBar } from '../../place/PlaceBar.tsx'
import { placeBody } from '../../place/place.ts'
import { usePlace } from '../../place/use-place.ts'
import { DenialsNav } from '../DenialsNav.tsx'
import { ConflictsTable } from './ConflictsTable.tsx'
import { DollarsCard } from './DollarsCard.tsx'
import { ToolkitEntry } from './ToolkitEntry.tsx'
import { ChecklistTable, LimitsTable, PitfallsTable, TriggersTable } from './ToolkitTables.tsx'

/** What endangers the payment of a code list, and its pack of files. */
export function ToolkitPage() {
  useTitle('Toolkit')
  return <WithToday>{(today) => <DatedToolkit today={today} />}</WithToday>
}

function DatedToolkit({ today }: { today: string }) {
  const search = useSearch({ from: '/toolkit' })
  const navigate = useNavigate({ from: '/toolkit' })
  const asking = usePlace(today)
  const codes = (search.codes ?? '').split(',').filter(Boolean)
  const question = { ...placeBody(asking.question), codes }
  const toolkit = useQuery({
    queryKey: ['toolkit', question],
    queryFn: ({ signal }) => postJson<Toolkit>('/toolkit', question, signal),
    enabled: codes.length > 0,
    placeholderData: keepPreviousData,
  })
  return (
    <div className="denials-page">
      <DenialsNav />
      <PageHeading of="/toolkit" />
      <PlaceBar asking={asking} />
      <ToolkitEntry
        key={search.codes}
        codes={codes}
        onAsk={(list) =>
          navigate({ search: (now) => ({ ...now, codes: list }), resetScroll: false })
        }
      />
      {toolkit.error ? (
        <RequestFailed error={toolkit.error} retry={() => toolkit.refetch()} heading="h2" />
      ) : null}
      {toolkit.isLoading ? <PageSkeleton /> : null}
      {toolkit.data && codes.length > 0 ? (
        <>
          <DollarsCard toolkit={toolkit.data} question={question} />
          <TriggersTable toolkit={toolkit.data} />
          <PitfallsTable toolkit={toolkit.data} />
          <ConflictsTable toolkit={toolkit.data} />
          <LimitsTable toolkit={toolkit.data} />
          <ChecklistTable toolkit={toolkit.data} />
          <Notes notes={toolkit.data.notes} />
        </>
      ) : null}
    </div>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <section className="card" aria-labelledby="basis-title">
      <h2 className="card-title" id="basis-title">
        What this rests on
      </h2>
      <ul className="plain-list">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}
