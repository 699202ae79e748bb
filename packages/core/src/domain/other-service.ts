import type { HcpcsCode } from './hcpcs-code.ts'
import type { IsoDate } from './iso-date.ts'
import type { Modifier } from './modifier.ts'

/**
 * A service on another claim for the same patient: what was billed before the claim, on its day, or
 * after it. Edits that look across claims (pairs and units of the day, global periods) read these.
 */
export interface OtherService {
  readonly date: IsoDate
  readonly code: HcpcsCode
  readonly modifiers: readonly Modifier[]
  readonly units: number
  /** Same practitioner, or same group and specialty: Medicare counts these as one. */
  readonly sameGroup: boolean
}

/** Which NCCI tables edit a claim: those of practitioners and ASCs, or of hospital outpatients. */
export type NcciTables = 'practitioner' | 'outpatient'

export const NCCI_TABLES: readonly NcciTables[] = ['practitioner', 'outpatient']
