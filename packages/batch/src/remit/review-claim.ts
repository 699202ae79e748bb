import type {
  RemittanceClaim,
  RemittanceLine,
  RemittancePayment,
} from '../x12/remittance/remittance.ts'
import { createLineReview } from './create-line-review.ts'
import type { LineReview } from './line-review.ts'
import { matchClaim } from './match-claim.ts'
import { type FoundLine, type ReviewSetting, reviewLines } from './review-lines.ts'
import { partsOf } from './review-part.ts'
import { isMedicare, whyNotReviewed } from './why-not-reviewed.ts'

/** Reviews the lines of one remitted claim, in its order. */
export function reviewClaim(
  claim: RemittanceClaim,
  payment: RemittancePayment,
  setting: ReviewSetting,
): readonly LineReview[] {
  const whyNot = whyNotReviewed(claim, setting.contract !== undefined)
  const found = whyNot === null ? reviewParts(claim, setting) : new Map<RemittanceLine, FoundLine>()
  return claim.lines.map((line) =>
    createLineReview(
      line,
      claim,
      payment,
      found.get(line) ?? whyNot ?? noPart(line),
      setting.appealTerms,
    ),
  )
}

function reviewParts(
  claim: RemittanceClaim,
  setting: ReviewSetting,
): ReadonlyMap<RemittanceLine, FoundLine> {
  const { place, contract, claims } = setting
  const own = isMedicare(claim) || !contract ? place : { ...place, contract }
  const parts = partsOf(claim, matchClaim(claim, claims), own)
  const found = parts.flatMap((part) => reviewLines(part, claim, setting))
  return new Map(found.map((each) => [each.row.remitted, each]))
}

/** Why a line is in no part. */
function noPart({ list }: RemittanceLine): string {
  return list === 'HC' ? 'the line has no date of service' : 'its code is not a HCPCS or CPT code'
}
