import { type IssueItem, readTransactions, type X12Source } from '../read-transactions.ts'
import type { Transaction } from '../transaction.ts'
import { type ClaimItem, createProfessionalReader } from './professional-reader.ts'

/**
 * Reads the professional claims of an 837 file of any length: claims, rejected claims and issues, in
 * the order of the file. Other transactions are passed over with a reason.
 */
export function readProfessionalClaims(
  source: X12Source,
): AsyncGenerator<ClaimItem | IssueItem, void, undefined> {
  return readTransactions<ClaimItem>(source, (transaction, sink) =>
    transaction.kind === '837P' ? createProfessionalReader(sink) : whyNot(transaction),
  )
}

function whyNot({ kind, id, control }: Transaction): string {
  const names: Readonly<Record<string, string>> = {
    '837I': 'an institutional claim file (837I), which the physician fee schedule does not price',
    '837D': 'a dental claim file (837D), which the physician fee schedule does not price',
    '835': 'a remittance (835), not claims: read it with feescope remit',
  }
  const what = names[kind] ?? `a transaction ${/^\d{3}$/.test(id) ? id : 'of another kind'}`
  return `transaction ${/^\w+$/.test(control) ? control : ''} is ${what}: passed over.`
}
