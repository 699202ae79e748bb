import { formatUnits } from '@feescope/core'

/** Work RVUs as whole millionths: exact, and small enough to add up for a lifetime. */
export const WORK_SCALE = 6
const UNIT = 1_000_000n

/** RVUs of the fee schedule are hundredths. */
export function workOfHundredths(hundredths: number): number {
  return hundredths * 10_000
}

/** `28665000` → `"28.665"`: at least two decimals, no further trailing zeros. */
export function formatWork(millionths: number): string {
  return formatUnits(millionths, WORK_SCALE).replace(/(\.\d\d\d*?)0+$/, '$1')
}

/** Work × shares (millionths each), rounded half up once, at the end. */
export function multiplyWork(work: number, shares: readonly number[]): number {
  if (shares.every((share) => share === 1_000_000)) return work
  const product = shares.reduce((value, share) => value * BigInt(share), BigInt(work))
  return toSafe(divideHalfUp(product, UNIT ** BigInt(shares.length)))
}

/** Integer quotient, ties away from zero. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const size = numerator < 0n ? -numerator : numerator
  const by = denominator < 0n ? -denominator : denominator
  const quotient = (2n * size + by) / (2n * by)
  return negative ? -quotient : quotient
}

/** Throws rather than lose a digit. */
export function toSafe(value: bigint): number {
  const narrowed = Number(value)
  if (!Number.isSafeInteger(narrowed)) throw new RangeError(`${value} cannot be kept exactly`)
  return narrowed
}
