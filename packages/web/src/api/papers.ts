import type { ClaimInput, Finding } from '@feescope/core'

/** What `POST /denials/letter` takes. */
export interface AppealQuestion {
  readonly claim: ClaimInput
  readonly line: number
  readonly denial: string
  readonly remarks?: readonly string[]
  readonly payer?: string
  readonly decided?: string
}

/** A part of a paper; text in brackets is a place to fill in. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly numeric?: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }

/** `POST /denials/letter` */
export type AppealAnswer =
  | {
      readonly drafted: true
      readonly name: string
      readonly ground: 'edits' | 'units' | 'record'
      readonly before: readonly string[]
      readonly placeholders: readonly string[]
      readonly blocks: readonly PaperBlock[]
      readonly text: string
    }
  | {
      readonly drafted: false
      readonly why: string
      readonly instead: readonly string[]
      readonly finding: Finding | null
    }

/** Dollars of one line here, or why it has none. */
export interface Stake {
  readonly amount: string | null
  readonly reason: string | null
}

/** `POST /toolkit` */
export interface Toolkit {
  readonly date: string
  readonly locality: { readonly mac: string; readonly number: string; readonly name: string } | null
  readonly setting: 'facility' | 'nonfacility'
  readonly release: string | null
  readonly codes: readonly {
    readonly code: string
    readonly label: string | null
    readonly whole: Stake
    readonly professional: Stake
    readonly technical: Stake
  }[]
  readonly triggers: readonly {
    readonly code: string
    readonly tried: string
    readonly severity: 'deny' | 'warn'
    readonly denial: string | null
    readonly message: string
    readonly fix: readonly string[]
    readonly atStake: Stake
    readonly citation: string
  }[]
  readonly pitfalls: readonly {
    readonly code: string
    readonly modifier: string
    readonly allowed: Stake
    readonly without: Stake
    readonly message: string | null
    readonly fix: readonly string[]
  }[]
  readonly conflicts: readonly {
    readonly column1: string
    readonly column2: string
    readonly label1: string | null
    readonly label2: string | null
    readonly among: boolean
    readonly modifierIndicator: '0' | '1'
    readonly rationale: string | null
    readonly atStake: Stake
  }[]
  readonly limits: readonly {
    readonly code: string
    readonly units: number | null
    readonly mai: 1 | 2 | 3 | null
    readonly meaning: string
    readonly rationale: string | null
    readonly each: Stake
  }[]
  readonly documentation: readonly {
    readonly code: string
    readonly id: string
    readonly what: string
    readonly prevents: string
    readonly citation: { readonly title: string; readonly section: string }
  }[]
  readonly notes: readonly string[]
}
