import type { DateRange } from './date-range.ts'

/** Anesthesia conversion factors of a year, by locality. */
export interface AnesthesiaTable {
  /** ANES2026 */
  readonly id: string
  readonly effective: DateRange
  readonly rowCount: number
  readonly source: { readonly file: string; readonly sha256: string }
  /** National factors in millionths of a dollar per unit; `qp` from 2026. */
  readonly national: { readonly standard: number; readonly qp: number | null }
  /** A locality's factors in cents per unit, by `MAC-NN`. */
  find(localityId: string): { readonly standard: number; readonly qp: number | null } | undefined
}

/** Base units of the anesthesia codes of a year. */
export interface BaseUnitTable {
  /** ANESBASE2022 */
  readonly id: string
  readonly effective: DateRange
  readonly rowCount: number
  readonly source: { readonly file: string; readonly sha256: string }
  find(code: string): number | undefined
}
