import type { Sink, TransactionReader } from '../read-transactions.ts'
import { elementOf, type Segment } from '../segment.ts'
import type { Transaction } from '../transaction.ts'
import { issueAt, UNREADABLE } from '../x12-issue.ts'
import { parseCents, parseDay } from '../x12-values.ts'
import { imbalancesOf } from './balance-claim.ts'
import type { ClaimDraft, LineDraft } from './claim-payment-draft.ts'
import { closeBalance, createPaymentDraft, paymentOf, readBpr, readPlb } from './payment-draft.ts'
import { readCas } from './read-adjustments.ts'
import { readClp } from './read-clp.ts'
import { readSvc } from './read-svc.ts'
import type { RemittanceItem } from './remittance-item.ts'

/** Remark codes of the outpatient (MOA) and inpatient (MIA) segments. */
const REMARKS: Readonly<Record<string, readonly number[]>> = {
  MOA: [3, 4, 5, 6, 7],
  MIA: [5, 20, 21, 22, 23],
}

function isRemark(text: string): boolean {
  return /^[A-Z]{1,2}\d{1,4}$/.test(text)
}

/**
 * Reads an 835 transaction claim by claim. A claim that cannot be read is rejected with its reasons;
 * one that does not add up is kept and marked. Nothing of the patient is kept.
 */
export function createRemittanceReader(
  transaction: Transaction,
  sink: Sink<RemittanceItem>,
): TransactionReader {
  const payment = createPaymentDraft(transaction)
  let claim: ClaimDraft | null = null
  let line: LineDraft | null = null

  const announce = () => {
    if (payment.announced) return
    payment.announced = true
    sink.emit({ kind: 'payment', payment: paymentOf(payment) })
  }
  const finish = () => {
    const draft = claim
    claim = null
    line = null
    if (!draft) return
    if (draft.problems.length > 0) {
      sink.emit({ kind: 'rejected', position: draft.segment, issues: draft.problems })
      return
    }
    const { problems: _, ...read } = draft
    const imbalances = imbalancesOf(draft)
    for (const issue of imbalances) sink.report(issue)
    sink.emit({ kind: 'claim', claim: { ...read, balanced: imbalances.length === 0 } })
  }
  const problem = (segment: Segment, code: string, what: string) =>
    void claim?.problems.push(issueAt(segment, 'error', code, what))

  const readers: Readonly<Record<string, (segment: Segment) => void>> = {
    BPR: (segment) => readBpr(payment, segment, sink.report),
    TRN: (segment) => {
      payment.trace = elementOf(segment, 2) || null
    },
    N1: (segment) => {
      if (!claim && elementOf(segment, 1) === 'PR') payment.payer = elementOf(segment, 2)
    },
    LX: () => {
      announce()
      finish()
    },
    CLP: (segment) => {
      announce()
      finish()
      const { draft, paid } = readClp(segment)
      claim = draft
      if (paid === undefined) payment.unknown = true
      else payment.claims += paid
    },
    SVC: (segment) => {
      if (!claim) return
      const read = readSvc(segment, claim.lines.length + 1, sink.report)
      line = read.line
      claim.lines.push(read.line)
      claim.problems.push(...read.problems)
    },
    CAS: (segment) => {
      const { adjustments, problems } = readCas(segment)
      const owner = line ?? claim
      owner?.adjustments.push(...adjustments)
      claim?.problems.push(...problems)
    },
    DTM: (segment) => {
      const qualifier = elementOf(segment, 1)
      const day = parseDay(elementOf(segment, 2)) ?? null
      if (line && (qualifier === '472' || qualifier === '150')) {
        line.date = day
        if (day === null) problem(segment, 'malformed-date', 'DTM02 is not a day.')
      } else if (claim && !line && qualifier === '232') {
        claim.date = day
      }
    },
    REF: (segment) => {
      if (line && elementOf(segment, 1) === '6R') line.controlNumber = elementOf(segment, 2) || null
    },
    AMT: (segment) => {
      if (!line || elementOf(segment, 1) !== 'B6') return
      const amount = parseCents(elementOf(segment, 2))
      if (amount === undefined) problem(segment, 'malformed-allowed', 'AMT*B6 is no amount.')
      else line.allowed = amount
    },
    LQ: (segment) => {
      const code = elementOf(segment, 2)
      if (elementOf(segment, 1) === 'HE' && isRemark(code)) line?.remarks.push(code)
    },
    PLB: (segment) => {
      announce()
      finish()
      readPlb(payment, segment, sink)
    },
    [UNREADABLE]: (segment) => {
      problem(segment, 'unreadable-segment', 'cannot be read, so neither can the claim.')
      if (!claim) payment.unknown = true
    },
  }

  return {
    read(segment) {
      const reader = readers[segment.id]
      if (reader) return reader(segment)
      const places = REMARKS[segment.id]
      if (!places || !claim) return
      claim.remarks.push(...places.map((at) => elementOf(segment, at)).filter(isRemark))
    },
    close(last, complete) {
      announce()
      if (!complete) {
        problem(last, 'cut-off', 'the transaction breaks off in this claim.')
        payment.unknown = true
      }
      finish()
      closeBalance(payment, last, sink)
    },
  }
}
