import {
  type CheckOutcome,
  checkClaim,
  type Finding,
  type LineOutcome,
  priceClaim,
  type Reference,
} from '@feescope/core'
import type { Adjustment } from '../../x12/remittance/remittance.ts'
import type { ReviewPart, ReviewRow } from '../review-part.ts'
import { type DenialReason, denialReason } from './denial-reasons.ts'

/**
 * `agrees`: our edits or the fee schedule deny it too. `disagrees`: the edits the reason names were
 * checked and passed. `not-checked`: their table of the quarter is not held. `outside`: nothing the
 * codes decide.
 */
export type DenialVerdict = 'agrees' | 'disagrees' | 'not-checked' | 'outside'

/** A denied line beside what explains it. */
export interface DenialExplanation {
  /** `CO-236`, the reason with the most dollars. */
  readonly reason: string
  readonly reasons: readonly string[]
  readonly remarks: readonly string[]
  readonly meaning: string
  readonly verdict: DenialVerdict
  /** The finding that explains it, where there is one. */
  readonly finding: Finding | null
  /** What Feescope says of the line itself: why it has no price, or what was not checked. */
  readonly because: string
  /** Never true where an edit, its indicator 0 or the fee schedule agrees with the payer. */
  readonly appeal: boolean
  readonly actions: readonly string[]
}

/** What the engine says of a part with all its lines, denied ones included. */
export interface PartOpinion {
  readonly check: CheckOutcome
  readonly lines: readonly LineOutcome[]
}

export function opinionOf(reference: Reference, { input }: Pick<ReviewPart, 'input'>): PartOpinion {
  const { lines } = priceClaim(reference, { ...input, edits: 'off' })
  return { check: checkClaim(reference, input), lines }
}

/** Explains the denial of line `at` of a part. */
export function explainDenial(
  { remitted }: ReviewRow,
  at: number,
  opinion: PartOpinion,
  claimAdjustments: readonly Adjustment[],
): DenialExplanation {
  const adjusted = remitted.adjustments.length > 0 ? remitted.adjustments : claimAdjustments
  const sorted = adjusted.toSorted((a, b) => b.amount - a.amount)
  const reasons = sorted.map(({ group, reason }) => `${group}-${reason}`)
  return judgeDenial({ reasons, remarks: remitted.remarks }, at, opinion)
}

/** What a payer stated of a denial: `CO-97`, most dollars first, and its remark codes. */
export interface StatedDenial {
  readonly reasons: readonly string[]
  readonly remarks: readonly string[]
}

/** Sets what a payer stated of line `at` (from 0) beside what the engine says of it. */
export function judgeDenial(
  { reasons, remarks }: StatedDenial,
  at: number,
  { check, lines }: PartOpinion,
): DenialExplanation {
  // The contractual cut is not why nothing was allowed, unless it is all there is.
  const main = reasons.find((each) => carcOf(each) !== '45') ?? reasons[0]
  const reason = denialReason(carcOf(main))
  const own = check.findings.filter((finding) => finding.line === at + 1)
  const finding = findDenier(own, reason)
  return {
    reason: main ?? 'none',
    reasons,
    remarks,
    meaning: reason.meaning,
    ...judge(finding, lines[at], reason, check),
    finding: finding ?? null,
  }
}

/** The reason number of `CO-97`. */
function carcOf(reason: string | undefined): string {
  return reason?.split('-')[1] ?? ''
}

/** The denial among a line's findings: by an edit the reason names, else by any. */
function findDenier(findings: readonly Finding[], { edits }: DenialReason): Finding | undefined {
  const denials = findings.filter(({ severity }) => severity === 'deny')
  return denials.find(({ edit }) => edits.includes(edit)) ?? denials[0]
}

type Judgement = Pick<DenialExplanation, 'verdict' | 'because' | 'appeal' | 'actions'>

function judge(
  finding: Finding | undefined,
  outcome: LineOutcome | undefined,
  reason: DenialReason,
  check: CheckOutcome,
): Judgement {
  if (finding) {
    return { verdict: 'agrees', because: finding.message, appeal: false, actions: fixes(finding) }
  }
  if (outcome && outcome.status !== 'priced') {
    const actions = ['No appeal: the fee schedule itself does not pay this line.']
    return { verdict: 'agrees', because: outcome.message, appeal: false, actions }
  }
  const entries = check.checked.filter(({ edit }) => reason.edits.includes(edit))
  if (entries.length === 0) {
    const because = 'The codes on the claim do not decide this reason.'
    return { verdict: 'outside', because, appeal: false, actions: [reason.remedy] }
  }
  const open = entries.filter(({ verdict, asOf }) => verdict === 'not-checked' || asOf !== null)
  if (open.length > 0) {
    const because = open.map(({ edit, reason: why }) => `${edit}: ${why ?? 'not held'}`).join('; ')
    return {
      verdict: 'not-checked',
      because: `Nothing was found, but not all could be checked: ${because}`,
      appeal: false,
      actions: [reason.remedy, 'Import the edit tables of the quarter and look again.'],
    }
  }
  return {
    verdict: 'disagrees',
    because: `The ${reason.edits.join(', ')} edits of the date were checked and deny nothing on this line.`,
    appeal: true,
    actions: ['Ask for a redetermination: the edits of the date do not deny this line.'],
  }
}

/** What would resolve a finding; where a pair's indicator is 0 nothing does. */
function fixes({ modifierIndicator, fix }: Finding): readonly string[] {
  if (modifierIndicator === '0') return ['No modifier and no appeal resolves this pair.']
  return fix.length > 0 ? fix : ['No appeal: the edit stands.']
}
