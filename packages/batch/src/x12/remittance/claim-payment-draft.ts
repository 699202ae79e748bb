import type { X12Issue } from '../x12-issue.ts'
import type { Adjustment } from './remittance.ts'

/** A service line of an 835 while its segments arrive. */
export interface LineDraft {
  readonly segment: number
  readonly number: number
  controlNumber: string | null
  list: string
  code: string
  modifiers: readonly string[]
  billedCode: string | null
  charge: number
  paid: number
  units: number
  billedUnits: number | null
  date: string | null
  allowed: number | null
  readonly adjustments: Adjustment[]
  readonly remarks: string[]
}

/** A claim of an 835 while its segments arrive. */
export interface ClaimDraft {
  readonly segment: number
  readonly claimId: string
  readonly status: string
  charge: number
  paid: number
  patient: number
  readonly filing: string
  readonly pos: string | null
  date: string | null
  readonly adjustments: Adjustment[]
  readonly remarks: string[]
  readonly lines: LineDraft[]
  readonly problems: X12Issue[]
}
