import type { CitationId } from '../../citations/citations.ts'
import type { ClaimLine } from '../../domain/claim.ts'
import type { RefusalReason } from '../../engine/outcome.ts'
import type { PolicyParameter } from '../../policy/policy.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Value } from '../../trace/calc.ts'
import type { PricingContext } from './context.ts'
import type { WorkingLine } from './working-line.ts'

/** What every rule says about itself; `docs/rules.md` is generated from it. */
export interface RuleIdentity {
  /** `pfs.assistant-at-surgery`; the file has the same name. */
  readonly id: string
  /** What the rule does, in one plain sentence. */
  readonly sentence: string
  readonly citation: CitationId
  /** The dated policy values it reads. */
  readonly parameters?: readonly PolicyParameter[]
  /** A worked case, with its arithmetic. */
  readonly example: string
}

/** Why a line has no amount, in words a biller can act on. */
export interface Refusal {
  readonly refused: true
  readonly reason: RefusalReason
  readonly message: string
}

export function refuse(reason: RefusalReason, message: string): Refusal {
  return { refused: true, reason, message }
}

/** A line whose row is known and which has no fee yet. */
export interface CodedLine {
  readonly line: ClaimLine
  readonly row: PfsRow
}

/** Decides whether a line can have a national amount at all. */
export interface GateRule extends RuleIdentity {
  readonly refuse: (coded: CodedLine, context: PricingContext) => Refusal | null
}

/** New parts of a line, and why. */
export interface Adjusted {
  readonly refused: false
  readonly parts: readonly Part[]
  readonly reason: string
}

/** Changes the amount of one line, looking at that line alone; `null` where it does not apply. */
export interface LineRule extends RuleIdentity {
  readonly adjust: (line: WorkingLine, context: PricingContext) => Adjusted | Refusal | null
}

/** Changes amounts by comparing the lines of a claim. Lines it leaves alone are not in the map. */
export interface ClaimRule extends RuleIdentity {
  readonly adjustAll: (
    lines: readonly WorkingLine[],
    context: PricingContext,
  ) => ReadonlyMap<WorkingLine, Adjusted | Refusal>
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
