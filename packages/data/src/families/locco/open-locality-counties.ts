import type { ListOptions } from '../../listings/open-lists.ts'
import { openArrow } from '../../store/arrow-column.ts'
import { findHeld } from '../../store/list-held.ts'
import { cacheFolder, readTable } from '../../store/read-table.ts'
import type { LoccoRow } from './locco-family.ts'

/** The counties of the payment localities of a year. */
export interface LocalityCounties {
  /** LOCCO2026 */
  readonly id: string
  rows(): readonly LoccoRow[]
  /** By `MAC-NN`; Missouri's 05302-99 has two rows. */
  list(localityId: string): readonly LoccoRow[]
}

export function openLocalityCounties({
  home,
  date,
}: ListOptions = {}): LocalityCounties | undefined {
  const held = findHeld({ home }, 'locality-counties', date)
  if (!held) return undefined
  const table = openArrow(...readTable(held, home === undefined ? undefined : cacheFolder(home)))
  const [localityId, state] = [table.words('localityId'), table.words('state')]
  const [area, counties] = [table.text('area'), table.text('counties')]
  const rows = Array.from({ length: table.rowCount }, (_, index) => ({
    localityId: localityId(index),
    state: state(index),
    area: area(index),
    counties: counties(index),
  }))
  return {
    id: held.manifest.id,
    rows: () => rows,
    list: (id) => rows.filter((row) => row.localityId === id),
  }
}
