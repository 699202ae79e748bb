import './jobs.css'
import { isRunning, isWithoutCluster, type Jobs, useJobs } from '../api/jobs.ts'
import { Notice } from '../app/Notice.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { useTitle } from '../habits/use-title.ts'
import { JobCard } from './JobCard.tsx'
import { StartJob } from './StartJob.tsx'
import { StateChanges } from './StateChanges.tsx'
import { WorkersCard } from './WorkersCard.tsx'

/** How far the repricing jobs of a NATS cluster are, and who works on them. */
export function JobsPage() {
  useTitle('Repricing jobs')
  const { data, error, refetch } = useJobs()
  return (
    <div className="jobs-page">
      <PageHeading of="/jobs" />
      {isWithoutCluster(error) ? <NoCluster /> : null}
      {error && !isWithoutCluster(error) ? (
        <RequestFailed error={error} retry={() => refetch()} heading="h2" />
      ) : null}
      {data ? <JobList {...data} isOld={error !== null} /> : null}
      {data || error ? null : <PageSkeleton />}
      <StateChanges jobs={data?.jobs} />
    </div>
  )
}

function JobList({ at, jobs, workers, isOld }: Jobs & { readonly isOld: boolean }) {
  return (
    <>
      {isOld ? (
        <p className="caution">
          What follows is as of {new Date(at).toLocaleTimeString()}, the last answer.
        </p>
      ) : null}
      {jobs.map((job) => (
        <JobCard key={job.job} job={job} at={at} workers={workers} />
      ))}
      {jobs.length === 0 ? (
        <section className="card" aria-labelledby="none-title">
          <h2 className="card-title" id="none-title">
            No job yet
          </h2>
          <p className="small">The cluster answers, and has had no job in the last seven days.</p>
        </section>
      ) : null}
      <WorkersCard workers={workers} at={at} />
      {jobs.some(isRunning) ? null : <StartJob />}
    </>
  )
}

function NoCluster() {
  return (
    <>
      <Notice title="This server watches no cluster" heading="h2">
        <p>
          Jobs run on a NATS cluster, and this server was started without one. Start it with the
          address of yours:
        </p>
        <p className="command">feescope serve --nats nats://HOST:4222</p>
        <p>
          Without NATS, <span className="code">feescope reprice IN --out OUT</span> prices a file
          with all processors of one machine.
        </p>
      </Notice>
      <StartJob />
    </>
  )
}
