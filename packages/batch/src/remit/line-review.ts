import type { ClaimInput } from '@feescope/core'
import type { Deadline } from './denials/appeal-deadline.ts'
import type { DenialExplanation } from './denials/explain-denial.ts'
import type { Fit } from './explain-difference.ts'

/** Three that were paid, one that was not, and one we do not know about. */
export type LineVerdict = 'as-expected' | 'underpaid' | 'overpaid' | 'denied' | 'not-checked'

/** Amounts of a line in cents; `null` where they are not known. */
export interface LineAmounts {
  readonly allowed: number
  readonly paid: number | null
  readonly patient: number | null
}

/** A line of a claim as the engine was asked about it. */
export interface AskedLine {
  readonly claim: ClaimInput
  /** Its place in the claim, from 1. */
  readonly line: number
}

/** What a remittance did with one line, beside what it should have done. */
export interface LineReview {
  readonly payer: string
  readonly claimId: string
  readonly claimSegment: number
  /** Segment of its SVC. */
  readonly segment: number
  readonly line: number
  readonly controlNumber: string | null
  readonly date: string | null
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  /** Whether a billed claim was given and found. */
  readonly matched: boolean
  /** Whether a locality or ZIP code was given; without one the national amount is expected. */
  readonly placed: boolean
  /** Cents. */
  readonly charge: number
  readonly actual: LineAmounts
  readonly expected: LineAmounts | null
  readonly verdict: LineVerdict
  /** Cents the payer owes (underpaid, denied) or paid too much (overpaid). */
  readonly atStake: number
  /** The changes that explain a difference, the likeliest first. */
  readonly causes: readonly Fit[]
  /** Paid share of the expected amount where nothing explains it: `0.8731`. */
  readonly ratio: string | null
  readonly denial: DenialExplanation | null
  /** Of a denied line: the claim it was judged on, as a letter is asked for. */
  readonly asked: AskedLine | null
  readonly deadline: Deadline | null
  /** Why it was not checked. */
  readonly reason: string | null
}
