import { formatUnits, parseUnits } from '@feescope/core'
import type { Stake } from '../model/stake.ts'

/**
 * The caller's engine: allowed amount of one procedure as written (`76120-26`), at the reader's
 * locality, date and setting. The reason stands where there is no amount.
 */
export type PriceProcedure = (procedure: string) => ProcedurePrice

export type ProcedurePrice =
  | { readonly status: 'priced'; readonly amount: string }
  | { readonly status: 'refused'; readonly reason: string }

/** What a tip is worth here, or why that cannot be said. */
export type StakeAmount =
  | {
      readonly status: 'priced'
      readonly amount: string
      /** The amount it is a part of: `94.86` of `113.56`. */
      readonly of: string
      /** Whole percent, half up. */
      readonly percent: number
      readonly rows: readonly { readonly row: string; readonly amount: string }[]
    }
  | {
      readonly status: 'refused'
      readonly rows: readonly { readonly row: string; readonly reason: string }[]
    }

/** Computes a stake from the rows it names. */
export function computeStake(stake: Stake, price: PriceProcedure): StakeAmount {
  switch (stake.kind) {
    case 'whole':
      return fromRows([stake.row], price, ([whole]) => [whole, whole])
    case 'units':
      return fromRows([stake.row], price, ([each]) => [each * stake.units, each * stake.units])
    case 'difference':
      return fromRows([stake.keep, stake.against], price, ([kept, due = 0]) => [
        Math.abs(due - kept),
        Math.max(due, kept),
      ])
    default:
      return stake satisfies never
  }
}

type Cents = readonly [number, ...number[]]

function fromRows(
  rows: readonly string[],
  price: PriceProcedure,
  compute: (cents: Cents) => readonly [amount: number, of: number],
): StakeAmount {
  const prices = rows.map((row) => ({ row, ...price(row) }))
  const refused = prices.filter((each) => each.status === 'refused')
  if (refused.length > 0) {
    return { status: 'refused', rows: refused.map(({ row, reason }) => ({ row, reason })) }
  }
  const priced = prices.filter((each) => each.status === 'priced')
  const [first = 0, ...others] = priced.map(({ amount }) => parseUnits(amount, 2) ?? 0)
  const [amount, of] = compute([first, ...others])
  return {
    status: 'priced',
    amount: formatUnits(amount, 2),
    of: formatUnits(of, 2),
    percent: of === 0 ? 0 : Math.floor((200 * amount + of) / (2 * of)),
    rows: priced.map(({ row, amount: rowAmount }) => ({ row, amount: rowAmount })),
  }
}
