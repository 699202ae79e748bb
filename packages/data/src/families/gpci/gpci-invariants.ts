import { localityIdOf } from '@feescope/core'
import type { GpciField } from '../../layouts/gpci-field.ts'
import { localityCountOf } from '../../releases/locality-count.ts'
import type { GpciRow } from './parse-gpci-row.ts'

/** A fact about Addendum E that this file does not keep. */
export interface GpciViolation {
  readonly rule: string
  /** 0: the whole file. */
  readonly line: number
  readonly field: GpciField | ''
  readonly reason: string
  readonly received: string
}

export function checkGpci(rows: readonly GpciRow[], year: number): GpciViolation[] {
  return [...uniqueKeys(rows), ...expectedCount(rows, year), ...floors(rows)]
}

function* uniqueKeys(rows: readonly GpciRow[]): Iterable<GpciViolation> {
  const seen = new Map<string, number>()
  for (const { line, locality } of rows) {
    const id = localityIdOf(locality)
    const first = seen.get(id)
    if (first === undefined) seen.set(id, line)
    else {
      const reason = `Locality ${id} is already on line ${first}.`
      yield { rule: 'duplicate-row', line, field: 'number', reason, received: id }
    }
  }
}

function* expectedCount(rows: readonly GpciRow[], year: number): Iterable<GpciViolation> {
  const expected = localityCountOf(year)
  if (rows.length === expected) return
  const reason = `Medicare had ${expected} payment localities in ${year}: the file is incomplete or not CMS's.`
  yield { rule: 'locality-count', line: 0, field: '', reason, received: `${rows.length} rows` }
}

/** The work index with floor is the one without raised to 1.0, and to 1.5 in Alaska. */
function* floors(rows: readonly GpciRow[]): Iterable<GpciViolation> {
  for (const { line, locality } of rows) {
    const floor = locality.state === 'AK' ? 1500 : 1000
    const expected = Math.max(floor, locality.workWithoutFloor ?? locality.work)
    if (locality.work === expected) continue
    const reason = `${localityIdOf(locality)}: the work index with its floor is ${expected} thousandths.`
    yield { rule: 'work-floor', line, field: 'work', reason, received: String(locality.work) }
  }
}
