import type { PricedLocality } from '@feescope/core'
import type { CodeWords } from '../words.ts'

/** What guards the payment of a code list at one place and day. */
export interface Toolkit {
  readonly date: string
  readonly locality: PricedLocality | null
  readonly setting: 'facility' | 'nonfacility'
  /** Fee schedule release; `null` where none of the year is held. */
  readonly release: string | null
  readonly codes: readonly ToolkitCode[]
  readonly triggers: readonly DenialTrigger[]
  readonly pitfalls: readonly ModifierPitfall[]
  readonly conflicts: readonly BundlingConflict[]
  readonly limits: readonly UnitLimit[]
  readonly documentation: readonly DocumentationItem[]
  /** What the pack rests on and what it could not check. */
  readonly notes: readonly string[]
}

/** Dollars, or why there are none. */
export interface Stake {
  readonly amount: string | null
  readonly reason: string | null
}

/** A code and what it pays here. */
export interface ToolkitCode {
  readonly code: string
  readonly label: string | null
  readonly whole: Stake
  readonly professional: Stake
  readonly technical: Stake
}

/** Something that gets a line denied or stopped, tried on the engine. */
export interface DenialTrigger {
  readonly code: string
  /** What was tried: `76120x2`. */
  readonly tried: string
  readonly edit: string
  readonly severity: 'deny' | 'warn'
  /** How a remittance would state it: `CO-151 N362`. */
  readonly denial: string | null
  readonly message: string
  readonly fix: readonly string[]
  readonly atStake: Stake
  readonly citation: string
}

export interface ModifierPitfall {
  readonly code: string
  readonly modifier: string
  /** Allowed amount with the modifier, and without. */
  readonly allowed: Stake
  readonly without: Stake
  /** What the modifier edits say; `null` where only the amount differs. */
  readonly message: string | null
  readonly fix: readonly string[]
  readonly citation: string | null
}

export interface BundlingConflict {
  /** Paid. */
  readonly column1: string
  /** Denied when billed with column 1. */
  readonly column2: string
  readonly label1: string | null
  readonly label2: string | null
  /** Both codes are on the list. */
  readonly among: boolean
  readonly modifierIndicator: '0' | '1'
  readonly effective: string | null
  readonly rationale: string | null
  /** What column 2 pays here. */
  readonly atStake: Stake
}

export interface UnitLimit {
  readonly code: string
  /** `null` where CMS publishes none, which is not "unlimited". */
  readonly units: number | null
  readonly mai: 1 | 2 | 3 | null
  readonly meaning: string
  readonly rationale: string | null
  readonly table: string | null
  readonly each: Stake
}

export type DocumentationItem = CodeWords['documentation'][number] & { readonly code: string }
