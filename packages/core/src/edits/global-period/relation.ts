import { daysBetween } from '../../domain/iso-date.ts'
import type { Billed } from '../billed.ts'
import type { GlobalPackage } from './packages.ts'

/** Where a service lies in a global package. */
export type Relation = 'day-before' | 'same-day' | 'after'

/** How a service relates to a package; `null` when it lies outside. Bounds are inclusive. */
export function relationTo(service: Billed, { procedure, window }: GlobalPackage): Relation | null {
  const days = daysBetween(procedure.date, service.date)
  if (days === 0) return 'same-day'
  if (days < 0) return -days <= window.before ? 'day-before' : null
  return days <= window.after ? 'after' : null
}
