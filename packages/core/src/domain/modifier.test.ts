import { describe, expect, test } from 'vitest'
import { parseModifier } from './modifier.ts'

describe('a modifier', () => {
  test.each([
    ['26', '26'],
    [' lt ', 'LT'],
    ['f1', 'F1'],
  ])('"%s" is %s', (text, modifier) => {
    expect(parseModifier(text, 'm')).toEqual({ ok: true, value: modifier })
  })
  test.each(['', '2', '260', '2-', 26, undefined])('%j is not a modifier', (value) => {
    const result = parseModifier(value, 'm')
    if (result.ok) throw new Error('accepted')
    expect(result.issues).toMatchObject([
      {
        path: 'm',
        code: 'malformed-modifier',
        expected: 'a modifier of two letters or digits, such as 26 or LT',
        message: expect.stringMatching(/^m: .* is not a modifier\. Use two/),
      },
    ])
  })
})
