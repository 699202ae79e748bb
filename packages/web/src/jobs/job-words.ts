import type { Job } from '../api/jobs.ts'

const STATES = {
  submitting: 'being put into the cluster',
  running: 'running',
  complete: 'finished',
  failed: 'failed',
} as const satisfies Record<Job['status'], string>

export function stateName(status: Job['status']): string {
  return STATES[status]
}

/** Whole percent of the chunks that are priced; 100 only when all are. Unknown until they are counted. */
export function percentOf({ status, done, chunks }: Job): number | null {
  if (status === 'submitting') return null
  return chunks === 0 ? 100 : Math.floor((done / chunks) * 100)
}

/** `4 s`, `3 min 20 s`, `2 h 05 min` */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  if (hours > 0) return `${hours} h ${String(minutes).padStart(2, '0')} min`
  return minutes > 0 ? `${minutes} min ${String(rest).padStart(2, '0')} s` : `${rest} s`
}

/** Seconds from one ISO time to a later one; clocks of several hosts may differ, so never below 0. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)
}

/** `RVU26C and 52 more`: the newest fee schedule stands for the tables. */
export function dataName(releases: readonly string[]): string {
  const newest = releases
    .filter((id) => id.startsWith('RVU'))
    .toSorted()
    .at(-1)
  if (newest === undefined) return `${releases.length} tables`
  return releases.length === 1 ? newest : `${newest} and ${releases.length - 1} more`
}
