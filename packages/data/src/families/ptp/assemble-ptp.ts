import { maximumRejects, type Reject } from '../../reject.ts'
import { type NcciRelease, ncciReleaseDates, ncciReleaseId } from '../../releases/ncci-release.ts'
import { type ImportOutcome, refusal } from '../family.ts'
import { encodePtp } from './encode-ptp.ts'
import { findDuplicateRows } from './find-duplicate-rows.ts'
import { type JoinedPtp, joinPtpParts } from './join-ptp-parts.ts'
import { packPtp } from './pack-ptp.ts'
import { maximumCodes, type PtpPart } from './ptp-part.ts'
import { sortPtpRows } from './sort-ptp-rows.ts'

/** A part and the file it was read from. */
export interface PtpPartFile {
  readonly file: string
  readonly part: PtpPart
}

/** Makes one table of its parts; rows that occur twice are rejected. */
export function assemblePtp(
  release: NcciRelease,
  layout: string,
  files: readonly PtpPartFile[],
): ImportOutcome {
  const rows = joinPtpParts(files.map(({ part }) => part))
  if (!rows) {
    const reason = `The parts have more than ${maximumCodes} codes; HCPCS has about 19,000.`
    return refusal(files[0]?.file ?? '', { rule: 'too-many-codes', reason })
  }
  const order = sortPtpRows(rows)
  const rejects = findDuplicateRows(rows, order).map((row) => duplicate(files, rows, row))
  if (rejects.length > 0) return { status: 'rejected', rejects: rejects.slice(0, maximumRejects) }
  const columns = packPtp(rows, order)
  return {
    status: 'imported',
    id: ncciReleaseId(release),
    effective: ncciReleaseDates(release),
    rows: rows.rowCount,
    layout,
    encode: () => encodePtp(columns),
  }
}

function duplicate(files: readonly PtpPartFile[], rows: JoinedPtp, row: number): Reject {
  const part = rows.partStarts.findLastIndex((start) => start <= row)
  const pair = [rows.column1, rows.column2].map((column) => rows.codes[column[row] ?? 0])
  return {
    file: files[part]?.file ?? '',
    line: rows.line[row] ?? 0,
    column: 1,
    field: 'column1',
    rule: 'duplicate-row',
    reason: 'Another row has the same pair of codes and dates.',
    received: pair.join(' '),
  }
}
