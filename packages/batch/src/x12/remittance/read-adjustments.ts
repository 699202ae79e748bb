import { elementOf, type Segment } from '../segment.ts'
import { issueAt, type X12Issue } from '../x12-issue.ts'
import { parseCents } from '../x12-values.ts'
import type { Adjustment } from './remittance.ts'

/** CAS holds up to six reasons of one group, each with its amount and quantity. */
const FIRST = 2
const STEP = 3
const LAST = 17

/** Reads a CAS segment; what cannot be read is a problem of the claim. */
export function readCas(segment: Segment): {
  readonly adjustments: readonly Adjustment[]
  readonly problems: readonly X12Issue[]
} {
  const group = elementOf(segment, 1)
  const adjustments: Adjustment[] = []
  const problems: X12Issue[] = []
  const problem = (what: string) =>
    void problems.push(issueAt(segment, 'error', 'malformed-adjustment', what))
  if (!/^[A-Z]{2}$/.test(group)) problem('CAS01 is not a group code such as CO or PR.')
  for (let at = FIRST; at <= LAST; at += STEP) {
    const reason = elementOf(segment, at)
    const text = elementOf(segment, at + 1)
    if (reason === '' && text === '') continue
    const amount = parseCents(text)
    if (!/^[A-Z0-9]{1,4}$/.test(reason) || amount === undefined) {
      problem(`CAS${String(at).padStart(2, '0')} has no reason code or no amount.`)
    } else {
      adjustments.push({ group, reason, amount })
    }
  }
  return { adjustments, problems }
}
