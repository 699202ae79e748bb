import type { PfsRelease } from '../../reference/pfs-release.ts'
import type { Reference } from '../../reference/reference.ts'

/** Where a code that the date's release does not list is listed among the held ones. */
export type Listing =
  | { readonly kind: 'earlier'; readonly release: PfsRelease }
  | { readonly kind: 'later'; readonly release: PfsRelease }
  | { readonly kind: 'nowhere' }

/** The last earlier release that lists the code, else the first later one. */
export function findListing(reference: Reference, code: string, current: PfsRelease): Listing {
  const others = reference.listPfs().filter((release) => release.findRows(code))
  const earlier = others.findLast(({ effective }) => effective.from < current.effective.from)
  if (earlier) return { kind: 'earlier', release: earlier }
  const later = others.find(({ effective }) => effective.from > current.effective.from)
  return later ? { kind: 'later', release: later } : { kind: 'nowhere' }
}
