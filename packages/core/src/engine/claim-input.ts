import type { NcciTables } from '../domain/other-service.ts'
import type { Setting } from '../domain/place-of-service.ts'
import type { Positions } from '../domain/positions.ts'
import type { ProviderType } from '../domain/provider-type.ts'

/** What `priceClaim` and `checkClaim` take. */
export interface ClaimInput {
  /** Date of service, `YYYY-MM-DD`. The engine has no clock: it must be given. */
  readonly date: string
  /** `MAC-NN`, or `national` (the default) for the unadjusted amount. */
  readonly locality?: string
  /** Five-digit ZIP code of the place of service, instead of the locality. */
  readonly zip?: string
  /** Place of service; decides the setting. Default `11`, office. */
  readonly pos?: string
  /** Instead of a place of service: the rate that pays. */
  readonly setting?: Setting
  /** Qualifying APM participant. Default false. */
  readonly qp?: boolean
  /** Default `physician`. */
  readonly provider?: ProviderType
  /** Default `par`. */
  readonly participation?: 'par' | 'nonpar'
  /** Non-participating practitioners: whether the claim is assigned. Default `assigned`. */
  readonly assignment?: 'assigned' | 'unassigned'
  /** Dollars still open of the patient's yearly deductible, as text. Default `"0.00"`. */
  readonly deductible?: string
  /** MIPS adjustment in percent, as text: `"1.34"`, `"-9"`. */
  readonly mips?: string
  /** Furnished in a health professional shortage area that pays automatically. Default false. */
  readonly hpsa?: boolean
  /** A payer's departures from Medicare. */
  readonly contract?: ContractInput
  /** Stances on points where the sources disagree; see `Positions`. */
  readonly positions?: Partial<Positions>
  /**
   * Claim edits beside the prices: `report` (default) lists findings, `apply` denies what an edit
   * denies and prices the rest, `off` runs none.
   */
  readonly edits?: 'off' | 'report' | 'apply'
  /** NCCI tables the edits read. Default `practitioner`. */
  readonly ncci?: NcciTables
  /** The patient's services on other claims, for edits that look across claims and days. */
  readonly history?: readonly HistoryInput[]
  readonly lines: readonly LineInput[]
}

export interface LineInput {
  readonly code: string
  readonly modifiers?: readonly string[]
  /** Default 1. */
  readonly units?: number
  /** Charge for the whole line in dollars, as text: `"250.00"`. */
  readonly charge?: string
  /** Minutes of anesthesia, or of a timed therapy service. */
  readonly minutes?: number
  /** Anesthesia base units from your own table, where Feescope holds none. */
  readonly baseUnits?: number
  /** Modifier AD: the anesthesiologist was present at induction. Default false. */
  readonly presentAtInduction?: boolean
  /** Modifier 55: days of post-operative care given, where care was split. */
  readonly careDays?: number
}

export interface HistoryInput {
  readonly date: string
  readonly code: string
  readonly modifiers?: readonly string[]
  /** Default 1. */
  readonly units?: number
  /** By the same practitioner, or one of the same group and specialty. Default true. */
  readonly sameGroup?: boolean
}

/** Money and shares as decimal text. */
export interface ContractInput {
  readonly name: string
  /** `"1.20"` pays 120 % of Medicare. */
  readonly percentOfMedicare?: string
  /** Dollars per RVU: `"40.0000"`. */
  readonly conversionFactor?: string
  readonly fees?: readonly ContractFeeInput[]
  /** Pricing rules that do not run: `pfs.multiple-surgery`. */
  readonly rulesOff?: readonly string[]
  /** Own values of policy parameters: `{ "pfs.assistant-percent": "0.20" }`. */
  readonly parameters?: Readonly<Record<string, string>>
}

export interface ContractFeeInput {
  readonly code: string
  readonly modifier?: '26' | 'TC' | '53'
  /** Dollars for one unit. */
  readonly amount: string
  readonly from: string
  readonly to?: string
}
