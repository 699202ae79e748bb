import { parseIsoDate, parseUnits } from '@feescope/core'

/** An X12 amount (R: `150`, `67.5`, `-12.00`) in cents; `undefined` for anything else. */
export function parseCents(text: string): number | undefined {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : parseUnits(trimmed.replace(/(\.\d\d)0+$/, '$1'), 2)
}

/** A whole number, also written `2.0`; `undefined` for anything else. */
export function parseWhole(text: string): number | undefined {
  return parseUnits(text.trim().replace(/\.0*$/, ''), 0)
}

/** Days in order, ISO. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** `D8` (a day), `RD8` (from-to), or, in the 835, a day without qualifier. */
export function parseDays(format: string, text: string): Days | undefined {
  if (format === 'RD8') {
    const [from, to, more] = text.split('-').map(parseDay)
    return from && to && more === undefined && from <= to ? { from, to } : undefined
  }
  const day = format === 'D8' ? parseDay(text) : undefined
  return day === undefined ? undefined : { from: day, to: day }
}

export function parseDay(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim())
  if (!match) return undefined
  const parsed = parseIsoDate(match.slice(1).join('-'), 'date')
  return parsed.ok ? parsed.value : undefined
}
