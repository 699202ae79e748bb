import type { ClaimRule, GateRule, LineRule } from './rule.ts'
import { statusCode } from './rules/status-code.ts'

/**
 * The rules of the physician fee schedule in the order they run: whether a line can be priced, then
 * what changes its amount. The order follows the steps of CMS's record layout and the Medicare
 * Claims Processing Manual, chapter 12 §40 and chapter 13: component cuts, split global packages,
 * bilateral, multiple procedures, the OPPS cap, roles, practitioner.
 */
export const GATES: readonly GateRule[] = [statusCode]

export type SequencedRule =
  | { readonly scope: 'line'; readonly rule: LineRule }
  | { readonly scope: 'claim'; readonly rule: ClaimRule }

export const ADJUSTMENTS: readonly SequencedRule[] = []
