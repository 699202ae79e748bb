import { readFile } from 'node:fs/promises'
import { readSource } from '../import/read-source.ts'
import { maximumPaymentBytes } from '../import/size-limit.ts'
import { createRejectList, type Reject } from '../reject.ts'
import type { PaymentAmount } from './payment-amount.ts'
import { readPayments, recognisePayments } from './read-payments.ts'

/** A payment amount file: its amounts once each, and what was wrong with it. */
export interface PaymentFile {
  readonly file: string
  readonly sha256: string
  readonly amounts: readonly PaymentAmount[]
  /** Records dropped because an equal one came before (PFREV25D holds every record twice). */
  readonly duplicates: number
  readonly rejects: readonly Reject[]
}

/** Reads a PFALL or PFREV file, plain or gzip, or rows of one saved as csv with a header. */
export async function readPaymentFile(path: string): Promise<PaymentFile> {
  const source = readSource(path, await readFile(path), maximumPaymentBytes)
  const rejects = createRejectList(path)
  const layout = recognisePayments(source.text)
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
  const { amounts, duplicates } = readPayments(layout, source.text, rejects)
  return { file: path, sha256: source.sha256, amounts, duplicates, rejects: rejects.rejects }
}
