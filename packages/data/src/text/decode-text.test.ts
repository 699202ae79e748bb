import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

test('reads windows-1252: 0xA0 is a space that does not break, 0x92 an apostrophe', () => {
  expect(decodeText(Uint8Array.of(0x41, 0xa0, 0x92))).toBe('A\u00a0\u2019')
})

test('strips a byte order mark', () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('A')
})

test('ends at Ctrl-Z', () => {
  expect(decodeText(Uint8Array.of(0x41, 0x0a, 0x1a, 0x2c, 0x2c))).toBe('A\n')
})
