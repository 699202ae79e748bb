import type { NewEntry } from '../log/entry.ts'

/** What crediting reads of an entry. */
export type CreditableEntry = Pick<NewEntry, 'date' | 'code' | 'modifiers' | 'units' | 'role'>

/** One thing that moved the credit: which rule, by how much, and why. */
export interface CreditStep {
  readonly rule: string
  /** Share of the work, or the work subtracted with a minus: `0.625`, `-4.17`. */
  readonly value: string
  readonly reason: string
}

/** Work RVUs of an entry before and after the policy, millionths. */
export type Credit =
  | {
      readonly status: 'credited'
      readonly raw: number
      readonly credited: number
      readonly release: string
      /** False when another quarter of the year stands in. */
      readonly exact: boolean
      readonly steps: readonly CreditStep[]
    }
  | {
      /** Not zero: nothing is known about its work. */
      readonly status: 'no-such-code' | 'release-not-held'
      readonly raw: null
      readonly credited: null
      readonly release: string | null
      readonly exact: false
      readonly steps: readonly CreditStep[]
    }
