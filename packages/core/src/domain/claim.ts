import type { Exact } from '../money/exact.ts'
import type { HcpcsCode } from './hcpcs-code.ts'
import type { IsoDate } from './iso-date.ts'
import type { Modifier } from './modifier.ts'
import type { Setting } from './place-of-service.ts'
import type { ProviderType } from './provider-type.ts'

export interface ClaimLine {
  /** 1-based position on the claim. */
  readonly number: number
  readonly code: HcpcsCode
  readonly modifiers: readonly Modifier[]
  readonly units: number
  /** What the practice charges for the line (all units), cents. */
  readonly charge: Exact | null
}

/** Services of one day, by one practitioner, for one patient. */
export interface Claim {
  readonly date: IsoDate
  /** `MAC-NN`; `null` asks for the national, unadjusted amount. */
  readonly locality: string | null
  /** `null` when only the setting was given. */
  readonly pos: string | null
  readonly setting: Setting
  /** Qualifying APM participant: the higher conversion factor from 2026. */
  readonly qp: boolean
  readonly provider: ProviderType
  readonly participating: boolean
  readonly lines: readonly ClaimLine[]
}
