import { describeReceived, type Parsed, parsed, rejected } from './invalid-input.ts'

declare const modifier: unique symbol
/** A well-formed modifier: two capitals or digits. It may or may not exist. */
export type Modifier = string & { readonly [modifier]: true }

const SHAPE = /^[0-9A-Z]{2}$/

/** Parses a modifier; small letters and surrounding blanks are accepted. */
export function parseModifier(text: unknown, path: string): Parsed<Modifier> {
  const value = typeof text === 'string' ? text.trim().toUpperCase() : ''
  if (SHAPE.test(value)) return parsed(value as Modifier)
  const received = describeReceived(text)
  return rejected({
    path,
    code: 'malformed-modifier',
    expected: 'a modifier of two letters or digits, such as 26 or LT',
    received,
    message: `${path}: ${received} is not a modifier. Use two letters or digits, such as 26 or LT.`,
  })
}
