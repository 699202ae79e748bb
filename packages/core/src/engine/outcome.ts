import type { Note } from '../domain/note.ts'
import type { RefusalReason } from '../domain/refusal-reason.ts'
import type { PublicTraceStep } from '../trace/step.ts'

/** Decimal string with two places, `"113.56"`; never a float. */
export type Money = string
/** Decimal string with two places, `"3.40"`. */
export type Rvu = string

export interface Adjustment {
  readonly rule: string
  readonly before: Money
  readonly after: Money
  readonly citation: string
  readonly reason: string
}

/** Answer of an edit; filled by the edits. */
export interface Finding {
  readonly edit: string
  readonly line: number
  readonly with?: number
  readonly code: string
  readonly column1?: string
  readonly column2?: string
  readonly modifierIndicator?: string
  readonly severity: 'deny' | 'warn' | 'info'
  readonly message: string
  readonly fix: readonly string[]
  readonly effective: string | null
  readonly deleted: string | null
  readonly rationale: string | null
}

export interface LineIdentity {
  readonly line: number
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
  /** Filled when the explanation is asked for. */
  readonly trace: readonly PublicTraceStep[]
}

export interface PricedLine extends LineIdentity {
  readonly status: 'priced'
  /** The fee schedule row priced: `76120-26`. */
  readonly row: string
  readonly allowed: Money
  readonly rvu: { work: Rvu; pe: Rvu; mp: Rvu; total: Rvu }
  readonly adjustments: readonly Adjustment[]
  readonly patient: { readonly coinsurance: Money; readonly deductible: Money }
  readonly medicare: {
    /** Medicare's share before sequestration. */
    readonly payment: Money
    /** What sequestration takes from it. */
    readonly sequestered: Money
    /** What is left: payment − sequestered. */
    readonly paid: Money
  }
  readonly limitingCharge: Money | null
  /** Steps from the allowed amount to who pays what; filled when the explanation is asked for. */
  readonly paymentTrace: readonly PublicTraceStep[]
}

export interface RefusedLine extends LineIdentity {
  readonly status: 'refused'
  readonly reason: RefusalReason
  /** What, why, and what to do. */
  readonly message: string
}

export interface DeniedLine extends LineIdentity {
  readonly status: 'denied'
  readonly reason: string
  readonly message: string
}

export type LineOutcome = PricedLine | RefusedLine | DeniedLine

export interface PricedLocality {
  readonly mac: string
  readonly number: string
  readonly name: string
  readonly state: string
}

/** The answer of `price`, in the library, the CLI, HTTP and MCP alike. */
export interface ClaimOutcome {
  readonly date: string
  /** `null` for the national (unadjusted) amount. */
  readonly locality: PricedLocality | null
  readonly setting: 'facility' | 'nonfacility'
  readonly pos: string | null
  readonly qp: boolean
  readonly release: {
    readonly pfs: string | null
    readonly gpci: string | null
    readonly exact: boolean
  }
  /** Sum of the priced lines. */
  readonly total: Money
  readonly lines: readonly LineOutcome[]
  readonly notes: readonly Note[]
  readonly engine: string
}

export type { Note, RefusalReason }
