import { encodePacked } from '../../store/packed-column.ts'
import type { PtpColumns } from './ptp-columns.ts'

/** A PTP table as an Arrow file whose columns are used as they lie; `openPtp` opens it. */
export function encodePtp(columns: PtpColumns): Uint8Array {
  return encodePacked([
    { name: 'column1', keys: columns.column1, list: columns.codes },
    { name: 'column2', keys: columns.column2, list: columns.codes },
    { name: 'effective', keys: columns.effective, list: columns.effectiveDates },
    { name: 'deleted', keys: columns.deleted, list: columns.deletionDates },
    { name: 'modifierIndicator', keys: columns.indicator, list: columns.indicatorWords },
    { name: 'rationale', keys: columns.rationale, list: columns.rationaleWords },
  ])
}
