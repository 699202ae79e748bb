import { causeOf } from './cause-of.ts'
import type { LineReview, LineVerdict } from './line-review.ts'

/** Lines of one payer, or of all. `lines` is the sum of the five verdicts. Sums are cents. */
export interface PayerTotals {
  readonly payer: string
  readonly lines: number
  readonly asExpected: number
  readonly underpaid: number
  readonly overpaid: number
  readonly denied: number
  readonly notChecked: number
  readonly charged: number
  readonly paid: number
  /** What the payer owes of lines it paid too little. */
  readonly owed: number
  readonly overpayment: number
  /** What denied lines would pay, where something may resolve them. */
  readonly deniedAtStake: number
}

export interface CauseTotals {
  readonly verdict: LineVerdict
  readonly cause: string
  readonly label: string
  readonly lines: number
  readonly atStake: number
}

export interface RemittanceTotals {
  readonly all: PayerTotals
  readonly byPayer: readonly PayerTotals[]
  /** Most dollars first. */
  readonly byCause: readonly CauseTotals[]
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

const COUNTED = {
  'as-expected': 'asExpected',
  underpaid: 'underpaid',
  overpaid: 'overpaid',
  denied: 'denied',
  'not-checked': 'notChecked',
} as const satisfies Record<LineVerdict, keyof PayerTotals>

/** Adds up lines as they come. */
export function createTotals(): { add(line: LineReview): void; result(): RemittanceTotals } {
  const all = emptyTotals('')
  const byPayer = new Map<string, Mutable<PayerTotals>>()
  const byCause = new Map<string, Mutable<CauseTotals>>()
  return {
    add(line) {
      const own = byPayer.get(line.payer) ?? emptyTotals(line.payer)
      byPayer.set(line.payer, own)
      for (const totals of [all, own]) count(totals, line)
      const cause = causeOf(line)
      if (!cause) return
      const key = `${line.verdict} ${cause.id}`
      const { verdict } = line
      const empty = { verdict, cause: cause.id, label: cause.label, lines: 0, atStake: 0 }
      const totals = byCause.get(key) ?? empty
      byCause.set(key, totals)
      totals.lines++
      totals.atStake += line.atStake
    },
    result: () => ({
      all,
      byPayer: [...byPayer.values()],
      byCause: [...byCause.values()].sort((a, b) => b.atStake - a.atStake),
    }),
  }
}

function count(totals: Mutable<PayerTotals>, line: LineReview): void {
  totals.lines++
  totals[COUNTED[line.verdict]]++
  totals.charged += line.charge
  totals.paid += line.actual.paid ?? 0
  if (line.verdict === 'underpaid') totals.owed += line.atStake
  if (line.verdict === 'overpaid') totals.overpayment += line.atStake
  if (line.verdict === 'denied') totals.deniedAtStake += line.atStake
}

function emptyTotals(payer: string): Mutable<PayerTotals> {
  return {
    payer,
    lines: 0,
    asExpected: 0,
    underpaid: 0,
    overpaid: 0,
    denied: 0,
    notChecked: 0,
    charged: 0,
    paid: 0,
    owed: 0,
    overpayment: 0,
    deniedAtStake: 0,
  }
}
