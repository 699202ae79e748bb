import { describe, expect, test } from 'vitest'
import { describeReceived, InvalidInput } from './invalid-input.ts'
import { isProviderType } from './provider-type.ts'

describe('invalid input', () => {
  test.each([
    ['text', '"text"'],
    [12, '12'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ a: 1 }, '{"a":1}'],
    ['x'.repeat(58), `"${'x'.repeat(58)}"`],
    ['x'.repeat(59), `"${'x'.repeat(56)}…`],
  ])('%j is shown as %s', (value, text) => {
    expect(describeReceived(value)).toBe(text)
  })

  test('lists every issue', () => {
    const issue = { path: 'a', code: 'b', expected: 'c', received: 'd' }
    const error = new InvalidInput([
      { ...issue, message: 'first' },
      { ...issue, message: 'second' },
    ])
    expect(error.message).toBe('first\nsecond')
    expect(error).toMatchObject({ name: 'InvalidInput', code: 'invalid-input' })
    expect(error.issues).toHaveLength(2)
  })

  test('provider types', () => {
    expect(isProviderType('np')).toBe(true)
    expect(isProviderType('nurse')).toBe(false)
    expect(isProviderType(undefined)).toBe(false)
  })
})
