import type { Money, Note, Rvu } from './outcome.ts'

/** One row of a code: the whole service, or its 26, TC or 53 row. */
export interface CodeRow {
  readonly modifier: '26' | 'TC' | '53' | null
  readonly status: string
  readonly rvu: {
    readonly work: Rvu
    readonly peNonfacility: Rvu
    readonly peFacility: Rvu
    readonly mp: Rvu
    readonly totalNonfacility: Rvu
    readonly totalFacility: Rvu
  }
  /** National amounts; `null` with a reason in `unpriced` where there is none. */
  readonly national: { readonly nonfacility: Money | null; readonly facility: Money | null }
  readonly unpriced: { readonly reason: string; readonly message: string } | null
  readonly indicators: {
    readonly pctc: string
    readonly globalDays: string
    readonly preOperative: string
    readonly intraOperative: string
    readonly postOperative: string
    readonly multipleProcedure: string
    readonly bilateral: string
    readonly assistant: string
    readonly coSurgeons: string
    readonly team: string
    readonly endoscopicBase: string | null
    readonly supervision: string
    readonly imagingFamily: string
    readonly nonfacilityNa: boolean
    readonly facilityNa: boolean
    readonly notUsedForMedicare: boolean
  }
}

/** Where a code's work RVU stands among the codes of its section. */
export interface CategoryComparison {
  /** CPT section or HCPCS letter group, own words: "Radiology". */
  readonly category: string
  /** Size of the population. */
  readonly codes: number
  readonly percentile: number
  readonly work: Rvu
  readonly median: Rvu
  readonly max: Rvu
  readonly maxCode: string
  /** How population and percentile are defined, in words. */
  readonly definition: string
  /** Number of codes by work RVU, for the distribution plot: equal-width bins from 0 to max. */
  readonly histogram: readonly { readonly from: Rvu; readonly to: Rvu; readonly codes: number }[]
}

/** The answer of `code`, in the library, the CLI, HTTP and MCP alike. */
export interface CodeOutcome {
  readonly code: string
  readonly label: string | null
  /** Only from a file the user imported; AMA text is not shipped. */
  readonly descriptor: string | null
  readonly status: string
  readonly category: string
  readonly specialties: readonly string[]
  readonly synonyms: readonly string[]
  readonly plain: string | null
  readonly context: string | null
  readonly guide: unknown
  readonly release: { readonly pfs: string; readonly exact: boolean }
  readonly rows: readonly CodeRow[]
  readonly comparison: CategoryComparison | null
  readonly related: readonly unknown[]
  readonly mue: unknown
  readonly history: readonly {
    readonly release: string
    readonly from: string
    readonly work: Rvu
    readonly totalNonfacility: Rvu
    /** `null` where the release has no national price. */
    readonly national: Money | null
  }[]
  readonly notes: readonly Note[]
}
