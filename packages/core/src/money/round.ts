import { AmountTooLarge, type Exact } from './exact.ts'

/** Medicare amounts round half up (away from zero); payment-file data hold no other tie. */
export type RoundingMode = 'half-up'

/** Rounds to `places` decimals. The mode is always named by the caller. */
export function roundExact(value: Exact, places: number, mode: RoundingMode): Exact {
  const drop = value.scale - places
  if (drop <= 0) {
    const units = value.units * 10 ** -drop
    if (!Number.isSafeInteger(units)) throw new AmountTooLarge('round')
    return { units, scale: places }
  }
  return { units: roundUnits(value.units, 10 ** drop, mode), scale: places }
}

/** The quotient of two exact numbers, rounded to `places` decimals. Throws on division by zero. */
export function divideExact(a: Exact, b: Exact, places: number, mode: RoundingMode): Exact {
  mode satisfies 'half-up'
  if (b.units === 0) throw new RangeError('division by zero')
  const numerator = 2n * BigInt(a.units) * 10n ** BigInt(places + b.scale)
  const denominator = BigInt(b.units) * 10n ** BigInt(a.scale)
  const negative = numerator < 0n !== denominator < 0n
  const size = abs(numerator) / abs(denominator)
  const units = Number((size + 1n) / 2n)
  if (!Number.isSafeInteger(units)) throw new AmountTooLarge('divide')
  return { units: negative && units !== 0 ? -units : units, scale: places }
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** `units ÷ divisor` to the nearest integer, ties away from zero. Integers only. */
function roundUnits(units: number, divisor: number, mode: RoundingMode): number {
  mode satisfies 'half-up'
  const size = Math.abs(units)
  const remainder = size % divisor
  const whole = (size - remainder) / divisor
  const rounded = remainder * 2 >= divisor ? whole + 1 : whole
  return units < 0 ? -rounded : rounded
}
