import type { Reference } from '@feescope/core'
import { type CodeSearch, openSearch } from '../search/open-search.ts'

const opened = new WeakMap<Reference, CodeSearch>()

/** The search over all codes held, with the descriptors the user imported; its index is built once. */
export function searchOf(reference: Reference): CodeSearch {
  const known = opened.get(reference)
  if (known) return known
  const latest = reference.listPfs().at(-1)
  const codes = latest?.codes() ?? []
  const descriptors = codes.flatMap((code) => {
    const text = latest?.findDescriptor(code)
    return text === undefined ? [] : [{ code, text }]
  })
  const search = openSearch({ codes, descriptors })
  opened.set(reference, search)
  return search
}
