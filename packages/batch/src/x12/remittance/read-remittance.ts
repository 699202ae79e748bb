import { type IssueItem, readTransactions, type X12Source } from '../read-transactions.ts'
import type { RemittanceItem } from './remittance-item.ts'
import { createRemittanceReader } from './remittance-reader.ts'

/**
 * Reads the remittances (835) of a file of any length, claim by claim, in constant memory. Other
 * transactions are passed over with a reason.
 */
export function readRemittance(
  source: X12Source,
): AsyncGenerator<RemittanceItem | IssueItem, void, undefined> {
  return readTransactions<RemittanceItem>(source, (transaction, sink) =>
    transaction.kind === '835'
      ? createRemittanceReader(transaction, sink)
      : 'this transaction is not a remittance (835): passed over.',
  )
}
