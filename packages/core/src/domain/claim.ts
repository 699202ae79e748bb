import type { Exact } from '../money/exact.ts'
import type { Contract } from './contract.ts'
import type { HcpcsCode } from './hcpcs-code.ts'
import type { IsoDate } from './iso-date.ts'
import type { Modifier } from './modifier.ts'
import type { NcciTables, OtherService } from './other-service.ts'
import type { Setting } from './place-of-service.ts'
import type { Positions } from './positions.ts'
import type { ProviderType } from './provider-type.ts'

export interface ClaimLine {
  /** 1-based position on the claim. */
  readonly number: number
  readonly code: HcpcsCode
  readonly modifiers: readonly Modifier[]
  readonly units: number
  /** What the practice charges for the line (all units), cents. */
  readonly charge: Exact | null
  /** Minutes of anesthesia, or of a timed therapy service. */
  readonly minutes: number | null
  /** Anesthesia base units from the user's own table, where none is held. */
  readonly baseUnits: number | null
  /** A supervising anesthesiologist (AD) was present at induction. */
  readonly presentAtInduction: boolean
  /** Days of post-operative care given, when care was split (55). */
  readonly careDays: number | null
}

/** Services of one day, by one practitioner, for one patient. */
export interface Claim {
  readonly date: IsoDate
  /** `MAC-NN`; `null` asks for the national, unadjusted amount. */
  readonly locality: string | null
  /** ZIP code that decides the locality, when given instead of it. */
  readonly zip: string | null
  /** `null` when only the setting was given. */
  readonly pos: string | null
  readonly setting: Setting
  /** Qualifying APM participant: the higher conversion factor from 2026. */
  readonly qp: boolean
  readonly provider: ProviderType
  readonly participating: boolean
  /** Whether the practitioner takes Medicare's amount as payment in full for this claim. */
  readonly assigned: boolean
  /** What is left of the patient's yearly deductible, cents. */
  readonly deductible: Exact
  /** MIPS adjustment in percent: 1.34 or −9. */
  readonly mips: Exact | null
  /** Furnished in a health professional shortage area that pays automatically. */
  readonly hpsa: boolean
  readonly contract: Contract | null
  readonly edits: 'off' | 'report' | 'apply'
  readonly positions: Positions
  readonly ncci: NcciTables
  /** Services on other claims; `null` where none were given, which is not "no others". */
  readonly history: readonly OtherService[] | null
  readonly lines: readonly ClaimLine[]
}
