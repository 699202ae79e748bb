import type { ClaimInput, Reference } from '@feescope/core'
import type { PlaceDefaults } from '../x12/professional/claim-inputs.ts'
import type { IssueItem } from '../x12/read-transactions.ts'
import type {
  PaymentBalance,
  ProviderAdjustment,
  RemittancePayment,
} from '../x12/remittance/remittance.ts'
import type { RemittanceItem } from '../x12/remittance/remittance-item.ts'
import type { X12Issue } from '../x12/x12-issue.ts'
import type { ClaimIndex } from './claim-index.ts'
import type { AppealTerm } from './denials/appeal-deadline.ts'
import type { LineReview } from './line-review.ts'
import { reviewClaim } from './review-claim.ts'
import { createTotals, type RemittanceTotals } from './totals.ts'
import { type WorklistGroup, worklistOf } from './worklist.ts'

/** What `reviewRemittance` takes. */
export interface RemittanceReviewInput {
  /** What `readRemittance` yields. */
  readonly remittance: AsyncIterable<RemittanceItem | IssueItem>
  /** The claims as billed; without them the remittance's own lines are priced. */
  readonly claims?: ClaimIndex
  readonly reference: Reference
  /** Where services were furnished, as far as neither claim nor remittance says. */
  readonly place: PlaceDefaults
  /** How payers other than Medicare pay; without it their claims are not checked. */
  readonly contract?: NonNullable<ClaimInput['contract']>
  /** Cents that an amount may be off; default 1, as contractors round. */
  readonly tolerance?: number
  /** How long payers other than Medicare give to appeal; without it they have no deadline. */
  readonly appealTerms?: readonly AppealTerm[]
  /** Called with every line, in the order of the file. */
  readonly onLine?: (line: LineReview) => void
}

export interface RemittanceReview {
  readonly payments: readonly RemittancePayment[]
  readonly adjustments: readonly ProviderAdjustment[]
  readonly balances: readonly PaymentBalance[]
  readonly claims: { readonly read: number; readonly kept: number; readonly rejected: number }
  readonly totals: RemittanceTotals
  /** The lines that were not paid as expected. */
  readonly lines: readonly LineReview[]
  readonly worklist: readonly WorklistGroup[]
  readonly issues: readonly X12Issue[]
  /** Defaults that moved an amount. */
  readonly notes: readonly string[]
}

const NO_PAYMENT: RemittancePayment = {
  segment: 0,
  control: '',
  amount: 0,
  date: null,
  trace: null,
  payer: '',
}

/**
 * Compares what a payer paid with what the engine says it owes: line by line, with the one change of
 * the price that explains a difference and what explains a denial. Lines paid as expected are counted
 * and not kept, so that memory follows the exceptions, not the file.
 */
export async function reviewRemittance(input: RemittanceReviewInput): Promise<RemittanceReview> {
  const { remittance, tolerance = 1, onLine } = input
  const setting = { ...input, tolerance }
  const payments: RemittancePayment[] = []
  const adjustments: ProviderAdjustment[] = []
  const balances: PaymentBalance[] = []
  const lines: LineReview[] = []
  const issues: X12Issue[] = []
  const totals = createTotals()
  let unplaced = 0
  let kept = 0
  let rejected = 0
  for await (const item of remittance) {
    switch (item.kind) {
      case 'payment':
        payments.push(item.payment)
        break
      case 'claim':
        kept++
        for (const line of reviewClaim(item.claim, payments.at(-1) ?? NO_PAYMENT, setting)) {
          totals.add(line)
          if (line.expected && !line.placed) unplaced++
          onLine?.(line)
          if (line.verdict !== 'as-expected') lines.push(line)
        }
        break
      case 'rejected':
        rejected++
        issues.push(...item.issues)
        break
      case 'adjustment':
        adjustments.push(item.adjustment)
        break
      case 'balance':
        balances.push(item.balance)
        break
      case 'issue':
        issues.push(item.issue)
        break
      default:
        item satisfies never
    }
  }
  return {
    payments,
    adjustments,
    balances,
    claims: { read: kept + rejected, kept, rejected },
    totals: totals.result(),
    lines,
    worklist: worklistOf(lines),
    issues,
    notes: unplaced === 0 ? [] : [unplacedNote(unplaced)],
  }
}

function unplacedNote(lines: number): string {
  return `${lines} lines were compared with the national amount, because nothing says where they were furnished. Give the claims, or a locality or ZIP code.`
}
