import { formatUnits } from '@feescope/core'
import type { Sink } from '../read-transactions.ts'
import { componentsOf, elementOf, type Segment } from '../segment.ts'
import type { Transaction } from '../transaction.ts'
import { issueAt, type ReportIssue } from '../x12-issue.ts'
import { parseCents, parseDay } from '../x12-values.ts'
import type { RemittancePayment } from './remittance.ts'
import type { RemittanceItem } from './remittance-item.ts'

/** The head of an 835 and its running sums. */
export interface PaymentDraft {
  readonly transaction: Transaction
  bpr: Segment | null
  amount: number | undefined
  date: string | null
  trace: string | null
  payer: string
  claims: number
  adjustments: number
  /** An amount could not be read, so that the sums say nothing. */
  unknown: boolean
  announced: boolean
}

export function createPaymentDraft(transaction: Transaction): PaymentDraft {
  return {
    transaction,
    bpr: null,
    amount: undefined,
    date: null,
    trace: null,
    payer: '',
    claims: 0,
    adjustments: 0,
    unknown: false,
    announced: false,
  }
}

/** BPR: what was paid and when. BPR03 D is a debit: the payer takes. */
export function readBpr(draft: PaymentDraft, segment: Segment, report: ReportIssue): void {
  draft.bpr = segment
  const amount = parseCents(elementOf(segment, 2))
  draft.amount = amount !== undefined && elementOf(segment, 3) === 'D' ? -Math.abs(amount) : amount
  draft.date = parseDay(elementOf(segment, 16)) ?? null
  if (amount === undefined) {
    report(issueAt(segment, 'error', 'malformed-payment', 'BPR02 is no amount.'))
  }
}

/** PLB: sums outside the claims, up to six in a segment. */
export function readPlb(
  draft: PaymentDraft,
  segment: Segment,
  { emit, report }: Sink<RemittanceItem>,
): void {
  for (let at = 3; at <= 13; at += 2) {
    const [reason = ''] = componentsOf(segment, at)
    const text = elementOf(segment, at + 1)
    if (reason === '' && text === '') continue
    const amount = parseCents(text)
    if (amount === undefined) {
      draft.unknown = true
      const what = `PLB${String(at + 1).padStart(2, '0')} is no amount.`
      report(issueAt(segment, 'error', 'malformed-provider-adjustment', what))
      continue
    }
    draft.adjustments += amount
    const known = /^[A-Z0-9]{2}(?![A-Z0-9])/.exec(reason)?.[0] ?? '??'
    emit({ kind: 'adjustment', adjustment: { segment: segment.number, reason: known, amount } })
  }
}

/** What is known of the payment once its claims begin. */
export function paymentOf(draft: PaymentDraft): RemittancePayment {
  const { transaction, amount, date, trace, payer } = draft
  const { segment, control } = transaction
  return { segment, control, amount: amount ?? 0, date, trace, payer }
}

/** Compares the payment with its claims and provider adjustments, at its end. */
export function closeBalance(
  draft: PaymentDraft,
  last: Segment,
  { emit, report }: Sink<RemittanceItem>,
): void {
  const { amount, claims, adjustments, unknown, transaction } = draft
  const at = draft.bpr ?? last
  const known = amount !== undefined && !unknown
  const balanced = known ? amount === claims - adjustments : null
  if (!draft.bpr) report(issueAt(last, 'error', 'no-payment', 'the transaction has no BPR.'))
  if (balanced === false) {
    const what = `BPR02 pays ${formatUnits(amount ?? 0, 2)}; claims ${formatUnits(claims, 2)} less provider adjustments ${formatUnits(adjustments, 2)} are ${formatUnits(claims - adjustments, 2)}.`
    report(issueAt(at, 'error', 'payment-out-of-balance', what))
  }
  const { control } = transaction
  const stated = amount ?? 0
  const balance = { segment: at.number, control, stated, claims, adjustments, balanced }
  emit({ kind: 'balance', balance })
}
