import type { AddOnField } from '../../layouts/add-on-field.ts'
import { columnOf, type Layout, type SourceRecord } from '../../layouts/layout.ts'
import type { RejectList } from '../../reject.ts'
import { parseOrdinalDate } from '../../text/ordinal-date.ts'
import { repairCode } from '../../text/repair-code.ts'
import type { AddOnEdit } from './add-on-edit.ts'

/** An edit and the line it stands on. */
export interface AddOnRecord {
  readonly line: number
  readonly edit: AddOnEdit
}

/** Types one record; `undefined` when a field was rejected. `dated`: an effective date is required. */
export function parseAddOnRow(
  layout: Layout<AddOnField>,
  { line, values }: SourceRecord<AddOnField>,
  rejects: RejectList,
  dated: boolean,
): AddOnRecord | undefined {
  let valid = true
  const reject = (field: AddOnField, reason: string) => {
    valid = false
    const received = values[field]
    const rule = received === '' ? 'missing' : 'unknown-value'
    rejects.insert({ line, column: columnOf(layout, field), field, rule, reason, received })
  }
  const code = (field: 'addOn' | 'primary'): string => {
    const parsed = repairCode(values[field])
    if (parsed === undefined) reject(field, 'Expected a HCPCS code of five characters.')
    return parsed ?? ''
  }
  const date = (field: Exclude<AddOnField, 'type' | 'addOn' | 'primary'>): number => {
    const parsed = parseOrdinalDate(values[field])
    if (parsed === undefined) reject(field, 'Expected a year and day of the year, YYYYDDD.')
    return parsed ?? 0
  }
  const type = ([1, 2, 3] as const).find((each) => String(each) === values.type)
  if (type === undefined) reject('type', 'Expected an edit type 1, 2 or 3.')
  const edit: AddOnEdit = {
    addOn: code('addOn'),
    primary: code('primary'),
    type: type ?? 1,
    effective: date('effective'),
    effectiveYear: 0,
    deleted: date('deleted'),
    addOnDeleted: date('addOnDeleted'),
    primaryDeleted: date('primaryDeleted'),
  }
  if (dated && edit.effective === 0 && valid) {
    reject('effective', 'Expected the effective date, YYYYDDD.')
  }
  return valid ? { line, edit } : undefined
}
