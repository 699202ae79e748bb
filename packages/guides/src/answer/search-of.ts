import type { Reference } from '@feescope/core'
import { type CodeSearch, openSearch } from '../search/open-search.ts'
import type { CodeText } from '../search/search-document.ts'
import { findEndedCodes } from './ended-codes.ts'

/** A HCPCS Level II code with CMS's own text, as `openHcpcsLevelTwo` of `@feescope/data` lists it. */
export interface LevelTwoRow {
  readonly code: string
  readonly shortDescription: string
  readonly longDescription: string
  /** Last day of a code that is gone. */
  readonly terminated: string | null
}

export interface LevelTwoList {
  rows(): readonly LevelTwoRow[]
}

export interface SearchOfOptions {
  /** HCPCS Level II. Hand over the same list each time: the index is built again for another one. */
  readonly levelTwo?: LevelTwoList | undefined
}

interface Opened {
  readonly levelTwo: LevelTwoList | undefined
  readonly search: CodeSearch
}

const opened = new WeakMap<Reference, Opened>()

/** The search over all codes held, with the descriptors the user imported; its index is built once. */
export function searchOf(reference: Reference, { levelTwo }: SearchOfOptions = {}): CodeSearch {
  const known = opened.get(reference)
  if (known && known.levelTwo === levelTwo) return known.search
  const releases = reference.listPfs()
  const latest = releases.at(-1)
  const descriptors = (latest?.codes() ?? []).flatMap((code) => {
    const text = latest?.findDescriptor(code)
    return text === undefined ? [] : [{ code, text }]
  })
  const search = openSearch({
    codes: [...new Set(releases.flatMap((release) => release.codes()))],
    ended: findEndedCodes(reference),
    descriptors,
    levelTwo: levelTwo?.rows().flatMap(toText) ?? [],
  })
  opened.set(reference, { levelTwo, search })
  return search
}

function toText({ code, shortDescription, longDescription, terminated }: LevelTwoRow): CodeText[] {
  const text = longDescription || shortDescription
  if (text === '') return []
  return [{ code, text, name: shortDescription || text, ended: terminated }]
}
