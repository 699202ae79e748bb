import type { Reference } from '@feescope/core'
import { DataError } from '../data-error.ts'
import type { ReleaseSide } from './diff-releases.ts'

/** A held release by name, with the GPCI of its dates. Throws `release-not-held`. */
export function findReleaseSide(reference: Reference, name: string): ReleaseSide {
  const id = name.trim().toUpperCase()
  const releases = reference.listPfs()
  const pfs = releases.find((release) => release.id === id)
  if (!pfs) {
    const held = releases.map((release) => release.id).join(', ')
    const message = `${name} is not held. Held: ${held}. Import CMS's zip: feescope data import FILE.`
    throw new DataError('release-not-held', message)
  }
  const gpci = reference.chooseGpci(pfs.effective.from)
  return gpci.held ? { pfs, gpci: gpci.table } : { pfs }
}
