import type { AddOnEdit } from '../src/families/add-on/add-on-edit.ts'
import { csvRows } from '../src/text/csv-rows.ts'

/**
 * The edits with the years in which they took effect, from a copy of an earlier quarter that kept
 * years only. A year is used where that copy has exactly one edit in force of the same codes and
 * type; it is never made into a date, for many edits of 2013 began on 1 April.
 */
export function withEffectiveYears(edits: readonly AddOnEdit[], detail: string): AddOnEdit[] {
  const years = readYears(detail)
  return edits.map((edit) => {
    const found = years.get(keyOf(edit.addOn, edit.primary, String(edit.type))) ?? []
    const [year] = found
    return year !== undefined && found.length === 1 ? { ...edit, effectiveYear: year } : edit
  })
}

const header =
  'add_on_code,primary_code,edit_type,code_deleted_year,edit_effective_year,edit_deleted_year,notes'

function readYears(detail: string): Map<string, number[]> {
  const [labels, ...rows] = Array.from(csvRows(detail), ({ cells }) => cells)
  if (labels?.join() !== header) throw new Error(`unknown-layout: ${labels?.join()}`)
  const years = new Map<string, number[]>()
  for (const [addOn = '', primary = '', type = '', codeEnd, year, editEnd] of rows) {
    if (codeEnd !== '' || editEnd !== '' || !/^\d{4}$/.test(year ?? '')) continue
    const key = keyOf(addOn, primary, type)
    years.set(key, [...(years.get(key) ?? []), Number(year)])
  }
  return years
}

function keyOf(...parts: readonly string[]): string {
  return parts.join(' ')
}
