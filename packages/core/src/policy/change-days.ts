const days = new Set<string>()

/**
 * Notes that something written in this code (a policy value, a list, a modifier) holds from a day, or
 * through a last day. Whoever keeps answers by date asks `listChangeDays` on which days they change.
 */
export function noteDates(from: string | null, to: string | null): void {
  if (from !== null) days.add(from)
  if (to !== null) days.add(dayAfter(to))
}

/** The days on which something written in this code begins to hold or no longer holds, ascending. */
export function listChangeDays(): readonly string[] {
  return [...days].sort()
}

const DAY = 86_400_000

/** The day after an ISO date. */
function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}
