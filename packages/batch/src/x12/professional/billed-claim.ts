import type { ProviderType } from '@feescope/core'

/** Where and by whom a line was furnished, as far as the claim says; `null` where it does not. */
export interface BilledPlace {
  readonly pos: string | null
  /** ZIP code of the service facility, else of the billing provider. */
  readonly zip: string | null
  /** `MAC-NN`; CSV files may say it, an 837 cannot. */
  readonly locality: string | null
  readonly setting: 'facility' | 'nonfacility' | null
  /** From the taxonomy code of who furnished it. */
  readonly provider: ProviderType | null
  readonly assigned: boolean
  readonly qp: boolean | null
}

export interface BilledLine {
  /** Segment number of its SV1, or row of a CSV file. */
  readonly position: number
  /** LX01, or its place on the claim. */
  readonly number: number
  /** REF*6R: what the payer sends back to name the line. */
  readonly controlNumber: string | null
  readonly date: string
  /** Last day of service; the date itself for one day. */
  readonly through: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  /** Anesthesia and other timed services. */
  readonly minutes: number | null
  /** Cents; `null` where a CSV file does not say. */
  readonly charge: number | null
  /** Days of post-operative care given where the package was split (55). */
  readonly careDays: number | null
  /** Positions in the claim's diagnoses, from 1; the first is the main one. */
  readonly pointers: readonly number[]
  /** What the practice paid for a purchased test (PS102), cents. */
  readonly purchased: number | null
  readonly place: BilledPlace
}

/** A professional claim without anything about the patient. */
export interface BilledClaim {
  /** CLM01: the practice's own number, which the payer sends back. */
  readonly claimId: string
  /** Segment number of its CLM, or first row of a CSV file. */
  readonly position: number
  /** Cents. */
  readonly charge: number | null
  /** CLM05-3: 1 original, 7 replacement. */
  readonly frequency: string
  /** ICD codes, main one first, without dots. */
  readonly diagnoses: readonly string[]
  readonly lines: readonly BilledLine[]
}
