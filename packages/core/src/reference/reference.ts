import type { AddOnTable } from './add-on-table.ts'
import type { AnesthesiaTable, BaseUnitTable } from './anesthesia-table.ts'
import type { DateRange } from './date-range.ts'
import type { GpciTable } from './gpci-table.ts'
import type { MueTable } from './mue-table.ts'
import type { PfsRelease } from './pfs-release.ts'
import type { PtpSetting, PtpTable } from './ptp-table.ts'
import type { ZipTable } from './zip-table.ts'

/** One held table, for lists and provenance. */
export interface ReleaseInfo {
  /** RVU26C, GPCI2026, NCCI-PTP-PRA-2024Q3 … */
  readonly id: string
  /** pfs, gpci, anesthesia, zip, ptp, mue, add-on … */
  readonly kind: string
  readonly effective: DateRange
  readonly rows: number
  /** Of CMS's own file. */
  readonly sha256: string
  /** Shipped with Feescope, or imported by the user. */
  readonly bundled: boolean
  /** Imported although CMS's sums or another table disagree. */
  readonly forced?: boolean
}

/** The table for a date. `exact` is false when the quarter itself is not held and another stands in. */
export type Chosen<Table> =
  | { readonly held: true; readonly table: Table; readonly exact: boolean }
  | { readonly held: false; readonly message: string }

/** What the engine may ask of reference data. Immutable: a new import makes a new reference. */
export interface Reference {
  readonly releases: readonly ReleaseInfo[]
  /** Payment tables: the quarter itself, else the nearest of the same calendar year, else none. */
  choosePfs(date: string): Chosen<PfsRelease>
  chooseGpci(date: string): Chosen<GpciTable>
  chooseAnesthesia(date: string): Chosen<AnesthesiaTable>
  chooseBaseUnits(date: string): Chosen<BaseUnitTable>
  /** ZIP codes move little: the quarter itself, else the last one before, else the first after. */
  chooseZip(date: string): Chosen<ZipTable>
  /** Edit tables: the quarter itself, else the last one before the date, else the first after it. */
  choosePtp(setting: PtpSetting, date: string): Chosen<PtpTable>
  chooseMue(setting: MueTable['setting'], date: string): Chosen<MueTable>
  chooseAddOn(date: string): Chosen<AddOnTable>
  /** Every held fee schedule release, oldest first. */
  listPfs(): readonly PfsRelease[]
}
