import { describe, expect, test } from 'vitest'
import { parseHcpcsCode } from './hcpcs-code.ts'

describe('a procedure code', () => {
  test.each([
    ['76120', '76120'],
    [' 76120 ', '76120'],
    ['g0105', 'G0105'],
    ['0001F', '0001F'],
    ['0633t', '0633T'],
    ['0001U', '0001U'],
    ['A2040', 'A2040'],
  ])('"%s" is %s', (text, code) => {
    expect(parseHcpcsCode(text, 'code')).toEqual({ ok: true, value: code })
  })

  test.each(['', '7612', '761200', '76-20', 'GG105', 'G010A', '7612é', '7612 0', null, 76120, {}])(
    '%j is not a code',
    (value) => {
      const result = parseHcpcsCode(value, 'lines[0].code')
      if (result.ok) throw new Error('accepted')
      expect(result.issues).toEqual([
        {
          path: 'lines[0].code',
          code: 'malformed-code',
          expected: 'a procedure code of five characters, such as 76120 or G0105',
          received: typeof value === 'string' ? `"${value}"` : JSON.stringify(value),
          message: expect.stringMatching(
            /^lines\[0\]\.code: .* is not a procedure code\. Use five/,
          ),
        },
      ])
    },
  )
})
