import type { CodeOutcome } from '@feescope/core'

/** A source with the section cited. */
export interface Citation {
  readonly title: string
  readonly publisher: string
  readonly section: string
  readonly where: string
  readonly authority: string
  /** 1 is the strongest. */
  readonly rank: number
  readonly dated: string | null
  readonly seen: string
}

/** What one procedure is worth at the place asked about, or why that cannot be said. */
export type ProcedurePrice =
  | { readonly status: 'priced'; readonly amount: string }
  | { readonly status: 'refused'; readonly reason: string }

/** What a rule is worth, computed by the engine at the place asked about. */
export interface Stake {
  readonly kind: 'difference' | 'whole' | 'units'
  readonly row?: string
  readonly keep?: string
  readonly against?: string
  readonly units?: number
  readonly here:
    | {
        readonly status: 'priced'
        readonly amount: string
        readonly of: string
        readonly percent: number
      }
    | { readonly status: 'refused' }
}

export interface DatedRule {
  readonly id: string
  readonly kind: 'rule' | 'tip'
  readonly text: string
  readonly citation: Citation
  readonly effective: { readonly from: string; readonly to: string | null }
  readonly standing: 'in-force' | 'disputed' | 'withdrawn' | 'ended'
  readonly dispute: string | null
  readonly stake: Stake | null
}

export interface RelatedCode {
  readonly code: string
  readonly relation: string
  readonly why: string
  readonly label: string | null
}

export interface DocumentationItem {
  readonly id: string
  readonly what: string
  readonly why: string
  readonly prevents: string
  readonly citation: Citation
}

/** `GET /guides/{code}` */
export interface Guide {
  readonly code: string
  readonly date: string
  readonly label: string
  readonly plain: string
  readonly synonyms: readonly string[]
  readonly lay: readonly string[]
  readonly specialties: readonly string[]
  readonly context: string
  readonly validity: {
    readonly on: 'valid' | 'deleted' | 'not-yet'
    readonly from: string | null
    readonly to: string | null
    readonly note: string | null
  }
  readonly reporting: { readonly as: string; readonly text: string } | null
  readonly history: readonly { readonly date: string; readonly change: string }[]
  readonly documentation: readonly DocumentationItem[]
  readonly rules: readonly DatedRule[]
  readonly tips: readonly DatedRule[]
  readonly outdated: readonly DatedRule[]
  readonly related: readonly RelatedCode[]
  readonly faq: readonly { readonly question: string; readonly answer: string }[]
}

export interface Mue {
  readonly units: number
  readonly mai: number
  readonly rationale: string
  readonly table: string
  readonly exact: boolean
}

/** `GET /code/{code}` */
export interface FullCode extends CodeOutcome {
  readonly guide: Guide | null
  readonly related: readonly RelatedCode[]
  readonly mue: Mue | null
}
