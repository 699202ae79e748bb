import { localityIdOf } from '../reference/gpci-table.ts'
import type { Reference } from '../reference/reference.ts'
import type { PricedLocality } from './outcome.ts'

/** A locality to choose from; `id` is what `priceClaim` takes. */
export interface LocalityChoice extends PricedLocality {
  readonly id: string
}

/** Every payment locality on a date, by state and name; empty when no GPCI table is held for it. */
export function listLocalities(reference: Reference, date: string): readonly LocalityChoice[] {
  const gpci = reference.chooseGpci(date)
  if (!gpci.held) return []
  return gpci.table.localities
    .map((locality) => ({
      id: localityIdOf(locality),
      mac: locality.mac,
      number: locality.number,
      state: locality.state,
      name: locality.name,
    }))
    .toSorted((a, b) => (`${a.state} ${a.name}` < `${b.state} ${b.name}` ? -1 : 1))
}
