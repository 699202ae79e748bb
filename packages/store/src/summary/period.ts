export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const

export type Period = (typeof PERIODS)[number]

const DAY = 86_400_000

/** The period of a day, named by its first day; weeks start on Monday. */
export function periodOf(date: string, period: Period): string {
  const year = date.slice(0, 4)
  switch (period) {
    case 'day':
      return date
    case 'week': {
      const time = Date.parse(date)
      const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
      return new Date(time - sinceMonday * DAY).toISOString().slice(0, 10)
    }
    case 'month':
      return `${date.slice(0, 7)}-01`
    case 'quarter': {
      const first = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1
      return `${year}-${String(first).padStart(2, '0')}-01`
    }
    case 'year':
      return `${year}-01-01`
    default:
      period satisfies never
      return date
  }
}
