import type { PtpRow } from '@feescope/core'
import { DataError } from '../../data-error.ts'
import { toIsoDate } from '../../text/compact-date.ts'
import type { PtpColumns } from './ptp-columns.ts'
import { findPtpRationale } from './ptp-rationales.ts'

/** Reads rows by position. Throws `unreadable-release` at once when an indicator is not CMS's. */
export function createRowReader(columns: PtpColumns): (position: number) => PtpRow {
  const { codes, column1, column2, effective, deleted, indicator, rationale } = columns
  const firstDays = Array.from(columns.effectiveDates, toIsoDate)
  const lastDays = Array.from(columns.deletionDates, toIsoDate)
  const indicators = columns.indicatorWords.map(getIndicator)
  const rationales = columns.rationaleWords.map((label) => findPtpRationale(label) ?? 0)
  return (position) => {
    if (!(position >= 0 && position < column1.length)) {
      throw new RangeError(`No PTP row ${position}: the table has ${column1.length}.`)
    }
    return {
      column1: codes[column1[position] ?? 0] ?? '',
      column2: codes[column2[position] ?? 0] ?? '',
      effective: firstDays[effective[position] ?? 0] ?? null,
      deleted: lastDays[deleted[position] ?? 0] ?? null,
      modifierIndicator: indicators[indicator[position] ?? 0] ?? '9',
      rationale: rationales[rationale[position] ?? 0] ?? 0,
    }
  }
}

function getIndicator(word: string): PtpRow['modifierIndicator'] {
  if (word === '0' || word === '1' || word === '9') return word
  throw new DataError('unreadable-release', `A PTP table has rows with indicator ${word}.`)
}
