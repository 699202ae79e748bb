import type { PfsRow } from '@feescope/core'
import { rvuColumns } from '../families/pprrvu/pfs-columns.ts'

/** A cell that differs between two releases. RVUs and shares are hundredths. */
export interface CellChange {
  readonly field: keyof PfsRow
  readonly before: string | number | boolean
  readonly after: string | number | boolean
}

const indicatorFields = [
  'status',
  'notUsedForMedicare',
  'nonfacilityNa',
  'facilityNa',
  'pctc',
  'globalDays',
  'preOperative',
  'intraOperative',
  'postOperative',
  'multipleProcedure',
  'bilateral',
  'assistant',
  'coSurgeons',
  'team',
  'endoscopicBase',
  'supervision',
  'imagingFamily',
] as const satisfies readonly (keyof PfsRow)[]

export function rvuChanges(before: PfsRow, after: PfsRow): CellChange[] {
  return changes(rvuColumns, before, after)
}

/** The pricing indicator of 2026 is left out: the years before do not have it. */
export function indicatorChanges(before: PfsRow, after: PfsRow): CellChange[] {
  return changes(indicatorFields, before, after)
}

function changes(fields: readonly (keyof PfsRow)[], before: PfsRow, after: PfsRow): CellChange[] {
  return fields.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  )
}
