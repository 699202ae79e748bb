/** One of the reasons why a payer did not pay the whole charge (CAS). Amounts are cents. */
export interface Adjustment {
  /** CO, PR, OA, PI or CR. */
  readonly group: string
  /** Claim adjustment reason code (CARC). */
  readonly reason: string
  readonly amount: number
}

export interface RemittanceLine {
  /** Segment number of its SVC. */
  readonly segment: number
  readonly number: number
  /** REF*6R, as the claim gave it. */
  readonly controlNumber: string | null
  /** HC for HCPCS and CPT; AD, NU … are other lists. */
  readonly list: string
  readonly code: string
  readonly modifiers: readonly string[]
  /** SVC06: the code billed, where the payer changed it. */
  readonly billedCode: string | null
  readonly charge: number
  readonly paid: number
  readonly units: number
  /** SVC07: units billed, where the payer changed them. */
  readonly billedUnits: number | null
  readonly date: string | null
  /** AMT*B6 */
  readonly allowed: number | null
  readonly adjustments: readonly Adjustment[]
  /** Remark codes (RARC). */
  readonly remarks: readonly string[]
}

export interface RemittanceClaim {
  /** Segment number of its CLP. */
  readonly segment: number
  /** CLP01: the practice's own number of the claim. */
  readonly claimId: string
  /** CLP02: 1 primary, 2 secondary, 4 denied, 22 reversal … */
  readonly status: string
  readonly charge: number
  readonly paid: number
  readonly patient: number
  /** CLP06: MB is Medicare Part B. */
  readonly filing: string
  /** CLP08: place of service of a professional claim. */
  readonly pos: string | null
  readonly date: string | null
  readonly adjustments: readonly Adjustment[]
  readonly remarks: readonly string[]
  readonly lines: readonly RemittanceLine[]
  /** Whether charge less adjustments is what was paid, on the claim and every line. */
  readonly balanced: boolean
}

/** A payment of one payer: one 835 transaction. */
export interface RemittancePayment {
  readonly segment: number
  readonly control: string
  /** BPR02, cents; negative where the payer takes. */
  readonly amount: number
  /** BPR16, ISO. */
  readonly date: string | null
  /** TRN02: number of the check or transfer. */
  readonly trace: string | null
  /** N1*PR */
  readonly payer: string
}

/** A sum outside the claims: recoupment, interest, withholding (PLB). Cents; positive takes. */
export interface ProviderAdjustment {
  readonly segment: number
  readonly reason: string
  readonly amount: number
}

/** Whether a payment is what its claims and provider adjustments add up to. Cents. */
export interface PaymentBalance {
  readonly segment: number
  readonly control: string
  readonly stated: number
  readonly claims: number
  readonly adjustments: number
  /** `null` where an amount could not be read: not known to balance. */
  readonly balanced: boolean | null
}
