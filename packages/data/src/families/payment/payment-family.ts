import { columnOf } from '../../layouts/layout.ts'
import type { PaymentAmount } from '../../payment/payment-amount.ts'
import { readPayments, recognisePayments } from '../../payment/read-payments.ts'
import { createRejectList, type RejectList } from '../../reject.ts'
import type { ImportOptions, ImportOutcome, Source, TableFamily } from '../family.ts'
import { encodePayments } from './encode-payments.ts'
import { identifyPayments } from './identify-payments.ts'

/**
 * CMS's payment amounts by code and locality (PFALL, PFREV). Kept in the user's data directory to be
 * verified against, never to price from.
 */
export const paymentFamily: TableFamily = {
  kind: 'payment',
  tableFile: 'payment.arrow',
  recognises: (text) => recognisePayments(text) !== undefined,
  import: importPayments,
}

function importPayments(source: Source, options: ImportOptions): ImportOutcome {
  const rejects = createRejectList(source.file)
  const whole = (rule: string, reason: string) =>
    rejects.insert({ line: 0, column: 0, field: '', rule, reason, received: source.name })
  const layout = recognisePayments(source.text)
  if (!layout) {
    whole('unknown-layout', 'This is not a payment amount file (PFALL, PFREV).')
    return { status: 'rejected', rejects: rejects.rejects }
  }
  const { amounts } = readPayments(layout, source.text, rejects)
  if (amounts.length === 0 && rejects.rejects.length === 0) {
    whole('incomplete', 'This payment amount file has no records. Download it again.')
  }
  if (layout.header.length === 0 && !/^"?TRL-/m.test(source.text)) {
    whole(
      'incomplete',
      'The lines that end a payment amount file (TRL-) are missing: it is cut off.',
    )
  }
  checkAmounts(amounts, rejects, (field) => columnOf(layout, field))
  const identified = identifyPayments(source, amounts, options)
  if (!identified.found) whole('unknown-release', identified.message)
  if (rejects.rejects.length > 0 || !identified.found) {
    return { status: 'rejected', rejects: rejects.rejects }
  }
  return {
    status: 'imported',
    ...identified.edition,
    rows: amounts.length,
    layout: layout.id,
    encode: () => encodePayments(amounts),
  }
}

/** One year; and what stands twice says the same. */
function checkAmounts(
  amounts: readonly PaymentAmount[],
  rejects: RejectList,
  column: (field: 'year' | 'nonfacility') => number,
): void {
  const seen = new Map<string, number>()
  const year = amounts[0]?.year
  for (const amount of amounts) {
    const { line, mac, number, code, modifier } = amount
    if (amount.year !== year) {
      const reason = `A file is of one year; its first record says ${year}.`
      const received = String(amount.year)
      rejects.insert({
        line,
        column: column('year'),
        field: 'year',
        rule: 'one-year',
        reason,
        received,
      })
    }
    const key = `${code} ${modifier} ${mac}-${number}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    else {
      const reason = `${key} has other amounts on line ${first}.`
      const place = { line, column: column('nonfacility'), field: 'nonfacility' }
      rejects.insert({ ...place, rule: 'duplicate-row', reason, received: key })
    }
  }
}
