import { describeReceived, type Parsed, parsed, rejected } from './invalid-input.ts'

/** Which of the two practice expense columns pays. */
export type Setting = 'facility' | 'nonfacility'

/** Parses a two-digit CMS place of service; `5` is read as `05`. */
export function parsePlaceOfService(text: unknown, path: string): Parsed<string> {
  const value = typeof text === 'string' ? text.trim().padStart(2, '0') : ''
  if (/^\d{2}$/.test(value) && value !== '00') return parsed(value)
  const received = describeReceived(text)
  return rejected({
    path,
    code: 'malformed-place-of-service',
    expected: 'a two-digit place of service, such as 11 (office) or 22 (hospital outpatient)',
    received,
    message: `${path}: ${received} is not a place of service. Use two digits, such as 11 (office) or 22 (hospital outpatient).`,
  })
}
