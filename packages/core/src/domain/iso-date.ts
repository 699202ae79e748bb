import { describeReceived, type Parsed, parsed, rejected } from './invalid-input.ts'

declare const isoDate: unique symbol
/** A day that exists, `YYYY-MM-DD`. ISO dates compare as text. */
export type IsoDate = string & { readonly [isoDate]: true }

export function parseIsoDate(text: unknown, path: string): Parsed<IsoDate> {
  if (typeof text === 'string' && isDay(text)) return parsed(text as IsoDate)
  const received = describeReceived(text)
  return rejected({
    path,
    code: 'malformed-date',
    expected: 'a date of service written YYYY-MM-DD',
    received,
    message: `${path}: ${received} is not a date. Write the date of service as YYYY-MM-DD, such as 2026-07-15.`,
  })
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const DAY = 86_400_000

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  if (from === to) return 0
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}
