import { describe, expect, test } from 'vitest'
import { parsePlaceOfService } from './place-of-service.ts'

describe('a place of service', () => {
  test.each([
    ['11', '11'],
    [' 22 ', '22'],
    ['2', '02'],
  ])('"%s" is %s', (text, pos) => {
    expect(parsePlaceOfService(text, 'pos')).toEqual({ ok: true, value: pos })
  })
  test.each(['', '00', '0', '111', 'ab', '1a', 11, null])('%j is not one', (value) => {
    const result = parsePlaceOfService(value, 'pos')
    if (result.ok) throw new Error('accepted')
    expect(result.issues).toMatchObject([
      {
        path: 'pos',
        code: 'malformed-place-of-service',
        expected: expect.stringContaining('two-digit place of service'),
        message: expect.stringMatching(/^pos: .* is not a place of service\. Use two digits/),
      },
    ])
  })
})
