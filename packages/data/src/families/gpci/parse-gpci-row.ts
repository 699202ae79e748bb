import { type LocalityGpci, parseUnits } from '@feescope/core'
import type { GpciField } from '../../layouts/gpci-field.ts'
import { columnOf, type Layout, type SourceRecord } from '../../layouts/layout.ts'
import type { RejectList } from '../../reject.ts'

/** A locality and the line it stands on. */
export interface GpciRow {
  readonly line: number
  readonly locality: LocalityGpci
}

/**
 * Types one record; `undefined` when any field was rejected. Leading zeros that a spreadsheet
 * dropped are put back: the MAC has five digits (GPCI2022.csv: 2102), the locality two (0).
 */
export function parseGpciRow(
  layout: Layout<GpciField>,
  { line, values }: SourceRecord<GpciField>,
  rejects: RejectList,
): GpciRow | undefined {
  let valid = true
  const reject = (field: GpciField, rule: string, reason: string) => {
    valid = false
    const column = columnOf(layout, field)
    rejects.insert({ line, column, field, rule, reason, received: values[field] })
  }
  const digits = (field: 'mac' | 'number', length: number): string => {
    if (/^\d+$/.test(values[field]) && values[field].length <= length) {
      return values[field].padStart(length, '0')
    }
    reject(field, 'not-a-number', `Expected up to ${length} digits.`)
    return ''
  }
  const index = (field: 'work' | 'workWithoutFloor' | 'pe' | 'mp'): number => {
    const thousandths = parseUnits(values[field], 3)
    if (thousandths !== undefined && thousandths >= 100 && thousandths <= 5000) return thousandths
    reject(field, 'not-a-number', 'Expected an index from 0.1 to 5 with at most three decimals.')
    return 0
  }
  if (!/^[A-Z]{2}$/.test(values.state))
    reject('state', 'unknown-value', 'Expected a two-letter state.')
  if (values.name === '') reject('name', 'missing', 'Expected the name of the locality.')
  const locality: LocalityGpci = {
    mac: digits('mac', 5),
    number: digits('number', 2),
    state: values.state,
    name: values.name.replace(/\s*\*+$/, ''),
    work: index('work'),
    workWithoutFloor:
      layout.fields.workWithoutFloor === undefined ? undefined : index('workWithoutFloor'),
    pe: index('pe'),
    mp: index('mp'),
  }
  return valid ? { line, locality } : undefined
}
