import type { Segment } from './segment.ts'

/** Something to know about a file, at the segment where it shows. Never holds patient data. */
export interface X12Issue {
  /** Position of the segment in the file, from 1. */
  readonly segment: number
  readonly code: string
  /** `error`: something was not read or does not add up. `warning`: read, but off. `note`: passed over. */
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
}

export type ReportIssue = (issue: X12Issue) => void

/** An issue whose message begins with the segment's number and name. */
export function issueAt(
  { number, id }: Pick<Segment, 'number' | 'id'>,
  severity: X12Issue['severity'],
  code: string,
  what: string,
): X12Issue {
  const name = id === UNREADABLE ? '' : ` (${id})`
  return { segment: number, code, severity, message: `Segment ${number}${name}: ${what}` }
}

/** The id of a segment that could not be read. */
export const UNREADABLE = '?'

/** A received value for a message: shown only where it is short and has a digit, as names do not. */
export function shown(value: string): string {
  if (value === '') return 'nothing'
  return value.length <= 12 && /\d/.test(value) ? `"${value}"` : `${value.length} characters`
}
