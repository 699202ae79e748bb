import { NativeSelect } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { type Benchmarks, type LogProfile, type SurveyRow, useLog, useProfile } from '../api/log.ts'
import { useSpecialties } from '../api/specialties.ts'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { useSpecialty } from '../settings/settings.ts'
import { PublicMeanCard } from './benchmarks/PublicMeanCard.tsx'
import { SurveyCard } from './benchmarks/SurveyCard.tsx'
import { SurveyImport } from './benchmarks/SurveyImport.tsx'
import { LogPage } from './LogPage.tsx'
import type { BenchmarkSearch } from './log-search.ts'
import { useAsk } from './use-log-search.ts'
import { workText } from './work-text.ts'

/** Where the year's work stands: in the user's own survey table, and beside the public mean. */
export function BenchmarksPage() {
  const profile = useProfile()
  const surveys = useLog<{ readonly rows: readonly SurveyRow[] }>('/surveys')
  const failed = profile.error ?? surveys.error
  return (
    <LogPage
      title="Benchmarks"
      lead="This year’s credited work as a whole year for one FTE. No survey is shipped: their numbers belong to their publishers, yours stay in your log."
    >
      {failed ? (
        <RequestFailed error={failed} retry={() => surveys.refetch()} heading="h2" />
      ) : profile.data && surveys.data ? (
        <Standing profile={profile.data} rows={surveys.data.rows} />
      ) : (
        <PageSkeleton />
      )}
    </LogPage>
  )
}

interface StandingProps {
  readonly profile: LogProfile
  readonly rows: readonly SurveyRow[]
}

function Standing({ profile, rows }: StandingProps) {
  const search = useSearch({ from: '/log/benchmarks' })
  const ask = useAsk<BenchmarkSearch>()
  const ownSpecialty = useSpecialty()
  const names = useSpecialties().data?.specialties.map((each) => each.specialty) ?? []
  const medicare = search.medicare ?? profile.specialty ?? ownSpecialty
  const chosen =
    rows.find(({ specialty, metric }) => specialty === search.survey && metric === search.metric) ??
    rows.find(({ isWork }) => isWork)
  const survey = useLog<Benchmarks>(
    `/benchmarks?${new URLSearchParams({
      specialty: chosen?.specialty ?? '',
      metric: chosen?.metric ?? '',
      fte: profile.fte,
    })}`,
    chosen !== undefined,
  )
  const mean = useLog<Benchmarks>(
    `/benchmarks?${new URLSearchParams({ specialty: medicare ?? '', fte: profile.fte })}`,
    medicare !== undefined,
  )
  const value = survey.data?.value ?? mean.data?.value
  return (
    <>
      <section className="card question-bar" aria-label="Compared with">
        {rows.length === 0 ? null : (
          <NativeSelect
            classNames={{ label: 'question-label' }}
            label="Own survey table"
            value={chosen === undefined ? '' : nameOf(chosen)}
            data={rows.filter(({ isWork }) => isWork).map(nameOf)}
            onChange={({ currentTarget: { value: name } }) => {
              const row = rows.find((each) => nameOf(each) === name)
              if (row) ask({ survey: row.specialty, metric: row.metric })
            }}
          />
        )}
        <NativeSelect
          classNames={{ label: 'question-label' }}
          label="Specialty as Medicare names it"
          value={medicare ?? ''}
          data={[{ value: '', label: 'Choose one' }, ...names.toSorted()]}
          onChange={({ currentTarget: { value: name } }) => ask({ medicare: name || undefined })}
        />
        {value === undefined || value === null ? null : (
          <p className="benchmark-own">
            <span className="question-label">Your year for 1.0 FTE</span>
            <b>{workText(value)}</b> wRVU{profile.fte === '1' ? '' : ` (you: ${profile.fte})`}
          </p>
        )}
      </section>
      {survey.data && chosen ? <SurveyCard row={chosen} answer={survey.data} /> : null}
      {mean.data ? <PublicMeanCard answer={mean.data} specialty={medicare ?? ''} /> : null}
      <SurveyImport rows={rows} />
    </>
  )
}

function nameOf({ source, surveyYear, specialty, metric }: SurveyRow): string {
  return `${specialty}: ${metric}, ${source} ${surveyYear}`
}
