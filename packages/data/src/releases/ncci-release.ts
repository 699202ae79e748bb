import type { DateRange, MueTable, PtpSetting } from '@feescope/core'
import { quarterDates } from './quarter-dates.ts'

/** NCCI tables: procedure-to-procedure edits, medically unlikely edits, add-on codes. */
export type NcciTable = 'PTP' | 'MUE' | 'AOC'

/** Practitioners (and ASCs), outpatient hospitals, DME suppliers; add-on codes have one table. */
export type NcciSetting = 'PRA' | 'OPH' | 'DME'

/** One quarter's edition of an NCCI table. */
export interface NcciRelease {
  readonly table: NcciTable
  readonly setting: NcciSetting | undefined
  readonly year: number
  /** 1 to 4. */
  readonly quarter: number
}

const settings: Readonly<Record<NcciTable, readonly (NcciSetting | undefined)[]>> = {
  PTP: ['PRA', 'OPH'],
  MUE: ['PRA', 'OPH', 'DME'],
  AOC: [undefined],
}

/** NCCI-PTP-PRA-2026Q3, NCCI-AOC-2024Q3 */
export function ncciReleaseId({ table, setting, year, quarter }: NcciRelease): string {
  return ['NCCI', table, ...(setting ? [setting] : []), `${year}Q${quarter}`].join('-')
}

/** Reads an id in any case; `undefined` when no such table is published. */
export function parseNcciReleaseId(id: string): NcciRelease | undefined {
  const match = /^NCCI-(PTP|MUE|AOC)(?:-(PRA|OPH|DME))?-(\d{4})Q([1-4])$/.exec(id.toUpperCase())
  if (!match) return undefined
  const table = (['PTP', 'MUE', 'AOC'] as const).find((each) => each === match[1])
  const setting = (['PRA', 'OPH', 'DME'] as const).find((each) => each === match[2])
  if (!table || !settings[table].includes(setting)) return undefined
  return { table, setting, year: Number(match[3]), quarter: Number(match[4]) }
}

/** The dates of service of the edition's quarter. */
export function ncciReleaseDates(release: NcciRelease): DateRange {
  return quarterDates(release)
}

/** Of a PTP table's id. */
export function toPtpSetting(id: string): PtpSetting {
  const setting = parseNcciReleaseId(id)?.setting
  if (setting === 'PRA') return 'practitioner'
  if (setting === 'OPH') return 'outpatient'
  throw new Error(`bad-release-id: ${id} is not a PTP table`)
}

/** Of an MUE table's id. */
export function toMueSetting(id: string): MueTable['setting'] {
  const setting = parseNcciReleaseId(id)?.setting
  return setting === 'DME' ? 'dme' : toPtpSetting(id)
}
