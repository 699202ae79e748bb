import { Link, useSearch } from '@tanstack/react-router'
import {
  type CaseCounts,
  type LogProfile,
  type LogSummary,
  saveProfile,
  useLog,
  useLogChange,
  useProfile,
} from '../api/log.ts'
import { Notice } from '../app/Notice.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { Segments } from '../app/Segments.tsx'
import { STAGES } from '../settings/settings.ts'
import { CsvLink } from './CsvLink.tsx'
import { CaseTargets } from './cases/CaseTargets.tsx'
import { CategoryBars } from './cases/CategoryBars.tsx'
import { LearnedCodes } from './cases/LearnedCodes.tsx'
import { DayField } from './FilterFields.tsx'
import { LogPage } from './LogPage.tsx'
import type { CasesSearch } from './log-search.ts'
import { useAsk } from './use-log-search.ts'

/** Cases by category: a resident's against targets, a student's to learn from. */
export function CasesPage() {
  const profile = useProfile()
  return (
    <LogPage title="Cases" lead={leadOf(profile.data)}>
      {profile.error ? (
        <RequestFailed error={profile.error} retry={() => profile.refetch()} heading="h2" />
      ) : profile.data ? (
        <Cases profile={profile.data} />
      ) : (
        <PageSkeleton />
      )}
    </LogPage>
  )
}

function leadOf(profile: LogProfile | undefined): string {
  switch (profile?.stage) {
    case 'student':
      return 'What you have seen and done, and what each code is.'
    case 'resident':
      return 'Your cases by category against the numbers your programme asks for.'
    default:
      return 'What you did, by category and role.'
  }
}

function Cases({ profile }: { readonly profile: LogProfile }) {
  const search = useSearch({ from: '/log/cases' })
  const ask = useAsk<CasesSearch>()
  const save = useLogChange(saveProfile)
  const level = search.level ?? 'family'
  const days = new URLSearchParams(
    Object.entries({ from: search.from, to: search.to }).flatMap(([name, day]) =>
      day === undefined ? [] : [[name, day]],
    ),
  )
  const cases = useLog<CaseCounts>(`/cases?level=${level}&${days}`)
  const from = search.from ?? '1990-01-01'
  const codes = useLog<LogSummary>(
    `/summary?from=${from}${search.to === undefined ? '' : `&to=${search.to}`}&by=year`,
    profile.stage === 'student',
  )
  const logged = cases.data?.categories.some((each) => each.cases > 0) ?? false
  return (
    <>
      <section className="card question-bar" aria-label="Who and when">
        <div>
          <span className="question-label" id="stage-label">
            You are a
          </span>
          <Segments
            aria-labelledby="stage-label"
            value={profile.stage}
            data={STAGES.map(({ value }) => ({ value, label: NAMES[value] }))}
            onChange={(value) => {
              const stage = STAGES.find((each) => each.value === value)?.value
              if (stage) save.mutate({ ...profile, stage })
            }}
          />
        </div>
        <div>
          <span className="question-label" id="level-label">
            Categories
          </span>
          <Segments
            aria-labelledby="level-label"
            value={level}
            data={[
              { value: 'category', label: 'Coarse' },
              { value: 'subcategory', label: 'Middle' },
              { value: 'family', label: 'Fine' },
            ]}
            onChange={(value) =>
              ask({ level: value === 'category' || value === 'subcategory' ? value : undefined })
            }
          />
        </div>
        <DayField label="From" value={search.from} onChange={(day) => ask({ from: day })} />
        <DayField label="To" value={search.to} onChange={(day) => ask({ to: day })} />
      </section>
      {cases.error ? (
        <RequestFailed error={cases.error} retry={() => cases.refetch()} heading="h2" />
      ) : null}
      {cases.data && !logged && Object.keys(profile.caseTargets).length === 0 ? (
        <Notice title="No case is logged yet" heading="h2">
          <p>
            <Link to="/log">Log a procedure</Link> with your role in it, or{' '}
            <Link to="/log/import">import your list</Link>: cases are counted by CMS’s categories of
            procedures.
          </p>
        </Notice>
      ) : null}
      {cases.data && cases.data.categories.length > 0 ? (
        <section className="card" aria-labelledby="cases-title">
          <div className="card-head">
            <h2 className="card-title" id="cases-title">
              {profile.stage === 'resident' ? 'Towards your targets' : 'By category'}
            </h2>
            <CsvLink path={`/cases/export?level=${level}&${days}`} name="feescope-cases">
              Case log as CSV
            </CsvLink>
          </div>
          <CategoryBars categories={cases.data.categories} />
          <p className="chart-note quiet">
            The CSV has the columns residency case log systems ask for: case, date, role, site,
            code, category. Check your programme’s own categories; these are CMS’s.
          </p>
        </section>
      ) : null}
      {profile.stage === 'student' && codes.data ? (
        <LearnedCodes codes={codes.data.byCode} />
      ) : null}
      {profile.stage === 'resident' && cases.data ? (
        <CaseTargets profile={profile} categories={cases.data.categories} />
      ) : null}
    </>
  )
}

const NAMES = { student: 'Student', resident: 'Resident', attending: 'Attending' } as const
