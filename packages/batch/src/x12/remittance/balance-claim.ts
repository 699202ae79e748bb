import { formatUnits } from '@feescope/core'
import { issueAt, type X12Issue } from '../x12-issue.ts'
import type { ClaimDraft, LineDraft } from './claim-payment-draft.ts'
import type { Adjustment } from './remittance.ts'

/** Where charge less adjustments is not what was paid: on each line, then on the claim. */
export function imbalancesOf(claim: ClaimDraft): readonly X12Issue[] {
  const issues = claim.lines.flatMap(lineImbalance)
  const clp = { number: claim.segment, id: 'CLP' }
  const adjusted = [claim, ...claim.lines].reduce(
    (sum, { adjustments }) => sum + sumOf(adjustments),
    0,
  )
  if (claim.charge - adjusted !== claim.paid) {
    issues.push(
      issueAt(
        clp,
        'error',
        'claim-out-of-balance',
        `charge ${money(claim.charge)} less adjustments ${money(adjusted)} is not the ${money(claim.paid)} paid.`,
      ),
    )
  }
  const charged = claim.lines.reduce((sum, { charge }) => sum + charge, 0)
  if (claim.lines.length > 0 && charged !== claim.charge) {
    const what = `its lines charge ${money(charged)}, the claim ${money(claim.charge)}.`
    issues.push(issueAt(clp, 'error', 'charges-out-of-balance', what))
  }
  return issues
}

function lineImbalance({ segment, charge, paid, adjustments }: LineDraft): X12Issue[] {
  const adjusted = sumOf(adjustments)
  if (charge - adjusted === paid) return []
  const what = `charge ${money(charge)} less adjustments ${money(adjusted)} is not the ${money(paid)} paid.`
  return [issueAt({ number: segment, id: 'SVC' }, 'error', 'line-out-of-balance', what)]
}

function sumOf(adjustments: readonly Adjustment[]): number {
  return adjustments.reduce((sum, { amount }) => sum + amount, 0)
}

function money(cents: number): string {
  return formatUnits(cents, 2)
}
