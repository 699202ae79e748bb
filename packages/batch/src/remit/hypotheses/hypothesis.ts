import type { ClaimInput, LineInput, Reference } from '@feescope/core'
import type { ReviewRow } from '../review-part.ts'
import type { CauseId } from './causes.ts'

/** What a payer may have priced instead: the same claim with one thing changed. */
export interface Variant {
  readonly cause: CauseId
  /** What exactly was changed: `modifier 50 left out`, `10112-00`. */
  readonly detail: string
  /** Lines keep their places; a line added stands last. */
  readonly input: ClaimInput
}

/** The line to explain and what surrounds it. */
export interface Question {
  readonly reference: Reference
  readonly input: ClaimInput
  /** Position of the line in `input.lines`. */
  readonly at: number
  readonly line: LineInput
  readonly row: ReviewRow
}

/** Lists the variants of one idea; none where it cannot apply. */
export type Hypothesis = (question: Question) => readonly Variant[]

/** The claim with one line changed. */
export function withLine({ input, at }: Question, line: LineInput): ClaimInput {
  return { ...input, lines: input.lines.map((each, index) => (index === at ? line : each)) }
}
