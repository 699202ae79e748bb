import type { LogSetting } from '../log/entry.ts'
import type { StrategyId } from './strategies.ts'

/** How a denial ended, or stands; what practices most want to know comes first. */
export const DENIAL_OUTCOMES = [
  'overturned',
  'paid-after-correction',
  'partly-overturned',
  'upheld',
  'written-off',
  'patient-billed',
  'appealed',
  'open',
] as const

export type DenialOutcome = (typeof DENIAL_OUTCOMES)[number]

/** The outcomes in which the payer paid after all, in full or in part. */
export const WON: readonly DenialOutcome[] = [
  'overturned',
  'partly-overturned',
  'paid-after-correction',
]

/** A report as it is given; checked by `parseReport`. */
export interface ReportInput {
  readonly code?: unknown
  readonly modifiers?: unknown
  readonly payer?: unknown
  /** The main denial code: `97` or `CO-97`. */
  readonly denialCode?: unknown
  readonly remarkCodes?: unknown
  /** The other code on the claim, where the denial is about a pair. */
  readonly with?: unknown
  readonly month?: unknown
  readonly setting?: unknown
  readonly outcome?: unknown
  readonly strategies?: unknown
  readonly note?: unknown
}

/** What one practice tells of its denials of a code by a payer in a month. No patient, no amounts. */
export interface DenialReport {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly payer: string
  readonly denialCode: string
  readonly remarkCodes: readonly string[]
  readonly with: string | null
  /** `YYYY-MM` of the denial. */
  readonly month: string
  readonly setting: LogSetting
  readonly outcome: DenialOutcome
  readonly strategies: readonly StrategyId[]
  /** For the reporter and the moderators only: free text of one report is never published. */
  readonly note: string | null
}

/** What names a cluster: the reports that are counted together. */
export interface ClusterName {
  readonly code: string
  readonly payer: string
  readonly denialCode: string
}
