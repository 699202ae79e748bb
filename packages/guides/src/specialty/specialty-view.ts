/** What the view is made of: `openUtilization` of `@feescope/data` gives it. Payments in cents. */
export interface SpecialtyTables {
  /** The year of the top codes. */
  readonly year: number
  specialties(): readonly string[]
  listSpecialtyYears(specialty: string): readonly SpecialtyYear[]
  /** The codes with most payments in the year. */
  listTopCodes(specialty: string): readonly SpecialtyCode[]
}

export interface SpecialtyYear {
  readonly year: number
  readonly providers: number
  readonly services: number
  readonly payments: number
}

export interface SpecialtyCode {
  readonly code: string
  readonly services: number
  /** `null` where the table does not say. */
  readonly providers: number | null
  readonly payments: number
}

/** What the figures are of, and what they cannot say. */
export interface SpecialtyBasis {
  readonly year: number
  readonly population: string
  readonly limits: readonly string[]
}

/** A specialty in a list: how many bill, and what Medicare paid them in the year. */
export interface SpecialtySummary {
  readonly specialty: string
  readonly providers: number
  readonly services: number
  /** Dollars. */
  readonly payments: string
}

/** What a code is to a specialty. Shares are percent of the specialty's year, one decimal. */
export interface BilledCode {
  readonly rank: number
  readonly code: string
  readonly label: string | null
  readonly services: number
  readonly servicesShare: string
  readonly providers: number | null
  /** Dollars. */
  readonly payments: string
  readonly paymentsShare: string
}

export interface SpecialtyView extends SpecialtyBasis, SpecialtySummary {
  readonly codes: readonly BilledCode[]
  /** What the listed codes make up together. */
  readonly listed: { readonly servicesShare: string; readonly paymentsShare: string }
}
