import { type ClaimInput, InvalidInput, priceClaim, type Reference } from '@feescope/core'
import type { PlaceDefaults } from '../x12/professional/claim-inputs.ts'
import type { RemittanceClaim } from '../x12/remittance/remittance.ts'
import type { ClaimIndex } from './claim-index.ts'
import type { AppealTerm } from './denials/appeal-deadline.ts'
import { type DenialExplanation, explainDenial, opinionOf } from './denials/explain-denial.ts'
import { type ExpectedLine, expectedLines } from './expected-line.ts'
import type { Fit, Mismatch } from './explain-difference.ts'
import type { AskedLine } from './line-review.ts'
import { explainOnce } from './remember-explanations.ts'
import { paidInput, type ReviewPart, type ReviewRow } from './review-part.ts'

/** What a review compares with. */
export interface ReviewSetting {
  readonly reference: Reference
  readonly claims?: ClaimIndex
  /** Where services were furnished, as far as neither claim nor remittance says. */
  readonly place: PlaceDefaults
  /** The contract of payers other than Medicare. */
  readonly contract?: NonNullable<ClaimInput['contract']>
  /** Cents that an amount may be off. */
  readonly tolerance: number
  /** How long payers other than Medicare give to appeal; without it they have no deadline. */
  readonly appealTerms?: readonly AppealTerm[]
}

/** What was found out about a line. */
export type FoundLine = Finding & { readonly placed: boolean }

type Finding = { readonly row: ReviewRow } & (
  | { readonly kind: 'paid'; readonly expected: ExpectedLine; readonly fits: readonly Fit[] | null }
  | {
      readonly kind: 'denied'
      readonly expected: ExpectedLine | null
      readonly denial: DenialExplanation
      readonly asked: AskedLine
    }
  | { readonly kind: 'not-checked'; readonly reason: string }
)

/** Prices a part and compares every line with what was paid. */
export function reviewLines(
  part: ReviewPart,
  claim: RemittanceClaim,
  setting: ReviewSetting,
): readonly FoundLine[] {
  const { zip, locality } = part.input
  const placed = zip !== undefined || locality !== undefined
  return findLines(part, claim, setting).map((found) => ({ ...found, placed }))
}

function findLines(
  part: ReviewPart,
  claim: RemittanceClaim,
  setting: ReviewSetting,
): readonly Finding[] {
  try {
    return [...reviewPaid(part, setting), ...reviewDenied(part, claim, setting)]
  } catch (error) {
    // A claim that the engine cannot read is one record of many.
    if (!(error instanceof InvalidInput)) throw error
    const reason = error.issues[0]?.message ?? error.message
    return part.rows.map((row) => ({ kind: 'not-checked', row, reason }))
  }
}

/** Denied lines take no part in the price of the others. */
function reviewPaid(part: ReviewPart, { reference, tolerance }: ReviewSetting): readonly Finding[] {
  const { input, rows } = paidInput(part)
  if (rows.length === 0) return []
  const { lines } = priceClaim(reference, input)
  const expected = expectedLines(lines)
  const mismatches = rows.flatMap((row, at): readonly Mismatch[] => {
    const line = expected[at]
    return line && isOff(line, row, tolerance) ? [{ at, row, expected: line }] : []
  })
  const explained =
    mismatches.length > 0 ? explainOnce({ reference, input, tolerance }, mismatches) : []
  return rows.map((row, at): Finding => {
    const line = expected[at]
    const outcome = lines[at]
    if (!line) {
      const reason = outcome && outcome.status !== 'priced' ? outcome.message : 'no price'
      return { kind: 'not-checked', row, reason }
    }
    const which = mismatches.findIndex((each) => each.row === row)
    const fits = which < 0 ? null : (explained[which] ?? [])
    return { kind: 'paid', row, expected: line, fits }
  })
}

function reviewDenied(
  part: ReviewPart,
  claim: RemittanceClaim,
  { reference }: ReviewSetting,
): readonly Finding[] {
  if (!part.rows.some(({ denied }) => denied)) return []
  const opinion = opinionOf(reference, part)
  const expected = expectedLines(opinion.lines)
  return part.rows.flatMap((row, at): readonly Finding[] => {
    if (!row.denied) return []
    const denial = explainDenial(row, at, opinion, claim.adjustments)
    const asked = { claim: part.input, line: at + 1 }
    return [{ kind: 'denied', row, expected: expected[at] ?? null, denial, asked }]
  })
}

function isOff({ allowed, shares }: ExpectedLine, { actual }: ReviewRow, tolerance: number) {
  if (Math.abs(allowed - actual.allowed) > tolerance) return true
  return shares !== null && Math.abs(shares.paid - actual.paid) > tolerance
}
