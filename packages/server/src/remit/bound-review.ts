import type { PublicRemittanceReview, WorkGroup } from '@feescope/batch'
import { parseUnits } from '@feescope/core'
import { MAX_GROUP_ITEMS, MAX_REVIEW_LINES } from '../limits.ts'

/** A review as HTTP answers it. */
export interface BoundedReview extends Omit<PublicRemittanceReview, 'worklist'> {
  /** Lines of the review that are past the bound. */
  readonly omitted: number
  readonly worklist: readonly WorkGroup[]
}

/** Lines and items of the worklist with most dollars first, up to a bound. */
export function boundReview(
  { lines, issues, worklist: _, ...review }: PublicRemittanceReview,
  work: readonly WorkGroup[],
): BoundedReview {
  const sorted = lines.toSorted((a, b) => cents(b.atStake) - cents(a.atStake))
  return {
    ...review,
    lines: sorted.slice(0, MAX_REVIEW_LINES),
    omitted: Math.max(0, sorted.length - MAX_REVIEW_LINES),
    worklist: work.map((group) => ({ ...group, items: group.items.slice(0, MAX_GROUP_ITEMS) })),
    issues: issues.slice(0, MAX_REVIEW_LINES),
  }
}

function cents(amount: string): number {
  return parseUnits(amount, 2) ?? 0
}
