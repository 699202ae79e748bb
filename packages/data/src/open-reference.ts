import type { Reference, ReleaseInfo } from '@feescope/core'
import { referenceOf, toInfo } from './reference-of.ts'
import { listHeld, type ReferenceOptions } from './store/list-held.ts'
import { cacheFolder, readTable } from './store/read-table.ts'

/** The releases shipped with Feescope. Tables are opened when first asked for. */
export async function openBundledReference(): Promise<Reference> {
  return openReference({})
}

/** The bundled releases and the user's own; of two with one id the user's counts. */
export async function openReference(options: ReferenceOptions): Promise<Reference> {
  const cache = options.home === undefined ? undefined : cacheFolder(options.home)
  return referenceOf(listHeld(options), (held) => readTable(held, cache))
}

/** What is held, oldest first. */
export async function listReleases(options: ReferenceOptions = {}): Promise<ReleaseInfo[]> {
  return listHeld(options).map(toInfo)
}
