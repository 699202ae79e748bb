import type { RemittanceClaim, RemittancePayment } from '../../x12/remittance/remittance.ts'
import { isMedicare } from '../why-not-reviewed.ts'

/** A dated term with its source. */
interface Term {
  readonly from: string
  readonly days: number
  readonly citation: string
}

/**
 * Days to ask a Medicare contractor for a redetermination. The regulation counts from receipt and
 * presumes it five days after the notice; these five days are left as a margin.
 */
const REDETERMINATION: readonly Term[] = [
  {
    from: '2005-05-01',
    days: 120,
    citation: '42 CFR 405.942(a): 120 days from receipt of the initial determination',
  },
]

export interface Deadline {
  readonly date: string
  readonly citation: string
}

/** How long a payer other than Medicare gives to appeal, as its contract or manual says. */
export interface AppealTerm {
  /** Part of the payer's name on the remittance; `*` is any. */
  readonly payer: string
  readonly days: number
}

/** The last day to appeal a payment: Medicare's own term, or what is said of the payer. */
export function appealDeadline(
  claim: Pick<RemittanceClaim, 'filing'>,
  { payer, date }: Pick<RemittancePayment, 'payer' | 'date'>,
  terms: readonly AppealTerm[],
): Deadline | null {
  if (date === null) return null
  if (isMedicare(claim)) return redeterminationDeadline(date)
  const name = payer.toLowerCase()
  const term =
    terms.find((each) => each.payer !== '*' && name.includes(each.payer.toLowerCase())) ??
    terms.find((each) => each.payer === '*')
  if (!term) return null
  const citation = `${term.days} days from the remittance, as given for ${term.payer === '*' ? 'other payers' : term.payer}`
  return { date: daysAfter(date, term.days), citation }
}

const DAY = 86_400_000

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
}

/** The last day to ask Medicare for a redetermination of what was decided on a day. */
export function redeterminationDeadline(decided: string): Deadline | null {
  const term = REDETERMINATION.find(({ from }) => from <= decided)
  if (!term) return null
  return { date: daysAfter(decided, term.days), citation: term.citation }
}
