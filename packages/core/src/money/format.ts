import type { Exact } from './exact.ts'

/** `{units: 11356, scale: 2}` → `"113.56"`. Digits only: no rounding, no grouping. */
export function formatExact(value: Exact): string {
  return formatUnits(value.units, value.scale)
}

/** Integer units with a fixed number of decimals: `formatUnits(340, 2)` is `"3.40"`. */
export function formatUnits(units: number, scale: number): string {
  const sign = units < 0 ? '-' : ''
  const digits = String(Math.abs(units)).padStart(scale + 1, '0')
  if (scale === 0) return sign + digits
  const point = digits.length - scale
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/**
 * Decimal text → integer units at the scale: `parseUnits("3.4", 2)` is 340.
 * Returns `undefined` for anything else than digits with at most `scale` decimals.
 */
export function parseUnits(text: string, scale: number): number | undefined {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return undefined
  if (fraction.length > scale) return undefined
  const units = Number(whole + fraction.padEnd(scale, '0'))
  if (!Number.isSafeInteger(units)) return undefined
  return sign && units !== 0 ? -units : units
}
