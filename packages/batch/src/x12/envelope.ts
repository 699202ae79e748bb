import { elementOf, type Segment } from './segment.ts'
import { openTransaction, type Transaction } from './transaction.ts'
import { issueAt, type ReportIssue, UNREADABLE } from './x12-issue.ts'

/** What reads the inside of the envelope. */
export interface EnvelopeHandler {
  open(transaction: Transaction, st: Segment): void
  body(segment: Segment): void
  /** `complete` is false where the transaction broke off without its SE. */
  close(last: Segment, complete: boolean): void
}

interface Level {
  readonly control: string
  count: number
}

/** Follows ISA, GS and ST to IEA, GE and SE, checks that they agree, and hands on what is inside. */
export function createEnvelope(handler: EnvelopeHandler, report: ReportIssue) {
  let interchange: Level | null = null
  let group: (Level & { readonly version: string }) | null = null
  let transaction: (Level & { readonly from: Transaction }) | null = null
  let strayed = false

  const warn = (segment: Segment, code: string, what: string) =>
    report(issueAt(segment, 'warning', code, what))

  const breakOff = (segment: Segment) => {
    if (!transaction) return
    const { control } = transaction.from
    report(
      issueAt(segment, 'error', 'transaction-cut-off', `transaction ${control} has no SE before.`),
    )
    transaction = null
    handler.close(segment, false)
  }

  /** Compares a closing segment's count and control number with what was opened. */
  const closeLevel = (segment: Segment, opened: Level | null, of: string, parts: string) => {
    if (!opened) {
      warn(segment, 'not-opened', `closes ${of} that was not opened.`)
      return
    }
    const count = Number(elementOf(segment, 1))
    if (count !== opened.count) {
      warn(segment, 'count-differs', `states ${count} ${parts}, but there are ${opened.count}.`)
    }
    if (elementOf(segment, 2) !== opened.control) {
      warn(segment, 'control-differs', `its control number is not the one that opened ${of}.`)
    }
  }

  const openings: Readonly<Record<string, (segment: Segment) => void>> = {
    ISA: (segment) => {
      breakOff(segment)
      if (interchange) warn(segment, 'interchange-not-closed', 'the interchange before has no IEA.')
      interchange = { control: elementOf(segment, 13), count: 0 }
      group = null
    },
    GS: (segment) => {
      breakOff(segment)
      if (group) warn(segment, 'group-not-closed', 'the group before has no GE.')
      if (interchange) interchange.count++
      group = { control: elementOf(segment, 6), version: elementOf(segment, 8), count: 0 }
    },
    ST: (segment) => {
      breakOff(segment)
      if (group) group.count++
      const from = openTransaction(segment, group?.version ?? '')
      transaction = { control: from.control, count: 1, from }
      handler.open(from, segment)
    },
    SE: (segment) => {
      if (transaction) transaction.count++
      closeLevel(segment, transaction, 'the transaction', 'segments')
      if (!transaction) return
      transaction = null
      handler.close(segment, true)
    },
    GE: (segment) => {
      breakOff(segment)
      closeLevel(segment, group, 'the group', 'transactions')
      group = null
    },
    IEA: (segment) => {
      breakOff(segment)
      closeLevel(segment, interchange, 'the interchange', 'groups')
      interchange = null
    },
  }

  return {
    next(segment: Segment): void {
      const own = openings[segment.id]
      if (own) {
        strayed = false
        own(segment)
      } else if (transaction) {
        transaction.count++
        handler.body(segment)
      } else if (segment.id !== 'TA1' && segment.id !== UNREADABLE && !strayed) {
        strayed = true
        report(issueAt(segment, 'error', 'outside-transaction', 'stands outside ST … SE.'))
      }
    },
    /** The end of the file. */
    end(last: Segment): void {
      breakOff(last)
      if (interchange) warn(last, 'interchange-not-closed', 'the file ends without IEA.')
    },
  }
}
