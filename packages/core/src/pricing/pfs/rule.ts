import type { CitationId } from '../../citations/citations.ts'
import type { ClaimLine } from '../../domain/claim.ts'
import type { PolicyParameter } from '../../policy/policy.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { Refusal } from '../refusal.ts'
import type { PricingContext } from './context.ts'

/** What every rule says about itself; `docs/rules.md` is generated from it. */
export interface RuleIdentity {
  /** `pfs.assistant-at-surgery`; the file has the same name. */
  readonly id: string
  /** What the rule does, in one plain sentence. */
  readonly sentence: string
  readonly citation: CitationId
  /** Modifiers that bring the rule about; a line without any of them is not asked. */
  readonly modifiers?: readonly string[]
  /** The dated policy values it reads. */
  readonly parameters?: readonly PolicyParameter[]
  /** A worked case, with its arithmetic. */
  readonly example: string
}

/** A line whose row is known and which has no fee yet. */
export interface CodedLine {
  readonly line: ClaimLine
  readonly row: PfsRow
}

/** Decides whether a line can have an amount at all. */
export interface GateRule extends RuleIdentity {
  readonly refuse: (coded: CodedLine, context: PricingContext) => Refusal | null
}

/** A factor of a line's amount. */
export interface Factor {
  readonly label: string
  readonly value: Value
  /**
   * `sides`: the whole service, for more than one side, so a cap counts as often. `technical`: only
   * that component. `whole`: the whole service, at a share.
   */
  readonly applies: 'sides' | 'whole' | 'technical'
}

/**
 * A share of a line's amount: the whole service, or its professional or technical component, for
 * some of its units. `value` is dollars for one unit, exact, not yet rounded.
 */
export interface Part {
  readonly component: 'whole' | 'professional' | 'technical'
  readonly value: Value
  readonly units: number
}

/** A line on its way through the rules. */
export interface WorkingLine extends CodedLine {
  readonly calc: Calc
  /** Fee schedule amount of one unit in cents, before any adjustment. */
  readonly fee: Value
  /** The amount so far. Together the parts are the line. */
  readonly parts: readonly Part[]
  /** Factors applied so far, so that a later rule can start over from the components. */
  readonly factors: readonly Factor[]
  /** The fee is a contract's own: Medicare's component fees do not replace it. */
  readonly agreed: boolean
  /** Charge the amount is limited to; pooled when two lines are paid as one. */
  readonly charge: Value | null
}

/** What a rule changes of a line, and why. */
export interface Adjusted {
  readonly refused: false
  readonly line: WorkingLine
  readonly reason: string
}

export type Change = Adjusted | Refusal

/** Changes the amount of one line, looking at that line alone; `null` where it does not apply. */
export interface LineRule extends RuleIdentity {
  readonly scope: 'line'
  /** Refuses a line before lines are compared: one without an amount must not reduce another. */
  readonly refuse?: (coded: CodedLine, context: PricingContext) => Refusal | null
  readonly adjust: (line: WorkingLine, context: PricingContext) => Change | null
}

/** Changes amounts by comparing the lines of a claim. Lines it leaves alone are not in the map. */
export interface ClaimRule extends RuleIdentity {
  readonly scope: 'claim'
  readonly adjustAll: (lines: readonly WorkingLine[], context: PricingContext) => Changes
}

export type PricingRule = LineRule | ClaimRule

export function adjusted(line: WorkingLine, reason: string): Adjusted {
  return { refused: false, line, reason }
}

/** Changes by line number; lines that are left alone are not in it. */
export type Changes = ReadonlyMap<number, Change>

export const NO_CHANGES: Changes = new Map()
