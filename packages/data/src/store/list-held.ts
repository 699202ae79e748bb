import { type HeldRelease, listReleaseFolders, mergeReleases } from './held-release.ts'
import { getBundledReleasesFolder, ownReleasesFolder } from './releases-folder.ts'

/** Where reference data is read from. */
export interface ReferenceOptions {
  /** The user's data directory; without it only the bundled releases are used. */
  readonly home?: string | undefined
}

/** Every held release, bundled and the user's own, oldest first. */
export function listHeld({ home }: ReferenceOptions): HeldRelease[] {
  const own = home === undefined ? [] : listReleaseFolders(ownReleasesFolder(home), false)
  return mergeReleases(listReleaseFolders(getBundledReleasesFolder(), true), own)
}

/**
 * The release of a kind in force on the date; else the last before it, else the first after it.
 * Without a date the newest.
 */
export function findHeld(
  options: ReferenceOptions,
  kind: string,
  date?: string,
): HeldRelease | undefined {
  const held = listHeld(options).filter(({ manifest }) => manifest.kind === kind)
  if (date === undefined) return held.at(-1)
  return held.findLast(({ manifest }) => manifest.effective.from <= date) ?? held[0]
}
