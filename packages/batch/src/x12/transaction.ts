import { elementOf, type Segment } from './segment.ts'

export type TransactionKind = '835' | '837P' | '837I' | '837D' | 'other'

/** One ST … SE. */
export interface Transaction {
  /** Position of its ST. */
  readonly segment: number
  readonly kind: TransactionKind
  /** ST01 */
  readonly id: string
  /** ST02 */
  readonly control: string
  /** ST03, or GS08 where ST has none: `005010X222A1`. */
  readonly version: string
}

export function openTransaction(st: Segment, groupVersion: string): Transaction {
  const id = elementOf(st, 1)
  const version = elementOf(st, 3) || groupVersion
  return { segment: st.number, kind: kindOf(id, version), id, control: elementOf(st, 2), version }
}

/** The guide a version names: X222 and X098 are professional, X223 and X096 institutional. */
function kindOf(id: string, version: string): TransactionKind {
  if (id === '835') return '835'
  if (id !== '837') return 'other'
  if (/X(?:223|096)/.test(version)) return '837I'
  if (/X(?:224|097)/.test(version)) return '837D'
  return '837P'
}
