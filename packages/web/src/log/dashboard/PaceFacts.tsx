import type { ReactNode } from 'react'
import type { LogProfile, LogSummary } from '../../api/log.ts'
import { signedWork, workText } from '../work-text.ts'

interface PaceFactsProps {
  readonly summary: LogSummary
  readonly profile: LogProfile
}

/** The figures people look for first. */
export function PaceFacts({ summary, profile }: PaceFactsProps) {
  const { total, pace, daysWorked } = summary
  const target = pace.target === null ? undefined : Number(pace.target)
  const behind = pace.ahead?.startsWith('-') ?? false
  return (
    <section className="card pace-facts" aria-label="Where you stand">
      <div className="pace-main">
        <span className="quiet">Credited</span>
        <b className="pace-credited" data-testid="credited">
          {workText(total.credited)}
        </b>
        <span className="quiet">
          wRVU of <span data-testid="raw">{workText(total.raw)}</span> raw, {total.entries} entries
          on {daysWorked} days
        </span>
        {target === undefined ? null : <TargetBar summary={summary} target={target} />}
      </div>
      <dl className="facts pace-list">
        <Fact name="At this pace, a year">{pace.annualisedByCalendar}</Fact>
        {profile.fte === '1' ? null : (
          <Fact name={`For 1.0 FTE (you: ${profile.fte})`}>{pace.annualisedPerFte}</Fact>
        )}
        {profile.workdays === null ? null : (
          <Fact name={`By ${profile.workdays} days of work`}>{pace.annualisedByDaysWorked}</Fact>
        )}
        <Fact name="A day worked">{pace.perDayWorked}</Fact>
        {pace.ahead === null ? null : (
          <div>
            <dt>{behind ? 'Behind the even pace' : 'Ahead of the even pace'}</dt>
            <dd data-direction={behind ? 'down' : 'up'}>{signedWork(pace.ahead)}</dd>
          </div>
        )}
        {pace.neededPerDay === null || Number(pace.neededPerDay) === 0 ? null : (
          <Fact name="Needed a calendar day">{pace.neededPerDay}</Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({
  name,
  children,
}: {
  readonly name: string
  readonly children: string | null
}): ReactNode {
  if (children === null) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{workText(children)}</dd>
    </div>
  )
}

/** How much of the target is reached, and where an even pace would be today. */
function TargetBar({ summary, target }: { readonly summary: LogSummary; readonly target: number }) {
  const { pace } = summary
  const most = Math.max(target, Number(pace.credited))
  const share = (value: number) => `${Math.min(100, (value / most) * 100)}%`
  return (
    <>
      <div className="target-bar" aria-hidden="true">
        <span className="target-done" style={{ width: share(Number(pace.credited)) }} />
        <span className="target-mark" style={{ left: share(Number(pace.expected ?? 0)) }} />
      </div>
      <span className="quiet target-words">
        {Math.floor((Number(pace.credited) / target) * 100)} % of the target of{' '}
        {workText(pace.target ?? '0')}; an even pace would be at {workText(pace.expected ?? '0')}
      </span>
    </>
  )
}
