import type { RefusalReason } from '../domain/refusal-reason.ts'

/** Claim adjustment group and reason code numbers a payer would use; numbers only. */
export interface DenialCodes {
  readonly group: 'CO' | 'PR' | 'OA'
  readonly carc: string
  readonly rarc?: string
}

/** Why a line has no amount, in words a biller can act on. */
export interface Refusal {
  readonly refused: true
  /** `denied` when Medicare pays nothing for it; `refused` when the amount cannot be known. */
  readonly status: 'refused' | 'denied'
  readonly reason: RefusalReason
  readonly message: string
  readonly denial: DenialCodes | null
}

/** There is no amount that Feescope could state. */
export function refuse(reason: RefusalReason, message: string): Refusal {
  return { refused: true, status: 'refused', reason, message, denial: null }
}

/** Medicare pays nothing for the line. */
export function deny(reason: RefusalReason, message: string, denial: DenialCodes): Refusal {
  return { refused: true, status: 'denied', reason, message, denial }
}
