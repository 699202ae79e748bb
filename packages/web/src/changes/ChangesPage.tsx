import './ChangesPage.css'
import type { ReleaseInfo } from '@feescope/core'
import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import type { ReleaseDiff } from '../api/diff.ts'
import { useReleases } from '../api/queries.ts'
import { getJson } from '../api/request.ts'
import { Later } from '../app/Later.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { Segments } from '../app/Segments.tsx'
import { useTitle } from '../habits/use-title.ts'
import { LocalityField } from '../place/LocalityField.tsx'
import { SettingField } from '../place/SettingField.tsx'
import { type PlaceAsking, usePlace } from '../place/use-place.ts'
import { ChangesSummary } from './ChangesSummary.tsx'
import { ChangesTable } from './ChangesTable.tsx'
import { EditChangesCard } from './EditChangesCard.tsx'
import { OwnCodes } from './OwnCodes.tsx'
import { codesOf, volumesOf } from './own-list.ts'
import { VolumesCard } from './VolumesCard.tsx'

/** Rows on a page of the list. */
const PAGE = 25

/** What changed between two releases, for all codes or the user's own. */
export function ChangesPage() {
  useTitle('What changed')
  const releases = useReleases()
  if (releases.error) {
    return <RequestFailed error={releases.error} retry={() => releases.refetch()} />
  }
  if (!releases.data) return <PageSkeleton />
  const schedules = releases.data.releases.filter(({ kind }) => kind === 'pfs')
  return <Changes today={releases.data.today} schedules={schedules} />
}

interface ChangesProps {
  readonly today: string
  readonly schedules: readonly ReleaseInfo[]
}

function Changes({ today, schedules }: ChangesProps) {
  const search = useSearch({ from: '/changes' })
  const navigate = useNavigate({ from: '/changes' })
  const asking = usePlace(today)
  const offset = Number(search.at ?? 0)
  const to = search.to ?? schedules.at(-1)?.id ?? ''
  const from = search.from ?? lastOfYearBefore(schedules, to)
  const kind = search.kind ?? 'changed'
  const path = diffPath({ from, to, codes: search.codes, kind, asking })
  const diff = useQuery({
    queryKey: ['diff', path, offset],
    queryFn: ({ signal }) => getJson<ReleaseDiff>(`${path}&offset=${offset}&limit=${PAGE}`, signal),
    placeholderData: keepPreviousData,
  })
  // Long lists are rendered in slices: they must not hold up the next key or touch.
  const shown = useDeferredValue(diff.data, undefined)
  const ask = (change: Partial<typeof search>) => {
    navigate({ search: (now) => ({ ...now, at: undefined, ...change }), resetScroll: false })
  }
  const options = schedules.map(({ id }) => id).reverse()
  return (
    <div className="changes-page">
      <PageHeading of="/changes" />
      <section className="card question-bar" aria-label="Question">
        <NativeSelect
          classNames={{ label: 'question-label' }}
          label="From"
          value={from}
          data={options}
          onChange={({ currentTarget: { value } }) => ask({ from: value })}
        />
        <NativeSelect
          classNames={{ label: 'question-label' }}
          label="To"
          value={to}
          data={options}
          onChange={({ currentTarget: { value } }) => ask({ to: value })}
        />
        <LocalityField {...asking} />
        <SettingField {...asking} />
        <OwnCodes codes={search.codes} onChange={(codes) => ask({ codes })} />
      </section>
      {diff.error ? (
        <RequestFailed error={diff.error} retry={() => diff.refetch()} heading="h2" />
      ) : null}
      {diff.isPending ? <PageSkeleton /> : null}
      {shown ? (
        <>
          {shown.volumes ? <VolumesCard diff={shown} volumes={shown.volumes} /> : null}
          <ChangesSummary diff={shown} />
          <Segments
            className="changes-kinds no-print"
            aria-label="Rows shown"
            value={kind}
            data={[
              { value: 'changed', label: 'Changed' },
              { value: 'added', label: 'New' },
              { value: 'deleted', label: 'Gone' },
            ]}
            onChange={(value) =>
              ask({ kind: value === 'added' || value === 'deleted' ? value : undefined })
            }
          />
          <ChangesTable
            diff={shown}
            page={PAGE}
            onPage={(at) => ask({ at: at === 0 ? undefined : at.toString() })}
            all={() => getJson<ReleaseDiff>(`${path}&limit=20000`)}
          />
          <Later>
            <EditChangesCard from={from} to={to} list={search.codes} />
          </Later>
        </>
      ) : null}
    </div>
  )
}

function diffPath(question: {
  readonly from: string
  readonly to: string
  readonly codes: string | undefined
  readonly kind: string
  readonly asking: PlaceAsking
}): string {
  const { locality, setting } = question.asking.question
  const params = new URLSearchParams({
    a: question.from,
    b: question.to,
    locality,
    setting,
    kind: question.kind,
  })
  if (question.codes !== undefined) {
    params.set('codes', codesOf(question.codes))
    const volumes = volumesOf(question.codes)
    if (volumes !== undefined) params.set('volumes', volumes)
  }
  return `/diff?${params}`
}

/** The usual question: how this year differs from the end of the last. */
function lastOfYearBefore(schedules: readonly ReleaseInfo[], to: string): string {
  const year = schedules.find(({ id }) => id === to)?.effective.from.slice(0, 4) ?? ''
  const earlier = schedules.filter(({ effective }) => effective.from.slice(0, 4) < year)
  return (earlier.at(-1) ?? schedules[0])?.id ?? ''
}
