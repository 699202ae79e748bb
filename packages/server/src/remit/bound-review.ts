import type { PublicRemittanceReview } from '@feescope/batch'
import { parseUnits } from '@feescope/core'
import { MAX_REVIEW_LINES } from '../limits.ts'

type WorklistGroup = PublicRemittanceReview['worklist'][number]

/** A review as HTTP answers it. */
export interface BoundedReview extends Omit<PublicRemittanceReview, 'worklist'> {
  /** Lines of the review that are past the bound. */
  readonly omitted: number
  /** With how many lines each group has. */
  readonly worklist: readonly (Omit<WorklistGroup, 'lines'> & { readonly lines: number })[]
}

/** Lines with most dollars first, up to a bound. */
export function boundReview({
  lines,
  worklist,
  issues,
  ...review
}: PublicRemittanceReview): BoundedReview {
  const sorted = lines.toSorted((a, b) => cents(b.atStake) - cents(a.atStake))
  return {
    ...review,
    lines: sorted.slice(0, MAX_REVIEW_LINES),
    omitted: Math.max(0, sorted.length - MAX_REVIEW_LINES),
    worklist: worklist.map((group) => ({ ...group, lines: group.lines.length })),
    issues: issues.slice(0, MAX_REVIEW_LINES),
  }
}

function cents(amount: string): number {
  return parseUnits(amount, 2) ?? 0
}
