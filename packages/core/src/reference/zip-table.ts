import type { DateRange } from './date-range.ts'

/** What a five-digit ZIP code says of the place of service. */
export interface ZipEntry {
  readonly zip: string
  readonly state: string
  /** `MAC-NN` */
  readonly localityId: string
  /** Blank urban, R rural, B super-rural. */
  readonly rural: string
  /** The ZIP crosses localities: five digits give only its main one; ZIP+4 decides. */
  readonly plusFourNeeded: boolean
}

/** One quarter's ZIP code to carrier locality file (ZIP5). */
export interface ZipTable {
  /** ZIP5-2026Q1 */
  readonly id: string
  readonly effective: DateRange
  readonly rowCount: number
  readonly source: { readonly file: string; readonly sha256: string }
  find(zip: string): ZipEntry | undefined
}
