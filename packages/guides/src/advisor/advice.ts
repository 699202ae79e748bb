import type { CheckOutcome } from '@feescope/core'
import type { ProcedurePrice } from '../guide/compute-stake.ts'
import type { Citation, DatedRule } from '../guide/guide-view.ts'

/** A question still open, with the answers it takes. */
export interface AdvisorQuestion {
  /** What the caller answers by: `--answer recorded=yes`. */
  readonly id: string
  readonly kind: 'one' | 'several'
  readonly text: string
  readonly why: string
  readonly answers: readonly { readonly value: string; readonly label: string }[]
}

export interface AdvisedLine {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  /** `76120-59`, as the price and check commands take it. */
  readonly procedure: string
  /** The area the line stands for, where lines are counted by area. */
  readonly area: string | null
  readonly price: ProcedurePrice
}

/** An edit that will hit the lines, with the rule behind it. */
export type AdvisedEdit = Pick<DatedRule, 'text' | 'citation' | 'facts'> & {
  /** `76120/one-a-day` */
  readonly rule: string
  /** The limit on units, when that is the edit; `exceeded` when the lines go past it. */
  readonly limit: { readonly units: number; readonly exceeded: boolean } | null
}

/** The engine's edits on the recommended lines, with the table and quarter each rests on. */
export type AdvisedCheck = Omit<CheckOutcome, 'engine'>

export interface AdvisedClaim {
  /**
   * What is left of the price when the edits deny what they deny; `null` when that is not known, as
   * where the lines are billed beside a code not named.
   */
  readonly priceAfterEdits: string | null
  /** The service they are billed beside, which the answers do not name by its code; else `null`. */
  readonly beside: string | null
  readonly check: AdvisedCheck
}

/** The engine's word on lines billed together at the reader's place and day. */
export interface ClaimAnswer {
  /** One for each procedure, as part of the claim. */
  readonly prices: readonly ProcedurePrice[]
  readonly price: string | null
  readonly priceAfterEdits: string | null
  readonly check: AdvisedCheck
}

/** The caller's engine: procedures as written (`76120-59`), priced and checked as one claim. */
export type AskClaim = (procedures: readonly string[]) => ClaimAnswer

export interface Recommendation {
  /** The code of the first line; `null` when nothing is billed for it. */
  readonly code: string | null
  readonly modifiers: readonly string[]
  readonly units: number
  readonly why: string
  /** What the note must say. */
  readonly document: readonly string[]
  /** The lines before edits; `null` when a line has no price here. */
  readonly price: string | null
  /** Rules the content states for these lines. */
  readonly edits: readonly AdvisedEdit[]
  /** What the engine says of the lines as one claim; absent when it was not asked. */
  readonly claim?: AdvisedClaim
  readonly lines: readonly AdvisedLine[]
}

export interface RejectedCandidate {
  readonly code: string
  readonly why: string
  readonly citation: Citation
  readonly price: ProcedurePrice
}

export interface Dispute {
  readonly claim: string
  /** Who says so: source and rank. */
  readonly authority: string
  readonly rank: number
  readonly date: string
  readonly standing: DatedRule['standing']
  /** What stands against it. */
  readonly against: string
  readonly citation: Citation
}

/** The advisor’s answer: an open question, or a recommendation with its argument. */
export interface Advice {
  readonly scenario: string
  readonly date: string
  readonly question: AdvisorQuestion | null
  /** The path so far. */
  readonly asked: readonly { readonly question: string; readonly answer: string }[]
  readonly recommendation: Recommendation | null
  readonly rejected: readonly RejectedCandidate[]
  readonly disputed: readonly Dispute[]
  /** Another scenario that goes into the rest. */
  readonly see: string | null
  /** Why there is no advice for the day; `null` when there is. */
  readonly refused: string | null
}
