import { useEffect, useRef, useState } from 'react'
import type { Job } from '../api/jobs.ts'
import { stateName } from './job-words.ts'

/** Tells a screen reader when a job begins, ends or fails; the moving numbers stay silent. */
export function StateChanges({ jobs }: { readonly jobs: readonly Job[] | undefined }) {
  const known = useRef<ReadonlyMap<string, Job['status']> | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!jobs) return
    const before = known.current
    known.current = new Map(jobs.map(({ job, status }) => [job, status]))
    const changed = before ? jobs.filter(({ job, status }) => before.get(job) !== status) : []
    if (changed.length > 0) setSaid(changed.map(sentenceOf).join(' '))
  }, [jobs])
  return (
    <p className="hidden-visually" role="status">
      {said}
    </p>
  )
}

function sentenceOf({ input, status, counts }: Job): string {
  const lines = `${counts.read.toLocaleString('en-US')} lines`
  return `${input}: ${stateName(status)}${status === 'complete' ? `, ${lines}` : ''}.`
}
