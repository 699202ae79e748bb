import { findHeld, type ReferenceOptions } from '../store/list-held.ts'
import { cacheFolder } from '../store/read-table.ts'
import { aspLimits } from './asp-limits.ts'
import { hcpcsLevelTwo } from './hcpcs-level-two.ts'
import type { Listing, ListingColumns, RowOf } from './listing.ts'
import { type OpenListing, openListing } from './open-listing.ts'
import { oppsStatus } from './opps-status.ts'
import { placeOfService } from './place-of-service.ts'
import { type RbcsRow, rbcs } from './rbcs.ts'
import { type SpecialtyTaxonomyRow, specialtyTaxonomy } from './specialty-taxonomy.ts'

/** Where a list is read from and for which date: without one the newest. */
export interface ListOptions extends ReferenceOptions {
  readonly date?: string | undefined
}

/** A list in which a key is found at once. */
export interface KeyedList<Row> extends OpenListing<Row> {
  find(key: string): Row | undefined
}

/** HCPCS Level II codes with CMS's own text; CPT codes are not in it. */
export function openHcpcsLevelTwo(options: ListOptions = {}) {
  return keyedBy(openHeld(hcpcsLevelTwo, options), ({ code }) => code)
}

/** Place of service codes, facility or not. */
export function openPlaceOfService(options: ListOptions = {}) {
  return keyedBy(openHeld(placeOfService, options), ({ code }) => code)
}

/** OPPS status indicator and payment rate by code. */
export function openOppsStatus(options: ListOptions = {}) {
  return keyedBy(openHeld(oppsStatus, options), ({ code }) => code)
}

/** Part B drug payment limits; none are bundled. */
export function openAspLimits(options: ListOptions = {}) {
  return keyedBy(openHeld(aspLimits, options), ({ code }) => code)
}

/** RBCS: a code has a row for each of its lives. */
export interface RbcsTaxonomy extends OpenListing<RbcsRow> {
  /** The row of the code in force on the date, else its last. */
  find(code: string, date?: string): RbcsRow | undefined
}

export function openRbcs(options: ListOptions = {}): RbcsTaxonomy | undefined {
  const list = openHeld(rbcs, options)
  if (!list) return undefined
  const byCode = once(() => Map.groupBy(list.rows(), ({ code }) => code))
  return {
    ...list,
    find: (code, date) => {
      const rows = byCode().get(code) ?? []
      const inForce = rows.findLast(
        ({ codeAdded, codeEnded }) =>
          date !== undefined && (codeAdded ?? '') <= date && date <= (codeEnded ?? '9999'),
      )
      return (
        inForce ??
        rows.toSorted((a, b) => ((a.codeEnded ?? '9999') < (b.codeEnded ?? '9999') ? -1 : 1)).at(-1)
      )
    },
  }
}

/** Medicare specialty codes and provider taxonomy codes, both ways. */
export interface SpecialtyCrosswalk extends OpenListing<SpecialtyTaxonomyRow> {
  listBySpecialty(specialty: string): readonly SpecialtyTaxonomyRow[]
  listByTaxonomy(taxonomy: string): readonly SpecialtyTaxonomyRow[]
}

export function openSpecialtyCrosswalk(options: ListOptions = {}): SpecialtyCrosswalk | undefined {
  const list = openHeld(specialtyTaxonomy, options)
  if (!list) return undefined
  const bySpecialty = once(() => Map.groupBy(list.rows(), ({ specialty }) => specialty))
  const byTaxonomy = once(() => Map.groupBy(list.rows(), ({ taxonomy }) => taxonomy))
  return {
    ...list,
    listBySpecialty: (specialty) => bySpecialty().get(specialty) ?? [],
    listByTaxonomy: (taxonomy) => byTaxonomy().get(taxonomy) ?? [],
  }
}

/** The held edition of a listing; `undefined` when none is held. */
export function openHeld<Columns extends ListingColumns>(
  listing: Listing<Columns>,
  { home, date }: ListOptions,
): OpenListing<RowOf<Columns>> | undefined {
  const held = findHeld({ home }, listing.kind, date)
  return held && openListing(listing, held, home === undefined ? undefined : cacheFolder(home))
}

function keyedBy<Row>(
  list: OpenListing<Row> | undefined,
  keyOf: (row: Row) => string,
): KeyedList<Row> | undefined {
  if (!list) return undefined
  const byKey = once(() => new Map(list.rows().map((row) => [keyOf(row), row])))
  return { ...list, find: (key) => byKey().get(key) }
}

/** Computed when first asked for, then kept. */
export function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: compute() }
    return kept.value
  }
}
