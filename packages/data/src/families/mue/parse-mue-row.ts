import type { MueLimit } from '@feescope/core'
import { columnOf, type DelimitedLayout, type SourceRecord } from '../../layouts/layout.ts'
import type { MueField } from '../../layouts/mue-field.ts'
import type { RejectList } from '../../reject.ts'
import { repairCode } from '../../text/repair-code.ts'
import { findMueRationale } from './mue-rationales.ts'

/** A limit and the line it stands on. */
export interface MueRow {
  readonly line: number
  readonly limit: MueLimit
}

/** More than CMS prints (90,000 for a clotting factor), less than a damaged number. */
const maximumUnits = 1_000_000

/** Types one record; `undefined` when a field was rejected. `force` takes unknown rationales. */
export function parseMueRow(
  layout: DelimitedLayout<MueField>,
  { line, values }: SourceRecord<MueField>,
  rejects: RejectList,
  force: boolean,
): MueRow | undefined {
  const reject = (field: MueField, reason: string): undefined => {
    const received = values[field]
    const rule = received === '' ? 'missing' : 'unknown-value'
    rejects.insert({ line, column: columnOf(layout, field), field, rule, reason, received })
  }
  const code = repairCode(values.code)
  if (code === undefined) return reject('code', 'Expected a HCPCS code of five characters.')
  const units = Number(values.units)
  if (!/^\d+$/.test(values.units) || units > maximumUnits) {
    return reject('units', 'Expected a whole number of units, 0 or more.')
  }
  const mai = parseAdjudication(values.adjudication)
  if (mai === undefined) return reject('adjudication', 'Expected an indicator 1, 2 or 3.')
  const rationale = findMueRationale(values.rationale) ?? (force ? values.rationale : undefined)
  if (rationale === undefined) {
    return reject('rationale', 'Expected one of the rationales CMS has used.')
  }
  return { line, limit: { code, units, mai, rationale } }
}

/** `3 Date of Service Edit: Clinical` → 3 */
function parseAdjudication(text: string): MueLimit['mai'] | undefined {
  const digit = /^([123])\b/.exec(text)?.[1]
  return ([1, 2, 3] as const).find((mai) => String(mai) === digit)
}
