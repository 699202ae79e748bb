import type { PtpTable } from '@feescope/core'
import { openPacked } from '../../store/packed-column.ts'
import { createPtpTable } from './create-ptp-table.ts'

/** Makes a PTP table of an Arrow file written by `encodePtp`. `file` names it in errors. */
export function openPtp(
  info: Pick<PtpTable, 'id' | 'setting' | 'effective' | 'source'>,
  bytes: Uint8Array,
  file: string,
): PtpTable {
  const table = openPacked(bytes, file)
  return createPtpTable(info, {
    codes: table.words('column1'),
    column1: table.keys('column1'),
    column2: table.keys('column2'),
    effective: table.keys('effective'),
    effectiveDates: table.numbers('effective'),
    deleted: table.keys('deleted'),
    deletionDates: table.numbers('deleted'),
    indicator: table.keys('modifierIndicator'),
    indicatorWords: table.words('modifierIndicator'),
    rationale: table.keys('rationale'),
    rationaleWords: table.words('rationale'),
  })
}
