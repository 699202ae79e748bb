import { formatUnits } from '@feescope/core'
import type { LineAmounts, LineReview } from './line-review.ts'
import type { RemittanceReview } from './review-remittance.ts'
import type { PayerTotals } from './totals.ts'
import type { WorklistGroup } from './worklist.ts'

/** A review as public JSON: amounts are decimal text, as everywhere outside the arithmetic. */
export function presentReview(review: RemittanceReview) {
  return {
    payments: review.payments.map((payment) => ({ ...payment, amount: money(payment.amount) })),
    adjustments: review.adjustments.map((each) => ({ ...each, amount: money(each.amount) })),
    balances: review.balances.map((balance) => ({
      ...balance,
      stated: money(balance.stated),
      claims: money(balance.claims),
      adjustments: money(balance.adjustments),
    })),
    claims: review.claims,
    totals: {
      all: presentTotals(review.totals.all),
      byPayer: review.totals.byPayer.map(presentTotals),
      byCause: review.totals.byCause.map((each) => ({ ...each, atStake: money(each.atStake) })),
    },
    lines: review.lines.map(presentLine),
    worklist: review.worklist.map(presentGroup),
    issues: review.issues,
    notes: review.notes,
  }
}

export type PublicRemittanceReview = ReturnType<typeof presentReview>

function presentTotals(totals: PayerTotals) {
  const { charged, paid, owed, overpayment, deniedAtStake } = totals
  return {
    ...totals,
    charged: money(charged),
    paid: money(paid),
    owed: money(owed),
    overpayment: money(overpayment),
    deniedAtStake: money(deniedAtStake),
  }
}

function presentLine(line: LineReview) {
  return {
    ...line,
    charge: money(line.charge),
    actual: presentAmounts(line.actual),
    expected: line.expected && presentAmounts(line.expected),
    atStake: money(line.atStake),
  }
}

/** Lines are named by claim and number; they stand in `lines` in full. */
function presentGroup({ lines, atStake, ...group }: WorklistGroup) {
  return {
    ...group,
    atStake: money(atStake),
    lines: lines.map(({ claimId, line, segment, code, date, atStake: own, deadline }) => ({
      claimId,
      line,
      segment,
      code,
      date,
      atStake: money(own),
      deadline: deadline?.date ?? null,
    })),
  }
}

function presentAmounts({ allowed, paid, patient }: LineAmounts) {
  return {
    allowed: money(allowed),
    paid: paid === null ? null : money(paid),
    patient: patient === null ? null : money(patient),
  }
}

function money(cents: number): string {
  return formatUnits(cents, 2)
}
