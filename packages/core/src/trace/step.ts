/** Where a number was read. */
export interface TableSource {
  /** RVU26C, GPCI2026 … */
  readonly release: string
  /** `76120-26`, `10112-00` */
  readonly row: string
  readonly column: string
}

export type Operation = 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max' | 'round'

/** One recorded step, as everyone sees it. Numbers are exact decimal strings. */
export type PublicTraceStep =
  | {
      readonly kind: 'table'
      readonly id: number
      readonly label: string
      readonly value: string
      readonly source: TableSource
    }
  | {
      readonly kind: 'policy'
      readonly id: number
      readonly label: string
      readonly value: string
      readonly parameter: string
      readonly effective: { readonly from: string; readonly to: string | null }
      readonly citation: string
    }
  | {
      readonly kind: 'claim'
      readonly id: number
      readonly label: string
      readonly value: string
    }
  | {
      readonly kind: 'calculation'
      readonly id: number
      readonly label: string
      readonly value: string
      readonly operation: Operation
      /** Ids of the steps it was made from, in order. */
      readonly inputs: readonly number[]
      readonly rounding?: {
        readonly mode: 'half-up'
        readonly places: number
        readonly citation: string
      }
    }
  | {
      readonly kind: 'decision'
      readonly id: number
      readonly label: string
      readonly rule: string
      readonly applied: boolean
      readonly reason: string
      readonly citation: string
    }
