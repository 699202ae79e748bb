const HYPHEN = 45
const POINT = 46
const ZERO = 48

/** What the field parsers answer for a blank field, and for a malformed one. */
export const BLANK = -1
export const MALFORMED = -2

/** `2026-07-15` as 20260715; `MALFORMED` for anything that is no day. */
export function parseDate(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 10 || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) {
    return MALFORMED
  }
  const year = parseWhole(bytes, start, start + 4)
  const month = parseWhole(bytes, start + 5, start + 7)
  const day = parseWhole(bytes, start + 8, start + 10)
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
    return MALFORMED
  }
  return year * 10_000 + month * 100 + day
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A whole number of up to nine digits. */
export function parseWhole(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return BLANK
  if (end - start > 9) return MALFORMED
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return MALFORMED
    value = value * 10 + digit
  }
  return value
}

/** Cents of `250`, `250.5`, `250.00`. */
export function parseCents(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return BLANK
  let point = start
  while (point < end && bytes[point] !== POINT) point++
  const dollars = parseWhole(bytes, start, point)
  const decimals = end - point - 1
  if (dollars < 0 || decimals > 2) return MALFORMED
  if (decimals <= 0) return dollars * 100
  const cents = parseWhole(bytes, point + 1, end)
  return cents < 0 ? MALFORMED : dollars * 100 + (decimals === 1 ? cents * 10 : cents)
}
