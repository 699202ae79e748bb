import { InvalidInput, type PfsRelease, type Reference } from '@feescope/core'
import { issueOf } from '../log/issue.ts'

/** The fee schedule release an entry is credited from. */
export interface ScheduleChoice {
  readonly release: PfsRelease
  /** False when another quarter of the year stands in for one that is not held. */
  readonly exact: boolean
}

/** Which release credits a day; `undefined` where none is held for it. */
export interface Schedule {
  choose(date: string): ScheduleChoice | undefined
  /** The release of the day itself where the contract is frozen on another, for codes not in that. */
  chooseOfDay(date: string): ScheduleChoice | undefined
  readonly frozen: PfsRelease | null
}

/** The schedule a policy names: the release of the date of service, or the one it is frozen on. */
export function createSchedule(reference: Reference, name: string): Schedule {
  const known = new Map<string, ScheduleChoice | undefined>()
  const chooseOfDay = (date: string): ScheduleChoice | undefined => {
    if (known.has(date)) return known.get(date)
    const chosen = reference.choosePfs(date)
    const choice = chosen.held ? { release: chosen.table, exact: chosen.exact } : undefined
    known.set(date, choice)
    return choice
  }
  if (name === 'date-of-service') return { choose: chooseOfDay, chooseOfDay, frozen: null }
  const frozen = { release: findRelease(reference, name), exact: true }
  return { choose: () => frozen, chooseOfDay, frozen: frozen.release }
}

/** A release by id, or the last one held of a year. Throws `InvalidInput` when it is not held. */
export function findRelease(reference: Reference, name: string): PfsRelease {
  const held = reference.releases.filter(({ kind }) => kind === 'pfs')
  const info = /^\d{4}$/.test(name)
    ? held.findLast(({ effective }) => effective.from.startsWith(name))
    : held.findLast(({ id }) => id === name)
  const chosen = info && reference.choosePfs(info.effective.to)
  if (chosen?.held && chosen.table.id === info?.id) return chosen.table
  const ids = held.map(({ id }) => id).join(', ')
  const message = `schedule: ${name} is not held (held: ${ids}). Import it (feescope data import FILE) or choose one of these.`
  throw new InvalidInput([issueOf('schedule', 'release-not-held', ids, name, message)])
}
