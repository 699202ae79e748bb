import type { Stake } from '../../api/guide.ts'
import { formatMoney } from '../../format/money.ts'

/** What a rule is worth here: the amount, and what it is an amount of; nothing where it has no price. */
export function stakeWords(stake: Stake | null): { amount: string; of: string } | undefined {
  if (stake?.here.status !== 'priced') return undefined
  const { amount, of, percent } = stake.here
  const words = {
    difference: `between ${stake.keep} and ${stake.against}, ${percent} % of ${formatMoney(of)}`,
    whole: `the whole amount of ${stake.row}`,
    units: `${stake.units} units of ${stake.row}`,
  }[stake.kind]
  return { amount: formatMoney(amount), of: words }
}
