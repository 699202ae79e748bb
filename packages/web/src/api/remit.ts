import type { ClaimInput, Finding } from '@feescope/core'

export type LineVerdict = 'as-expected' | 'underpaid' | 'overpaid' | 'denied' | 'not-checked'

interface Amounts {
  readonly allowed: string
  readonly paid: string | null
  readonly patient: string | null
}

/** A line that was not paid as expected. */
export interface RemitLine {
  readonly payer: string
  readonly claimId: string
  readonly segment: number
  readonly line: number
  readonly date: string | null
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly charge: string
  readonly actual: Amounts
  readonly expected: Amounts | null
  readonly verdict: LineVerdict
  readonly atStake: string
  readonly causes: readonly { readonly cause: string; readonly detail: string }[]
  readonly ratio: string | null
  readonly denial: RemitDenial | null
  readonly asked: { readonly claim: ClaimInput; readonly line: number } | null
  readonly deadline: { readonly date: string; readonly citation: string } | null
  readonly reason: string | null
}

export interface RemitDenial {
  readonly reason: string
  readonly reasons: readonly string[]
  readonly remarks: readonly string[]
  readonly meaning: string
  readonly verdict: 'agrees' | 'disagrees' | 'not-checked' | 'outside'
  readonly finding: Finding | null
  readonly because: string
  readonly appeal: boolean
  readonly actions: readonly string[]
}

export interface RemitTotals {
  readonly payer: string
  readonly lines: number
  readonly asExpected: number
  readonly underpaid: number
  readonly overpaid: number
  readonly denied: number
  readonly notChecked: number
  readonly charged: string
  readonly paid: string
  readonly owed: string
  readonly overpayment: string
  readonly deniedAtStake: string
}

export interface CauseTotals {
  readonly verdict: LineVerdict
  readonly cause: string
  readonly label: string
  readonly lines: number
  readonly atStake: string
}

/** A denied or underpaid line as something to do. */
export interface WorkItem {
  readonly id: string
  readonly payer: string
  readonly claimId: string
  readonly line: number
  readonly code: string
  readonly date: string | null
  readonly atStake: string
  readonly deadline: string | null
  readonly appeal: boolean
  readonly action: string
  readonly done: boolean
}

/** What can be worked on in one go. */
export interface WorkGroup {
  readonly kind: 'denied' | 'underpaid'
  readonly cause: string
  readonly label: string
  /** Items that are not done. */
  readonly open: number
  readonly items: readonly WorkItem[]
}

/** `POST /remit` */
export interface RemitAnswer {
  readonly payments: readonly {
    readonly control: string
    readonly amount: string
    readonly date: string | null
    readonly payer: string
  }[]
  readonly balances: readonly {
    readonly control: string
    readonly stated: string
    readonly claims: string
    readonly adjustments: string
    readonly balanced: boolean | null
  }[]
  readonly claims: { readonly read: number; readonly kept: number; readonly rejected: number }
  readonly totals: {
    readonly all: RemitTotals
    readonly byPayer: readonly RemitTotals[]
    readonly byCause: readonly CauseTotals[]
  }
  readonly lines: readonly RemitLine[]
  readonly omitted: number
  readonly worklist: readonly WorkGroup[]
  /** Whether items can be marked as done. */
  readonly marks: boolean
  readonly issues: readonly {
    readonly segment: number
    readonly severity: string
    readonly message: string
  }[]
  readonly notes: readonly string[]
}
