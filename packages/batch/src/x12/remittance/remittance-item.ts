import type { X12Issue } from '../x12-issue.ts'
import type {
  PaymentBalance,
  ProviderAdjustment,
  RemittanceClaim,
  RemittancePayment,
} from './remittance.ts'

/** What an 835 holds, in the order of the file: payment, its claims, its adjustments, its balance. */
export type RemittanceItem =
  | { readonly kind: 'payment'; readonly payment: RemittancePayment }
  | { readonly kind: 'claim'; readonly claim: RemittanceClaim }
  /** A claim that could not be read, by the segment of its CLP, with every reason. */
  | { readonly kind: 'rejected'; readonly position: number; readonly issues: readonly X12Issue[] }
  | { readonly kind: 'adjustment'; readonly adjustment: ProviderAdjustment }
  | { readonly kind: 'balance'; readonly balance: PaymentBalance }
