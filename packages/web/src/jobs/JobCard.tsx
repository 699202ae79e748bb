import type { Job, Worker } from '../api/jobs.ts'
import { JobProgress } from './JobProgress.tsx'
import { dataName, durationText, secondsBetween, stateName } from './job-words.ts'

interface JobCardProps {
  readonly job: Job
  /** When the server said so, ISO. */
  readonly at: string
  readonly workers: readonly Worker[]
}

/** One job: how far, what its lines came to, how fast, by whom, with which data, what went wrong. */
export function JobCard({ job, at, workers }: JobCardProps) {
  const title = `job-${job.job}`
  const able = workers.filter(({ dataSha256 }) => dataSha256 === job.data.sha256)
  return (
    <section className="card job" aria-labelledby={title}>
      <div className="card-head">
        <h2 className="card-title job-title" id={title}>
          {job.input}
        </h2>
        <span className="tag" data-standing={job.status === 'failed' ? 'ended' : undefined}>
          {stateName(job.status)}
        </span>
      </div>
      <JobProgress job={job} />
      {job.errors.length === 0 ? null : (
        <ul className="caution job-errors" aria-label="Errors">
          {job.errors.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {job.status === 'running' && job.done < job.chunks && able.length === 0 ? (
        <p className="caution">
          No worker with this job’s data is heard of. Start one:{' '}
          <span className="code">feescope worker --nats …</span>
        </p>
      ) : null}
      {job.status === 'running' && job.done === job.chunks && job.collected < job.chunks ? (
        <p className="small">
          All is priced. Where nobody collects the answers any more, the command that submitted the
          file does when it is given again.
        </p>
      ) : null}
      <Totals counts={job.counts} />
      <Facts job={job} at={at} able={able} />
    </section>
  )
}

const TOTALS = [
  ['read', 'Lines read'],
  ['priced', 'Priced'],
  ['refused', 'Refused'],
  ['denied', 'Denied'],
  ['rejected', 'Rejected'],
] as const

/** Of the lines whose answers are written; read is the sum of the others. */
function Totals({ counts }: Pick<Job, 'counts'>) {
  return (
    <dl className="job-totals">
      {TOTALS.map(([key, name]) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{counts[key].toLocaleString('en-US')}</dd>
        </div>
      ))}
    </dl>
  )
}

interface FactsProps {
  readonly job: Job
  readonly at: string
  readonly able: readonly Worker[]
}

function Facts({ job, at, able }: FactsProps) {
  const { linesPerSecond, secondsLeft, submittedAt, writtenAt, data } = job
  const busy = able.filter((worker) => worker.job === job.job).length
  const over = job.status === 'complete'
  return (
    <dl className="job-facts">
      <dt>Rate</dt>
      <dd>
        {linesPerSecond === null
          ? 'nothing written yet'
          : `${linesPerSecond.toLocaleString('en-US')} lines/s`}
      </dd>
      {over ? (
        <>
          <dt>Took</dt>
          <dd>{durationText(secondsBetween(submittedAt, writtenAt ?? submittedAt))}</dd>
        </>
      ) : (
        <>
          <dt>Time left</dt>
          <dd>{secondsLeft === null ? 'not known yet' : `about ${durationText(secondsLeft)}`}</dd>
          <dt>Workers</dt>
          <dd>
            {able.length} with its data, {busy} at it
          </dd>
        </>
      )}
      <dt>Submitted</dt>
      <dd>
        <time dateTime={submittedAt}>{new Date(submittedAt).toLocaleString()}</time>
        {over ? null : `, ${durationText(secondsBetween(submittedAt, at))} ago`}
      </dd>
      <dt>Data</dt>
      <dd>
        <details>
          <summary>{dataName(data.releases)}</summary>
          <p className="small">
            Engine {data.engine}, sha256 <span className="code">{data.sha256.slice(0, 12)}</span>:{' '}
            {data.releases.join(', ')}
          </p>
        </details>
      </dd>
      <dt>Job</dt>
      <dd>
        <span className="code">{job.job}</span>, {job.format}
      </dd>
    </dl>
  )
}
