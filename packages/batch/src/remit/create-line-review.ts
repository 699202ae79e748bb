import { formatUnits } from '@feescope/core'
import type {
  RemittanceClaim,
  RemittanceLine,
  RemittancePayment,
} from '../x12/remittance/remittance.ts'
import { type AppealTerm, appealDeadline } from './denials/appeal-deadline.ts'
import type { ExpectedLine } from './expected-line.ts'
import { paymentOfLine } from './line-payment.ts'
import type { LineAmounts, LineReview } from './line-review.ts'
import type { FoundLine } from './review-lines.ts'

/** Writes what was found about a line, or why nothing was. */
export function createLineReview(
  remitted: RemittanceLine,
  claim: RemittanceClaim,
  payment: RemittancePayment,
  found: FoundLine | string,
  terms: readonly AppealTerm[] = [],
): LineReview {
  const known = typeof found === 'string' ? null : found
  const { allowed, paid, patient } = paymentOfLine(remitted)
  const base: LineReview = {
    payer: payment.payer,
    claimId: claim.claimId,
    claimSegment: claim.segment,
    segment: remitted.segment,
    line: remitted.number,
    controlNumber: remitted.controlNumber,
    date: known?.row.billed.date ?? remitted.date ?? claim.date,
    code: known?.row.billed.code ?? remitted.code,
    modifiers: known?.row.billed.modifiers ?? remitted.modifiers,
    units: known?.row.billed.units ?? remitted.units,
    matched: known?.row.matched ?? false,
    placed: known?.placed ?? false,
    charge: remitted.charge,
    actual: { allowed, paid, patient },
    expected: null,
    verdict: 'not-checked',
    atStake: 0,
    causes: [],
    ratio: null,
    denial: null,
    asked: null,
    deadline: null,
    reason: typeof found === 'string' ? found : null,
  }
  const deadline = appealDeadline(claim, payment, terms)
  return typeof found === 'string' ? base : { ...base, ...judge(found, deadline) }
}

type Judged = Partial<LineReview>

function judge(found: FoundLine, deadline: LineReview['deadline']): Judged {
  switch (found.kind) {
    case 'not-checked':
      return { reason: found.reason }
    case 'denied': {
      const { expected, denial, asked } = found
      // Where nothing resolves the denial there is nothing to win.
      const final = expected === null || denial.finding?.modifierIndicator === '0'
      const atStake = final ? 0 : (expected.shares?.paid ?? expected.allowed)
      const amounts = expected && amountsOf(expected, 0)
      return { verdict: 'denied', expected: amounts, denial, asked, atStake, deadline }
    }
    case 'paid':
      return judgePaid(found, deadline)
    default:
      return found satisfies never
  }
}

function judgePaid(
  { row: { actual }, expected, fits }: Extract<FoundLine, { kind: 'paid' }>,
  deadline: LineReview['deadline'],
): Judged {
  const amounts = amountsOf(expected, actual.patient)
  if (fits === null) return { verdict: 'as-expected', expected: amounts }
  const owed = (amounts.paid ?? expected.allowed) - actual.paid
  const difference = owed === 0 ? expected.allowed - actual.allowed : owed
  return {
    verdict: difference > 0 ? 'underpaid' : 'overpaid',
    expected: amounts,
    atStake: Math.abs(difference),
    causes: fits,
    ratio: fits.length === 0 ? ratioOf(actual.allowed, expected.allowed) : null,
    deadline: difference > 0 ? deadline : null,
  }
}

/** Under a contract the patient's share is the one the payer states. */
function amountsOf({ allowed, shares }: ExpectedLine, patient: number): LineAmounts {
  if (!shares) return { allowed, paid: Math.max(0, allowed - patient), patient }
  return { allowed, paid: shares.paid, patient: shares.patient }
}

function ratioOf(actual: number, expected: number): string | null {
  return expected > 0 ? formatUnits(Math.round((actual * 10_000) / expected), 4) : null
}
