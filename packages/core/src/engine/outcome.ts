import type { Note } from '../domain/note.ts'
import type { RefusalReason } from '../domain/refusal-reason.ts'
import type { CheckedEdit, Finding, Verdict } from '../edits/finding.ts'
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

export type { Finding }

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
  /** `null` for anesthesia, which is paid by units. */
  readonly rvu: { work: Rvu; pe: Rvu; mp: Rvu; total: Rvu } | null
  readonly anesthesiaUnits?: { readonly base: string; readonly time: string }
  readonly adjustments: readonly Adjustment[]
  /** `null` under a contract: the payer's own plan decides who pays what. */
  readonly patient: PatientShare | null
  readonly medicare: MedicareShare | null
  /** Most a non-participating practitioner may bill; `null` for participating ones. */
  readonly limitingCharge: Money | null
  /** Steps from the allowed amount to who pays what; filled when the explanation is asked for. */
  readonly paymentTrace: readonly PublicTraceStep[]
}

export interface PatientShare {
  readonly deductible: Money
  readonly coinsurance: Money
  /** What an unassigned claim may bill above the allowed amount. */
  readonly balance: Money
  /** deductible + coinsurance + balance */
  readonly total: Money
}

export interface MedicareShare {
  /** Medicare's share before MIPS and sequestration. */
  readonly payment: Money
  readonly mips: Money
  /** What sequestration takes. */
  readonly sequestered: Money
  /** What Medicare sends: payment + MIPS − sequestered. */
  readonly paid: Money
  /** Shortage area bonus, paid apart each quarter. */
  readonly bonus: Money
}

export interface RefusedLine extends LineIdentity {
  readonly status: 'refused'
  readonly reason: RefusalReason
  /** What, why, and what to do. */
  readonly message: string
}

export interface DeniedLine extends LineIdentity {
  readonly status: 'denied'
  readonly reason: RefusalReason
  readonly message: string
  /** Group and reason code numbers a payer would use. */
  readonly denial: {
    readonly group: string
    readonly carc: string
    readonly rarc: string | null
  } | null
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
    /** The ZIP file that gave the locality, if one was asked. */
    readonly zip: string | null
    /** Whether the release of the date of service itself was held. */
    readonly exact: boolean
  }
  /** What the edits said, or `null` when they were switched off. */
  readonly edits: {
    readonly mode: 'report' | 'apply'
    readonly verdict: Verdict
    readonly checked: readonly CheckedEdit[]
  } | null
  /** Sum of the priced lines. */
  readonly total: Money
  readonly lines: readonly LineOutcome[]
  readonly notes: readonly Note[]
  readonly engine: string
}

export type { Note, RefusalReason }
