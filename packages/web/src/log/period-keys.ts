import type { Period } from '../api/log.ts'

const DAY = 86_400_000

/** The first day of every period from one day to another, as the server names periods. */
export function periodKeys(from: string, to: string, by: Period): readonly string[] {
  const keys: string[] = []
  for (let key = periodOf(from, by); key <= to; key = next(key, by)) keys.push(key)
  return keys
}

/** The first day of the period after this one. */
export function next(key: string, by: Period): string {
  const date = new Date(`${key}T00:00:00Z`)
  if (by === 'day' || by === 'week') {
    return isoOf(new Date(date.getTime() + DAY * (by === 'day' ? 1 : 7)))
  }
  const months = by === 'month' ? 1 : by === 'quarter' ? 3 : 12
  return isoOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)))
}

function periodOf(day: string, by: Period): string {
  const date = new Date(`${day}T00:00:00Z`)
  switch (by) {
    case 'day':
      return day
    case 'week':
      return isoOf(new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY))
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'quarter':
      return isoOf(
        new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (date.getUTCMonth() % 3), 1)),
      )
    case 'year':
      return `${day.slice(0, 4)}-01-01`
    default:
      by satisfies never
      return day
  }
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** A period in words: `Jul 2026`, `week of Jul 13`, `Q3 2026`. */
export function periodName(key: string, by: Period): string {
  const year = key.slice(0, 4)
  switch (by) {
    case 'day':
      return inWords(key, { month: 'short', day: 'numeric' })
    case 'week':
      return `week of ${inWords(key, { month: 'short', day: 'numeric' })}`
    case 'month':
      return inWords(key, { month: 'short', year: 'numeric' })
    case 'quarter':
      return `Q${Math.floor(Number(key.slice(5, 7)) / 3) + 1} ${year}`
    case 'year':
      return year
    default:
      by satisfies never
      return key
  }
}

/** For an axis: short, the year left to the heading. */
export function periodTick(key: string, by: Period): string {
  if (by === 'month') return inWords(key, { month: 'short' })
  if (by === 'quarter') return `Q${Math.floor(Number(key.slice(5, 7)) / 3) + 1}`
  return by === 'year' ? key.slice(0, 4) : inWords(key, { month: 'short', day: 'numeric' })
}

function inWords(day: string, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...format, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
