import { denialReason } from './denials/denial-reasons.ts'
import { CAUSES, type CauseId } from './hypotheses/causes.ts'
import type { LineReview } from './line-review.ts'

/** The name under which a line is counted and worked on. */
export interface Cause {
  /** A reason code (`CO-236`), a cause (`wrong-locality`) or `unexplained`. */
  readonly id: CauseId | string
  readonly label: string
}

/** Why a line was not paid as expected; `null` for those that were, or that are not known. */
export function causeOf({ verdict, denial, causes }: LineReview): Cause | null {
  if (verdict === 'denied' && denial) {
    const { meaning } = denialReason(denial.reason.split('-')[1] ?? '')
    return { id: denial.reason, label: `Denied: ${meaning}.` }
  }
  if (verdict !== 'underpaid' && verdict !== 'overpaid') return null
  const id = causes[0]?.cause ?? 'unexplained'
  return { id, label: CAUSES[id] }
}
