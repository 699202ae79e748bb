import { describeReceived, type Parsed, parsed, rejected } from './invalid-input.ts'

declare const hcpcsCode: unique symbol
/** A well-formed HCPCS code: five characters, capitals. It may or may not exist. */
export type HcpcsCode = string & { readonly [hcpcsCode]: true }

/** Five digits (CPT), four digits and F, T, U, M or A (CPT II, III, PLA …), or a letter and four digits. */
const SHAPE = /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/

/** Parses a code; small letters and surrounding blanks are accepted. */
export function parseHcpcsCode(text: unknown, path: string): Parsed<HcpcsCode> {
  const code = typeof text === 'string' ? text.trim().toUpperCase() : ''
  if (SHAPE.test(code)) return parsed(code as HcpcsCode)
  const received = describeReceived(text)
  return rejected({
    path,
    code: 'malformed-code',
    expected: 'a procedure code of five characters, such as 76120 or G0105',
    received,
    message: `${path}: ${received} is not a procedure code. Use five characters, such as 76120 or G0105.`,
  })
}
