import type { DateRange } from './date-range.ts'

/** One Medicare payment locality and its geographic practice cost indices, in thousandths. */
export interface LocalityGpci {
  /** 5 digits, zero-padded. Locality numbers are unique only within a MAC. */
  readonly mac: string
  /** 2 digits, zero-padded. */
  readonly number: string
  readonly state: string
  /** As CMS prints it, without the footnote asterisks. */
  readonly name: string
  /** Work index with the 1.0 floor (1.5 in Alaska). */
  readonly work: number
  /** Work index without the 1.0 floor, where CMS prints both. */
  readonly workWithoutFloor: number | undefined
  readonly pe: number
  readonly mp: number
}

/** One year's GPCI table (Addendum E). */
export interface GpciTable {
  /** GPCI2026. */
  readonly id: string
  readonly effective: DateRange
  readonly source: { readonly file: string; readonly sha256: string }
  readonly localities: readonly LocalityGpci[]
  /** By `MAC-NN`. */
  find(localityId: string): LocalityGpci | undefined
}

/** `10112-00` */
export function localityIdOf(locality: Pick<LocalityGpci, 'mac' | 'number'>): string {
  return `${locality.mac}-${locality.number}`
}

export function createGpciTable(
  info: Pick<GpciTable, 'id' | 'effective' | 'source'>,
  localities: readonly LocalityGpci[],
): GpciTable {
  const byId = new Map(localities.map((locality) => [localityIdOf(locality), locality]))
  return { ...info, localities, find: (id) => byId.get(id) }
}
