import { NativeSelect } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { type LogProfile, type LogSummary, type Period, useLog, useProfile } from '../api/log.ts'
import { Notice } from '../app/Notice.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { Segments } from '../app/Segments.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { PaceChart } from './charts/PaceChart.tsx'
import { WorkBars } from './charts/WorkBars.tsx'
import { YearWaterfall } from './charts/YearWaterfall.tsx'
import { PaceFacts } from './dashboard/PaceFacts.tsx'
import { PeriodPresets } from './dashboard/PeriodPresets.tsx'
import { Rankings } from './dashboard/Rankings.tsx'
import { WorkPlan } from './dashboard/WorkPlan.tsx'
import { FilterFields } from './FilterFields.tsx'
import { LogPage } from './LogPage.tsx'
import { type DashboardSearch, filterParams } from './log-search.ts'
import { useAsk } from './use-log-search.ts'
import { signedWork, workText } from './work-text.ts'

/** Where the user stands: credit by period, pace, what it came from, and last year. */
export function DashboardPage() {
  const profile = useProfile()
  return (
    <LogPage
      title="Dashboard"
      lead="Work RVUs as done (raw) and as your contract credits them, side by side."
    >
      {profile.error ? (
        <RequestFailed error={profile.error} retry={() => profile.refetch()} heading="h2" />
      ) : null}
      {profile.data ? (
        <WithToday>{(today) => <Dashboard today={today} profile={profile.data} />}</WithToday>
      ) : null}
      {profile.isPending ? <PageSkeleton /> : null}
    </LogPage>
  )
}

function Dashboard({ today, profile }: { readonly today: string; readonly profile: LogProfile }) {
  const search = useSearch({ from: '/log/dashboard' })
  const ask = useAsk<DashboardSearch>()
  const from = search.from ?? `${today.slice(0, 4)}-01-01`
  const to = search.to ?? today
  const by = search.by ?? 'month'
  const summary = useLog<LogSummary>(
    `/summary?${summaryParams({ ...search, from, to }, profile, by)}`,
  )
  const weeks = useLog<LogSummary>(
    `/summary?${summaryParams({ ...search, from, to }, profile, 'week')}`,
  )
  const years = useLog<LogSummary>(
    `/summary?${summaryParams({ ...search, from, to }, profile, 'year')}&lastYear=true`,
  )
  if (summary.error) {
    return <RequestFailed error={summary.error} retry={() => summary.refetch()} heading="h2" />
  }
  if (!summary.data) return <PageSkeleton />
  const { total } = summary.data
  const lastYear = years.data?.lastYear
  return (
    <>
      <PeriodPresets today={today} from={from} to={to} onChange={ask} />
      <FilterFields search={search} onChange={ask} />
      {total.entries === 0 ? (
        <NothingInPeriod />
      ) : (
        <>
          <PaceFacts summary={summary.data} profile={profile} />
          <div className="log-columns">
            <section className="card" aria-labelledby="pace-title">
              <h2 className="card-title" id="pace-title">
                Pace
              </h2>
              {weeks.data ? <PaceChart summary={weeks.data} /> : null}
            </section>
            <section className="card" aria-labelledby="periods-title">
              <div className="card-head">
                <h2 className="card-title" id="periods-title">
                  By {by}
                </h2>
                <PeriodField by={by} onChange={(next) => ask({ by: next })} />
              </div>
              <WorkBars from={from} to={to} by={by} groups={summary.data.byPeriod} />
            </section>
          </div>
          <Rankings summary={summary.data} />
          {lastYear ? (
            <section className="card" aria-labelledby="years-title">
              <h2 className="card-title" id="years-title">
                Against the same days of {lastYear.before.from.slice(0, 4)}:{' '}
                {signedWork(lastYear.change)} wRVU
                {lastYear.percent === null ? '' : ` (${signed(lastYear.percent)} %)`}
              </h2>
              {Number(lastYear.before.credited) === 0 ? (
                <p className="quiet">
                  Nothing is logged for those days, so there is nothing to compare with.{' '}
                  <Link to="/log/import">Import last year</Link>.
                </p>
              ) : (
                <YearWaterfall years={lastYear} />
              )}
            </section>
          ) : null}
          <p className="quiet log-foot">
            Credited by “{summary.data.policy}” (<Link to="/log/credit">change it</Link>), from the
            releases {summary.data.releases.map(({ key }) => key).join(', ')}.
            {total.uncredited > 0
              ? ` ${total.uncredited} entries have no known work RVU and are in no total.`
              : ''}{' '}
            {workText(total.credited)} credited, {workText(total.raw)} raw.
          </p>
        </>
      )}
      <WorkPlan profile={profile} />
    </>
  )
}

function PeriodField({ by, onChange }: { by: Period; onChange: (by: Period) => void }) {
  const choices: readonly Period[] = ['day', 'week', 'month', 'quarter']
  return (
    <>
      <Segments
        className="log-wide-only"
        size="xs"
        aria-label="Bars by"
        value={by}
        data={choices.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(value) => onChange(value as Period)}
      />
      <NativeSelect
        className="log-narrow-only"
        size="xs"
        aria-label="Bars by, as a list"
        value={by}
        data={choices.map((value) => ({ value, label: nameOf(value) }))}
        onChange={({ currentTarget: { value } }) => onChange(value as Period)}
      />
    </>
  )
}

function NothingInPeriod() {
  return (
    <Notice title="Nothing is logged in this period" heading="h2">
      <p>
        <Link to="/log">Log a procedure</Link>, <Link to="/log/import">import a file</Link>, or
        choose other days above.
      </p>
    </Notice>
  )
}

function summaryParams(search: DashboardSearch, profile: LogProfile, by: Period): URLSearchParams {
  const params = filterParams(search)
  params.set('by', by)
  params.set('fte', profile.fte)
  const { code, tag, site, role } = search
  // A target is for all of the work, not for what a filter leaves of it.
  const whole = [code, tag, site, role].every((part) => part === undefined)
  if (profile.target !== null && whole) params.set('target', profile.target)
  if (profile.workdays !== null) params.set('workdays', String(profile.workdays))
  return params
}

function signed(percent: string): string {
  return percent.startsWith('-') ? percent.replace('-', '−') : `+${percent}`
}

function nameOf(period: Period): string {
  return `${period.slice(0, 1).toUpperCase()}${period.slice(1)}`
}
