import type { DelimitedLayout } from '../layouts/layout.ts'
import { paymentCsv15 } from '../layouts/payment-csv-15.ts'
import { paymentCsv16 } from '../layouts/payment-csv-16.ts'
import type { PaymentField } from '../layouts/payment-field.ts'
import { readDelimited } from '../layouts/read-records.ts'
import type { RejectList } from '../reject.ts'
import { csvRows } from '../text/csv-rows.ts'
import { type PaymentAmount, parsePaymentAmount } from './payment-amount.ts'

/** The version of a payment amount file, by its first record. */
export function recognisePayments(text: string): DelimitedLayout<PaymentField> | undefined {
  const [first] = csvRows(text.slice(0, 1000))
  const cells = first?.cells.map((cell) => cell.trim()) ?? []
  if (cells.join(',') === paymentCsv15.header.join(',')) return paymentCsv15
  const isRecord = /^20\d\d$/.test(cells[0] ?? '') && /^\d{5}$/.test(cells[1] ?? '')
  return isRecord && cells.length === paymentCsv16.columns ? paymentCsv16 : undefined
}

/** The amounts of a file, once each: PFREV25D holds every record twice. */
export function readPayments(
  layout: DelimitedLayout<PaymentField>,
  text: string,
  rejects: RejectList,
): { readonly amounts: readonly PaymentAmount[]; readonly duplicates: number } {
  const amounts = new Map<string, PaymentAmount>()
  let duplicates = 0
  const headerLine = layout.header.length > 0 ? 1 : 0
  for (const record of readDelimited(layout, beforeTrailer(text), headerLine, rejects)) {
    const key = Object.values(record.values).join(',')
    if (amounts.has(key)) duplicates++
    else {
      const amount = parsePaymentAmount(layout, record, rejects)
      if (amount) amounts.set(key, amount)
    }
    if (rejects.isFull()) break
  }
  return { amounts: [...amounts.values()], duplicates }
}

/** The copyright lines at the end begin with `TRL-`. */
function beforeTrailer(text: string): string {
  const start = text.search(/^"?TRL-/m)
  return start === -1 ? text : text.slice(0, start)
}
