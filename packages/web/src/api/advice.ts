import type { Citation, ProcedurePrice } from './guide.ts'

export interface Scenario {
  readonly id: string
  readonly title: string
  readonly about: string
}

export interface AdvisorQuestion {
  readonly id: string
  readonly kind: 'one' | 'several'
  readonly text: string
  readonly why: string
  readonly answers: readonly { readonly value: string; readonly label: string }[]
}

export interface Recommendation {
  readonly code: string | null
  readonly modifiers: readonly string[]
  readonly units: number
  readonly why: string
  readonly document: readonly string[]
  /** `null` when a line has no price here. */
  readonly price: string | null
  readonly edits: readonly {
    readonly rule: string
    readonly text: string
    readonly citation: Citation
    readonly limit: { readonly units: number; readonly exceeded: boolean } | null
  }[]
  readonly lines: readonly {
    readonly code: string
    readonly modifiers: readonly string[]
    readonly units: number
    readonly procedure: string
    readonly area: string | null
    readonly price: ProcedurePrice
  }[]
}

export interface Dispute {
  readonly claim: string
  readonly authority: string
  readonly rank: number
  readonly date: string
  readonly standing: string
  readonly against: string
  readonly citation: Citation
}

/** `POST /advise` */
export interface Advice {
  readonly scenario: string
  readonly date: string
  readonly question: AdvisorQuestion | null
  readonly asked: readonly { readonly question: string; readonly answer: string }[]
  readonly recommendation: Recommendation | null
  readonly rejected: readonly {
    readonly code: string
    readonly why: string
    readonly citation: Citation
    readonly price: ProcedurePrice
  }[]
  readonly disputed: readonly Dispute[]
  readonly see: string | null
  readonly refused: string | null
}
