import type { PfsRelease, Reference } from '@feescope/core'

/**
 * Codes a held fee schedule lists and the newest does not, with their last day. Codes go at the turn
 * of a year: one missing from a later year's release ended with the year that last listed it.
 */
export function findEndedCodes(reference: Reference): ReadonlyMap<string, string> {
  const ended = new Map<string, string>()
  for (const [at, release] of reference.listPfs().entries()) {
    const next = reference.listPfs()[at + 1]
    for (const code of release.codes()) {
      if (next === undefined || next.findRows(code)) ended.delete(code)
      else ended.set(code, lastDay(release, next))
    }
  }
  return ended
}

function lastDay({ effective }: PfsRelease, next: PfsRelease): string {
  const year = effective.from.slice(0, 4)
  return next.effective.from.startsWith(year) ? effective.to : `${year}-12-31`
}
