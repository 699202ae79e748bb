/** One amount that CMS prints otherwise than the tables give. Dollars as decimal strings. */
export interface Difference {
  readonly code: string
  readonly modifier: string
  /** `MAC-NN` */
  readonly locality: string
  /** nonfacility, facility, therapy, opps, standard, qp … */
  readonly amount: string
  readonly published: string
  /** `null`: a table lacks the row or the locality. */
  readonly computed: string | null
}

/** How a held file agrees with the tables prices are computed from. */
export interface VerifiedTable {
  /** PFREV25D, OPPSCAP25A, ANES2026 */
  readonly id: string
  readonly kind: string
  /** The tables it was recomputed from: `RVU25D`, `GPCI2025`; empty when none is held. */
  readonly against: readonly string[]
  readonly rows: number
  /** Rows of which every amount is equal. */
  readonly equal: number
  readonly different: number
  /** The first of them. */
  readonly examples: readonly Difference[]
  /** Where many differ: another release of the year that agrees better. */
  readonly betterAgainst: { readonly id: string; readonly equal: number } | null
  /** What is known of why CMS's file differs. */
  readonly note: string | null
}

/** Whether a table on disk is what its manifest says and keeps what CMS's files keep. */
export interface VerifiedRelease {
  readonly id: string
  readonly kind: string
  readonly rows: number
  readonly bundled: boolean
  /** Imported with `--force`. */
  readonly forced: boolean
  /** Sentences; empty when all is well. */
  readonly violations: readonly string[]
}

export interface VerifyReport {
  readonly releases: readonly VerifiedRelease[]
  readonly tables: readonly VerifiedTable[]
  readonly rows: number
  readonly equal: number
  readonly different: number
}

export const keptExamples = 20
