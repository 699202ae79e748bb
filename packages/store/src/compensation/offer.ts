import { formatUnits, InvalidInput, parseUnits } from '@feescope/core'
import { issueOf } from '../log/issue.ts'
import { divideHalfUp, formatWork, toSafe, WORK_SCALE } from '../money/work.ts'

/** What an employer offers for a year. Dollars and work RVUs are decimal text. */
export interface Offer {
  readonly name: string
  readonly base?: string
  /** Work RVUs that the base pays for: production pays only beyond them. */
  readonly threshold?: string
  /** Dollars a work RVU from each volume on; the first tier starts at `0`. */
  readonly tiers: readonly { readonly from: string; readonly rate: string }[]
  /** Paid in any case; production below it is owed back when `recoverable`. */
  readonly draw?: string
  readonly recoverable?: boolean
  readonly qualityBonus?: string
}

export interface OfferPay {
  readonly offer: string
  readonly work: string
  readonly base: string
  readonly production: string
  readonly drawTopUp: string
  readonly owed: string
  readonly qualityBonus: string
  readonly total: string
  /** `null` below a hundredth of a work RVU. */
  readonly perWork: string | null
}

/** Beyond these a number is a slip; within them every sum is exact. */
const MOST = { dollars: 1_000_000_000, work: 1_000_000, rate: 10_000 } as const

/** What an offer pays for a year's work RVUs, to the cent. */
export function payOffer(offer: Offer, work: string): OfferPay {
  const units = BigInt(readWork(work, 'work'))
  const parts = payParts(offer, units)
  const topUp = parts.draw > parts.earned ? parts.draw - parts.earned : 0n
  const total = totalOf(parts)
  return {
    offer: offer.name,
    work,
    base: dollars(parts.base),
    production: dollars(parts.production),
    drawTopUp: dollars(topUp),
    owed: dollars(offer.recoverable ? topUp : 0n),
    qualityBonus: dollars(parts.bonus),
    total: dollars(total),
    perWork: units < 10_000n ? null : dollars(divideHalfUp(total * 1_000_000n, units)),
  }
}

/**
 * The least work RVUs (hundredths) for which an offer pays an amount: "to reach X I need …".
 * `null` when no volume up to a million does.
 */
export function workToReach(offer: Offer, amount: string): string | null {
  const wanted = BigInt(readDollars(amount, 'amount'))
  const pays = (hundredths: number) => totalOf(payParts(offer, BigInt(hundredths) * 10_000n))
  let low = 0
  let high = 100_000_000
  if (pays(high) < wanted) return null
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (pays(middle) >= wanted) high = middle
    else low = middle + 1
  }
  return formatWork(low * 10_000)
}

/** Two offers side by side for several volumes of work; the difference is second less first. */
export function compareOffers(first: Offer, second: Offer, works: readonly string[]) {
  return works.map((work) => {
    const pays = [payOffer(first, work), payOffer(second, work)] as const
    const [a, b] = pays.map(({ total }) => parseUnits(total, 2))
    return {
      work,
      first: pays[0],
      second: pays[1],
      difference: formatUnits((b ?? 0) - (a ?? 0), 2),
    }
  })
}

interface PayParts {
  readonly base: bigint
  readonly production: bigint
  readonly earned: bigint
  readonly draw: bigint
  readonly bonus: bigint
}

function totalOf({ earned, draw, bonus }: PayParts): bigint {
  return (draw > earned ? draw : earned) + bonus
}

function payParts(offer: Offer, work: bigint): PayParts {
  const threshold = BigInt(readWork(offer.threshold ?? '0', 'threshold'))
  const tiers = offer.tiers.map(({ from, rate }, index) => ({
    from: BigInt(readWork(from, `tiers[${index}].from`)),
    rate: BigInt(read(rate, `tiers[${index}].rate`, 4, MOST.rate)),
  }))
  if (
    tiers[0]?.from !== 0n ||
    tiers.some(({ from }, i) => i > 0 && from <= (tiers[i - 1]?.from ?? 0n))
  ) {
    throw new InvalidInput([
      issueOf('tiers', 'unordered-tiers', 'tiers from 0 upwards', offer.tiers),
    ])
  }
  const product = tiers.reduce((sum, { from, rate }, index) => {
    const start = from > threshold ? from : threshold
    const next = tiers[index + 1]?.from
    const end = next === undefined || next > work ? work : next
    return end > start ? sum + (end - start) * rate : sum
  }, 0n)
  const base = BigInt(readDollars(offer.base ?? '0', 'base'))
  // Millionths of work × ten-thousandths of a dollar → cents, rounded once.
  const production = divideHalfUp(product, 100_000_000n)
  return {
    base,
    production,
    earned: base + production,
    draw: BigInt(readDollars(offer.draw ?? '0', 'draw')),
    bonus: BigInt(readDollars(offer.qualityBonus ?? '0', 'qualityBonus')),
  }
}

function readWork(text: string, path: string): number {
  return read(text, path, WORK_SCALE, MOST.work)
}

function readDollars(text: string, path: string): number {
  return read(text, path, 2, MOST.dollars)
}

function read(text: string, path: string, scale: number, most: number): number {
  const units = parseUnits(text, scale)
  if (units !== undefined && units >= 0 && units <= most * 10 ** scale) return units
  const expected = `a number as text from 0 to ${most} with at most ${scale} decimals`
  throw new InvalidInput([issueOf(path, 'malformed-number', expected, text)])
}

function dollars(cents: bigint): string {
  return formatUnits(toSafe(cents), 2)
}
