import { parseUnits } from '@feescope/core'
import type { RejectList } from '../reject.ts'
import { columnOf, type Layout, type SourceRecord } from './layout.ts'

/** Types the fields of one record; each that does not fit is rejected with its place. */
export interface FieldReader<Field extends string> {
  readonly line: number
  readonly format: 'csv' | 'txt'
  /** False once a field was rejected. */
  isValid(): boolean
  /** True when this version of the file has the field. */
  has(field: Field): boolean
  /** As written, trimmed. */
  text(field: Field): string
  /** The text when it has the pattern. */
  matching(field: Field, pattern: RegExp, reason: string): string
  /** One of the values CMS's documentation lists. */
  oneOf(field: Field, values: readonly string[]): string
  /** Digits, with the leading zeros put back that a spreadsheet dropped. */
  digits(field: Field, length: number): string
  /** A decimal number in units of its last place: `units('fee', 2, …)` gives cents. */
  units(field: Field, scale: number, range?: readonly [least: number, most: number]): number
  reject(field: Field, rule: string, reason: string): void
}

export function createFieldReader<Field extends string>(
  layout: Layout<Field>,
  { line, values }: SourceRecord<Field>,
  rejects: RejectList,
): FieldReader<Field> {
  let valid = true
  const reject = (field: Field, rule: string, reason: string) => {
    valid = false
    const column = columnOf(layout, field)
    rejects.insert({ line, column, field, rule, reason, received: values[field] })
  }
  return {
    line,
    format: layout.format,
    isValid: () => valid,
    has: (field) => layout.fields[field] !== undefined,
    text: (field) => values[field],
    matching: (field, pattern, reason) => {
      if (!pattern.test(values[field])) reject(field, 'unknown-value', reason)
      return values[field]
    },
    oneOf: (field, known) => {
      if (!known.includes(values[field])) {
        const list = known.map((value) => value || 'blank').join(', ')
        reject(field, 'unknown-value', `Known values are ${list}.`)
      }
      return values[field]
    },
    digits: (field, length) => {
      const text = values[field]
      if (/^\d+$/.test(text) && text.length <= length) return text.padStart(length, '0')
      reject(field, 'not-a-number', `Expected up to ${length} digits.`)
      return ''
    },
    units: (field, scale, [least, most] = [0, Number.MAX_SAFE_INTEGER]) => {
      const units = parseUnits(values[field], scale)
      if (units !== undefined && units >= least && units <= most) return units
      reject(field, 'not-a-number', rangeReason(scale, least, most))
      return 0
    },
    reject,
  }
}

function rangeReason(scale: number, least: number, most: number): string {
  const decimals = scale === 0 ? 'a whole number' : `a number with at most ${scale} decimals`
  const value = (units: number) => String(units / 10 ** scale)
  const upper = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${value(most)}`
  return `Expected ${decimals} from ${value(least)}${upper}.`
}
