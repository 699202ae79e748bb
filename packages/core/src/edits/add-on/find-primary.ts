import type { Billed } from '../billed.ts'
import type { AddOnState } from './add-on-state.ts'

/** Where an add-on's primary stands on the day. */
export type PrimaryStanding =
  | { readonly kind: 'payable'; readonly primary: Billed }
  | { readonly kind: 'denied'; readonly primary: Billed }
  | { readonly kind: 'absent' }

/**
 * Looks for a listed primary among everything billed on the day. A primary that is denied does not
 * carry an add-on; one that is payable does, wherever it stands on the claim.
 */
export function findPrimary(
  { primaries }: AddOnState,
  day: readonly Billed[],
  denied: ReadonlySet<number>,
): PrimaryStanding {
  const listed = day.filter(({ code }) => primaries.has(code))
  const payable = listed.find(({ line }) => line === null || !denied.has(line.number))
  if (payable) return { kind: 'payable', primary: payable }
  const primary = listed[0]
  return primary ? { kind: 'denied', primary } : { kind: 'absent' }
}
