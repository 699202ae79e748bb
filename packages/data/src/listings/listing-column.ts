import { parseUnits } from '@feescope/core'
import { bool, type DataType, dictionary, float64, int32, uint16, utf8 } from '@uwdata/flechette'

/** How a column of a listing is read, kept and given back. */
export interface ListingColumn<Value extends string | number | boolean | null> {
  /** Of the header row. */
  readonly label: string
  /** A new type each time: Arrow numbers a dictionary by its type object. */
  readonly arrowType: () => DataType
  /** `undefined`: the text does not fit. */
  readonly parse: (text: string) => Value | undefined
  /** What was expected, for rejects. */
  readonly expected: string
  /** Decimals of a number kept in units of its last place. */
  readonly scale?: number
}

/** Few different words: codes, letters, categories, ISO dates. Blank where `pattern` allows it. */
export function word(label: string, pattern: RegExp, expected: string): ListingColumn<string> {
  return {
    label,
    arrowType: () => dictionary(utf8(), uint16()),
    parse: (text) => (pattern.test(text) ? text : undefined),
    expected,
  }
}

/** A five-character code. */
export function code(label: string): ListingColumn<string> {
  return word(label, /^[0-9A-Z]{5}$/, 'A code is five digits or capital letters.')
}

/** An ISO date; `null` when blank or CMS's 9999-12-31. */
export function date(label: string): ListingColumn<string | null> {
  return {
    label,
    arrowType: () => dictionary(utf8(), uint16()),
    parse: (text) => {
      if (text === '' || text === '9999-12-31') return null
      return /^\d{4}-[01]\d-[0-3]\d$/.test(text) ? text : undefined
    },
    expected: 'Expected a date as 2026-01-31, or blank.',
  }
}

/** Any text, line breaks taken out. */
export function text(label: string): ListingColumn<string> {
  return {
    label,
    arrowType: () => utf8(),
    parse: (value) => value.replaceAll(/\s+/g, ' '),
    expected: 'Expected text.',
  }
}

/** A number in units of its last place: `units('fee', 2)` gives cents. Exact to 2^53. */
export function units(label: string, scale: number): ListingColumn<number> {
  return {
    label,
    arrowType: () => (scale === 0 ? int32() : float64()),
    parse: (value) => parseWithin(value, scale),
    expected: `Expected a number with at most ${scale} decimals.`,
    scale,
  }
}

/** As `units`, of whole numbers beyond 2^31. */
export function count(label: string): ListingColumn<number> {
  return { ...units(label, 0), arrowType: () => float64() }
}

/** As `units`; `null` when blank. */
export function unitsOrNull(label: string, scale: number): ListingColumn<number | null> {
  return {
    ...units(label, scale),
    arrowType: () => float64(),
    parse: (value) => (value === '' ? null : parseWithin(value, scale)),
  }
}

/** Two words for true and false. */
export function flag(label: string, yes: string, no: string): ListingColumn<boolean> {
  return {
    label,
    arrowType: () => bool(),
    parse: (value) => (value === yes ? true : value === no ? false : undefined),
    expected: `Expected ${yes} or ${no || 'blank'}.`,
  }
}

function parseWithin(value: string, scale: number): number | undefined {
  const parsed = parseUnits(value, scale)
  return parsed !== undefined && parsed >= 0 ? parsed : undefined
}
