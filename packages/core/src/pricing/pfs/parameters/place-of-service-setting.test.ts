import { describe, expect, test } from 'vitest'
import { findSetting } from './place-of-service-setting.ts'

/** payment-rules.md §1.8. */
const FACILITY = '02 06 08 19 21 22 23 24 26 31 34 41 42 51 52 53 56 61'.split(' ')
const OFFICE =
  '01 03 04 05 07 09 10 11 12 13 14 15 16 17 18 20 25 27 32 33 49 50 54 55 57 58 60 62 65 66 71 72 81 99'.split(
    ' ',
  )

describe('the setting of a place of service', () => {
  test('every listed place, and no other', () => {
    for (let place = 0; place < 100; place++) {
      const pos = String(place).padStart(2, '0')
      const expected = FACILITY.includes(pos)
        ? 'facility'
        : OFFICE.includes(pos)
          ? 'nonfacility'
          : undefined
      expect([pos, findSetting(pos, '2026-07-15')]).toEqual([pos, expected])
    }
  })
  test('telehealth at home is paid as an office from 2024', () => {
    expect(findSetting('10', '2023-12-31')).toBe('facility')
    expect(findSetting('10', '2024-01-01')).toBe('nonfacility')
  })
})
