import type { Job } from '../api/jobs.ts'
import { percentOf } from './job-words.ts'

/** How much of a job is priced, and how much of that is in the output. */
export function JobProgress({ job }: { readonly job: Job }) {
  const percent = percentOf(job)
  const words = wordsOf(job)
  return (
    <div className="job-progress">
      <progress
        className="job-bar"
        data-status={job.status}
        max={100}
        value={percent ?? undefined}
        aria-label={`${job.input}: chunks priced`}
        aria-valuetext={percent === null ? words : `${percent}%, ${words}`}
      />
      <span className="job-percent">{percent === null ? '' : `${percent}%`}</span>
      <span className="small quiet job-chunks">{words}</span>
    </div>
  )
}

function wordsOf({ status, done, chunks, collected }: Job): string {
  if (status === 'submitting') return 'the file is being cut into chunks'
  const priced = `${done.toLocaleString('en-US')} of ${chunks.toLocaleString('en-US')} chunks priced`
  return status === 'complete' ? priced : `${priced}, ${collected.toLocaleString('en-US')} written`
}
