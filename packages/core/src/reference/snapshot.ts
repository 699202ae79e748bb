import type { AddOnTable } from './add-on-table.ts'
import type { AnesthesiaTable, BaseUnitTable } from './anesthesia-table.ts'
import { chooseEdition, chooseRelease } from './choose-release.ts'
import type { DateRange } from './date-range.ts'
import type { GpciTable } from './gpci-table.ts'
import type { MueTable } from './mue-table.ts'
import type { PfsRelease } from './pfs-release.ts'
import type { PtpSetting, PtpTable } from './ptp-table.ts'
import type { Chosen, Reference, ReleaseInfo } from './reference.ts'
import type { ZipTable } from './zip-table.ts'

/** A table known by name and dates, opened when first needed. */
export interface HeldTable<Table> {
  readonly id: string
  readonly effective: DateRange
  open(): Table
}

/** The tables a reference is made of, each list oldest first. */
export interface ReferenceTables {
  readonly releases: readonly ReleaseInfo[]
  readonly pfs: readonly HeldTable<PfsRelease>[]
  readonly gpci: readonly HeldTable<GpciTable>[]
  readonly ptp?: readonly (HeldTable<PtpTable> & { readonly setting: PtpSetting })[]
  readonly mue?: readonly (HeldTable<MueTable> & { readonly setting: MueTable['setting'] })[]
  readonly addOn?: readonly HeldTable<AddOnTable>[]
  readonly anesthesia?: readonly HeldTable<AnesthesiaTable>[]
  readonly baseUnits?: readonly HeldTable<BaseUnitTable>[]
  readonly zip?: readonly HeldTable<ZipTable>[]
}

/** Makes the engine's view of reference data; each table is opened once, when first asked for. */
export function createReference(tables: ReferenceTables): Reference {
  const pfs = tables.pfs.map(openOnce)
  const gpci = tables.gpci.map(openOnce)
  const ptp = (tables.ptp ?? []).map(openOnce)
  const mue = (tables.mue ?? []).map(openOnce)
  const addOn = (tables.addOn ?? []).map(openOnce)
  const anesthesia = (tables.anesthesia ?? []).map(openOnce)
  const baseUnits = (tables.baseUnits ?? []).map(openOnce)
  const zip = (tables.zip ?? []).map(openOnce)
  const choosePtp = bySetting(
    (setting: PtpSetting) => (date) =>
      openChosen(chooseEdition(`NCCI ${setting} PTP table`, ptp.filter(ofSetting(setting)), date)),
  )
  const chooseMue = bySetting(
    (setting: MueTable['setting']) => (date) =>
      openChosen(chooseEdition(`${setting} MUE table`, mue.filter(ofSetting(setting)), date)),
  )
  return {
    releases: tables.releases,
    choosePfs: byDate((date) => openChosen(chooseRelease('fee schedule release', pfs, date))),
    chooseGpci: byDate((date) => openChosen(chooseRelease('GPCI table', gpci, date))),
    chooseAnesthesia: byDate((date) =>
      openChosen(chooseRelease('anesthesia conversion factor file (ANES)', anesthesia, date)),
    ),
    chooseBaseUnits: byDate((date) =>
      openChosen(chooseEdition('anesthesia base unit file', baseUnits, date)),
    ),
    chooseZip: byDate((date) => openChosen(chooseEdition('ZIP code file (ZIP5)', zip, date))),
    choosePtp: (setting, date) => choosePtp(setting)(date),
    chooseMue: (setting, date) => chooseMue(setting)(date),
    chooseAddOn: byDate((date) => openChosen(chooseEdition('add-on code table', addOn, date))),
    listPfs: () => pfs.map((held) => held.open()),
  }
}

/** Days remembered; claims rarely spread over more. */
const MOST_DAYS = 2000

/** Chooses once for each day: claims ask again and again. */
function byDate<Table>(choose: (date: string) => Chosen<Table>): (date: string) => Chosen<Table> {
  const chosen = new Map<string, Chosen<Table>>()
  return (date) => {
    const known = chosen.get(date)
    if (known) return known
    if (chosen.size >= MOST_DAYS) chosen.clear()
    const found = choose(date)
    chosen.set(date, found)
    return found
  }
}

/** A chooser for each setting, made when first asked for. */
function bySetting<Setting, Table>(
  chooserOf: (setting: Setting) => (date: string) => Chosen<Table>,
): (setting: Setting) => (date: string) => Chosen<Table> {
  const choosers = new Map<Setting, (date: string) => Chosen<Table>>()
  return (setting) => {
    const known = choosers.get(setting) ?? byDate(chooserOf(setting))
    choosers.set(setting, known)
    return known
  }
}

/** An already opened table as an entry of `ReferenceTables`. */
export function heldTable<Table extends { id: string; effective: DateRange }>(
  table: Table,
): HeldTable<Table> {
  return { id: table.id, effective: table.effective, open: () => table }
}

function ofSetting<Setting extends string>(setting: Setting) {
  return (held: { readonly setting: Setting }): boolean => held.setting === setting
}

function openOnce<Table, Held extends HeldTable<Table>>(held: Held & HeldTable<Table>): Held {
  let table: Table | undefined
  return {
    ...held,
    open: () => {
      table ??= held.open()
      return table
    },
  }
}

function openChosen<Table>(chosen: Chosen<HeldTable<Table>>): Chosen<Table> {
  return chosen.held ? { ...chosen, table: chosen.table.open() } : chosen
}
