import { createHash } from 'node:crypto'
import { findSetting } from '@feescope/core'
import type { CsvRecord, RecordSource } from '@feescope/store'
import type { BilledClaim, BilledLine } from '../x12/professional/billed-claim.ts'
import { readProfessionalClaims } from '../x12/professional/read-professional-claims.ts'
import type { X12Issue } from '../x12/x12-issue.ts'

const HEADINGS = ['date', 'code', 'modifiers', 'units', 'setting', 'caseNumber'] as const

/**
 * The service lines of an 837P as rows for the procedure log: first day, code, modifiers, units,
 * setting. The lines of one claim on one day are a case. Nothing else of the claim is taken: not its
 * number, which names the patient's account, no diagnosis, no charge. A claim that cannot be read is
 * one rejected row; lines stand by the number of their segment.
 */
export function billedLineRecords(bytes: Uint8Array): RecordSource {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    records: () => recordsOf(bytes),
  }
}

async function* recordsOf(bytes: Uint8Array): AsyncGenerator<CsvRecord> {
  const cases = new Map<string, number>()
  yield { line: 1, cells: HEADINGS }
  for await (const item of readProfessionalClaims(bytes)) {
    if (item.kind === 'rejected') {
      const broken = item.issues.map(({ message }) => message).join(' ')
      yield { line: item.position, cells: [], broken }
    } else if (item.kind === 'claim') yield* claimRecords(item.claim, cases)
    else if (isLoss(item.issue)) {
      yield { line: item.issue.segment, cells: [], broken: item.issue.message }
    }
  }
}

/** Something was not read: left out in silence it would be missing from the log. */
function isLoss({ severity, code }: X12Issue): boolean {
  return severity === 'error' || code === 'passed-over'
}

function* claimRecords({ lines }: BilledClaim, cases: Map<string, number>): Generator<CsvRecord> {
  for (const [date, sameDay] of Map.groupBy(lines, (line) => line.date)) {
    const number = (cases.get(date) ?? 0) + 1
    // A single line needs no case: it stands alone anyway.
    if (sameDay.length > 1) cases.set(date, number)
    for (const line of sameDay) yield recordOf(line, sameDay.length > 1 ? String(number) : '')
  }
}

function recordOf({ position, date, code, modifiers, units, place }: BilledLine, of: string) {
  const setting = place.pos === null ? undefined : findSetting(place.pos, date)
  return {
    line: position,
    cells: [date, code, modifiers.join(' '), String(units), setting ?? '', of],
  }
}
