import { readFile } from 'node:fs/promises'
import { readSource } from '../import/read-source.ts'
import type { DelimitedLayout } from '../layouts/layout.ts'
import { paymentCsv15 } from '../layouts/payment-csv-15.ts'
import { paymentCsv16 } from '../layouts/payment-csv-16.ts'
import type { PaymentField } from '../layouts/payment-field.ts'
import { readDelimited } from '../layouts/read-records.ts'
import { createRejectList, type Reject } from '../reject.ts'
import { csvRows } from '../text/csv-rows.ts'
import { type PaymentAmount, parsePaymentAmount } from './payment-amount.ts'

/** A payment amount file: its amounts once each, and what was wrong with it. */
export interface PaymentFile {
  readonly file: string
  readonly sha256: string
  readonly amounts: readonly PaymentAmount[]
  /** Records dropped because an equal one came before (PFREV25D holds every record twice). */
  readonly duplicates: number
  readonly rejects: readonly Reject[]
}

/** A whole national file (990,000 records of 130 characters) with room to grow. */
const maximumPaymentBytes = 256 * 1024 * 1024

/** Reads a PFALL or PFREV file, plain or gzip, or rows of one saved as csv with a header. */
export async function readPaymentFile(path: string): Promise<PaymentFile> {
  const source = readSource(path, await readFile(path), maximumPaymentBytes)
  const rejects = createRejectList(path)
  const layout = recognise(source.text)
  if (!layout) {
    const reason = 'This is not a payment amount file (PFALL, PFREV).'
    rejects.insert({ line: 1, column: 0, field: '', rule: 'unknown-layout', reason, received: '' })
    return {
      file: path,
      sha256: source.sha256,
      amounts: [],
      duplicates: 0,
      rejects: rejects.rejects,
    }
  }
  const amounts = new Map<string, PaymentAmount>()
  let duplicates = 0
  const headerLine = layout.header.length > 0 ? 1 : 0
  for (const record of readDelimited(layout, beforeTrailer(source.text), headerLine, rejects)) {
    const key = Object.values(record.values).join(',')
    if (amounts.has(key)) duplicates++
    else {
      const amount = parsePaymentAmount(layout, record, rejects)
      if (amount) amounts.set(key, amount)
    }
    if (rejects.isFull()) break
  }
  return {
    file: path,
    sha256: source.sha256,
    amounts: [...amounts.values()],
    duplicates,
    rejects: rejects.rejects,
  }
}

function recognise(text: string): DelimitedLayout<PaymentField> | undefined {
  const [first] = csvRows(text.slice(0, 1000))
  const cells = first?.cells.map((cell) => cell.trim()) ?? []
  if (cells.join(',') === paymentCsv15.header.join(',')) return paymentCsv15
  const isRecord = /^20\d\d$/.test(cells[0] ?? '') && /^\d{5}$/.test(cells[1] ?? '')
  return isRecord && cells.length === paymentCsv16.columns ? paymentCsv16 : undefined
}

/** The copyright lines at the end begin with `TRL-`. */
function beforeTrailer(text: string): string {
  const trailer = text.search(/^"?TRL-/m)
  return trailer === -1 ? text : text.slice(0, trailer)
}
