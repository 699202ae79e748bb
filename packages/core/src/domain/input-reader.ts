import { type Exact, exact } from '../money/exact.ts'
import { parseUnits } from '../money/format.ts'
import { describeReceived, type Issue, type Parsed } from './invalid-input.ts'

/**
 * Reads unknown input field by field and keeps every issue, so that one pass reports them all.
 * Each reader returns a usable value even after an issue; the caller throws when `issues` is not
 * empty, so such a value is never used.
 */
export interface InputReader {
  readonly issues: readonly Issue[]
  /** A plain object with no other keys than these: a misspelt key would silently move money. */
  object(value: unknown, path: string, keys: readonly string[]): Readonly<Record<string, unknown>>
  array(value: unknown, path: string, limits: { min: number; max: number }): readonly unknown[]
  integer(
    value: unknown,
    path: string,
    limits: { min: number; max: number; absent: number },
  ): number
  wholeOrNull(value: unknown, path: string, limits: { min: number; max: number }): number | null
  /** A decimal given as text: a float may already have lost a digit. Absent is `null`. */
  decimal(
    value: unknown,
    path: string,
    limits: { decimals: number; min: number; max: number },
  ): Exact | null
  /** Dollars given as text, not negative. Absent is `null`. */
  amount(value: unknown, path: string): Exact | null
  requiredAmount(value: unknown, path: string): Exact | null
  text(value: unknown, path: string, limits: { max: number }): string
  boolean(value: unknown, path: string, absent: boolean): boolean
  oneOf<Choice extends string>(
    value: unknown,
    path: string,
    choices: readonly Choice[],
    absent: Choice,
  ): Choice
  /** The parsed value, or `otherwise` after noting the issues. */
  take<Value, Otherwise>(result: Parsed<Value>, otherwise: Otherwise): Value | Otherwise
  note(issue: Issue): void
}

export function createInputReader(): InputReader {
  const issues: Issue[] = []
  const reject = (path: string, code: string, expected: string, value: unknown): void => {
    const received = describeReceived(value)
    issues.push({
      path,
      code,
      expected,
      received,
      message:
        path === ''
          ? `Expected ${expected}, got ${received}.`
          : `${path}: expected ${expected}, got ${received}.`,
    })
  }

  return {
    issues,
    object(value, path, keys) {
      if (!isRecord(value)) {
        reject(path, 'not-an-object', 'an object', value)
        return {}
      }
      for (const key of Object.keys(value)) {
        if (keys.includes(key)) continue
        const at = path === '' ? key : `${path}.${key}`
        reject(at, 'unknown-key', `one of ${keys.join(', ')}`, key)
      }
      return value
    },
    array(value, path, { min, max }) {
      if (Array.isArray(value) && value.length >= min && value.length <= max) return value
      reject(
        path,
        'not-a-list',
        `a list of ${min} to ${max} entries`,
        Array.isArray(value) ? `${value.length} entries` : value,
      )
      return []
    },
    integer(value, path, { min, max, absent }) {
      if (value === undefined) return absent
      if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) {
        return value
      }
      reject(path, 'out-of-range', `a whole number from ${min} to ${max}`, value)
      return absent
    },
    wholeOrNull(value, path, { min, max }) {
      if (value === undefined) return null
      return this.integer(value, path, { min, max, absent: min })
    },
    decimal(value, path, { decimals, min, max }) {
      if (value === undefined) return null
      // At the scale it is written in: needless zeros would only use up digits of later products.
      const text = typeof value === 'string' ? value.trim() : ''
      const scale = text.split('.')[1]?.length ?? 0
      const units = scale <= decimals ? parseUnits(text, scale) : undefined
      const unit = 10 ** scale
      if (units !== undefined && units >= min * unit && units <= max * unit) {
        return exact(units, scale)
      }
      reject(
        path,
        'malformed-number',
        `a number as text from ${min} to ${max} with at most ${decimals} decimals`,
        value,
      )
      return null
    },
    amount(value, path) {
      if (value === undefined) return null
      return this.requiredAmount(value, path)
    },
    requiredAmount(value, path) {
      const units = typeof value === 'string' ? parseUnits(value.trim(), 2) : undefined
      if (units !== undefined && units >= 0) return exact(units, 2)
      reject(
        path,
        'malformed-amount',
        'dollars as text with at most two decimals, such as "250.00"',
        value,
      )
      return null
    },
    text(value, path, { max }) {
      if (typeof value === 'string' && value.trim() !== '' && value.length <= max) return value
      reject(path, 'malformed-text', `text of 1 to ${max} characters`, value)
      return ''
    },
    boolean(value, path, absent) {
      if (value === undefined) return absent
      if (typeof value === 'boolean') return value
      reject(path, 'not-a-boolean', 'true or false', value)
      return absent
    },
    oneOf(value, path, choices, absent) {
      if (value === undefined) return absent
      const choice = choices.find((candidate) => candidate === value)
      if (choice !== undefined) return choice
      reject(path, 'unknown-choice', `one of ${choices.join(', ')}`, value)
      return absent
    },
    take(result, otherwise) {
      if (result.ok) return result.value
      issues.push(...result.issues)
      return otherwise
    },
    note: (issue) => {
      issues.push(issue)
    },
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
