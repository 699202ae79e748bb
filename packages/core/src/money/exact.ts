/**
 * An exact decimal: `units × 10^−scale`. RVUs have scale 2, GPCIs 3, conversion factors 4,
 * money 2. `units` is always a safe integer; an operation that would leave that range throws
 * instead of losing a digit.
 */
export interface Exact {
  readonly units: number
  readonly scale: number
}

/** Thrown when a number is too large to be kept exactly. */
export class AmountTooLarge extends Error {
  readonly code = 'amount-too-large'
  constructor(operation: string) {
    super(`${operation}: the result has more than 15 digits and cannot be kept exactly`)
  }
}

export function exact(units: number, scale: number): Exact {
  if (!Number.isSafeInteger(units)) throw new AmountTooLarge('exact')
  return { units, scale }
}

export function addExact(a: Exact, b: Exact): Exact {
  if (a.scale === b.scale) {
    const units = a.units + b.units
    if (Number.isSafeInteger(units)) return { units, scale: a.scale }
  }
  const scale = Math.max(a.scale, b.scale)
  const left = scaledUnits(a, scale)
  const right = scaledUnits(b, scale)
  const units = left + right
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(units)) {
    return { units, scale }
  }
  return fromBig(unitsAt(a, scale) + unitsAt(b, scale), scale, 'add')
}

export function subtractExact(a: Exact, b: Exact): Exact {
  return addExact(a, { units: -b.units, scale: b.scale })
}

export function multiplyExact(a: Exact, b: Exact): Exact {
  const units = a.units * b.units
  if (Number.isSafeInteger(units)) return { units, scale: a.scale + b.scale }
  return fromBig(BigInt(a.units) * BigInt(b.units), a.scale + b.scale, 'multiply')
}

/** Negative, 0 or positive as a is less than, equal to or greater than b. */
export function compareExact(a: Exact, b: Exact): number {
  if (a.scale === b.scale) return a.units - b.units
  const scale = Math.max(a.scale, b.scale)
  const left = scaledUnits(a, scale)
  const right = scaledUnits(b, scale)
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right
  const difference = unitsAt(a, scale) - unitsAt(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The units at a larger scale; exact only where the result is a safe integer. */
function scaledUnits(value: Exact, scale: number): number {
  return value.units * (POWERS[scale - value.scale] ?? Number.NaN)
}

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, power) => 10 ** power)

function unitsAt(value: Exact, scale: number): bigint {
  return BigInt(value.units) * 10n ** BigInt(scale - value.scale)
}

/** Drops trailing zeros where that is what makes the number fit. */
function fromBig(units: bigint, scale: number, operation: string): Exact {
  let rest = units
  let places = scale
  while (rest % 10n === 0n && places > 0 && !Number.isSafeInteger(Number(rest))) {
    rest /= 10n
    places--
  }
  const narrowed = Number(rest)
  if (!Number.isSafeInteger(narrowed)) throw new AmountTooLarge(operation)
  return { units: narrowed, scale: places }
}
