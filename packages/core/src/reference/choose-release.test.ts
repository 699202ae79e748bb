import { describe, expect, test } from 'vitest'
import { chooseEdition, chooseRelease } from './choose-release.ts'

const table = (id: string, from: string, to: string) => ({ id, effective: { from, to } })
const TABLES = [
  table('25A', '2025-01-01', '2025-03-31'),
  table('25D', '2025-10-01', '2025-12-31'),
  table('26B', '2026-04-01', '2026-06-30'),
]
const idOf = (chosen: ReturnType<typeof chooseRelease>) =>
  chosen.held ? `${chosen.table.id}${chosen.exact ? '' : ' stands in'}` : chosen.message

describe('a payment release', () => {
  test.each([
    ['first day', '2025-01-01', '25A'],
    ['last day', '2025-03-31', '25A'],
    ['the day after: the nearest of the year', '2025-04-01', '25A stands in'],
    ['nearer to the earlier', '2025-06-30', '25A stands in'], // 91 and 93 days
    ['equally near: the earlier, already in force', '2025-07-01', '25A stands in'], // 92 and 92
    ['nearer to the later', '2025-07-02', '25D stands in'], // 93 and 91
    ['the day before', '2025-09-30', '25D stands in'],
    ['another year is never nearer', '2026-01-01', '26B stands in'],
    ['after the last of its year', '2026-12-31', '26B stands in'],
  ])('%s: %s → %s', (_situation, date, expected) => {
    expect(idOf(chooseRelease('release', TABLES, date))).toBe(expected)
  })

  test('of two in force the later wins', () => {
    const corrected = table('25AR', '2025-01-01', '2025-03-31')
    expect(idOf(chooseRelease('release', [...TABLES.slice(0, 1), corrected], '2025-02-01'))).toBe(
      '25AR',
    )
  })

  test('no release of the year', () => {
    expect(idOf(chooseRelease('fee schedule release', TABLES, '2024-07-01'))).toBe(
      "No fee schedule release for 2024 is held (held: 2025, 2026). Import CMS's file for 2024 (feescope data import FILE) or change the date 2024-07-01.",
    )
  })

  test('no release at all', () => {
    expect(idOf(chooseRelease('GPCI table', [], '2024-07-01'))).toBe(
      "No GPCI table is held. Import CMS's file: feescope data import FILE.",
    )
  })
})

describe('an edition of edits', () => {
  test.each([
    ['in its quarter', '2025-02-01', '25A'],
    ['after it: carried forward', '2025-09-30', '25A stands in'],
    ['across years', '2026-01-15', '25D stands in'],
    ['after all', '2030-01-01', '26B stands in'],
    ['before all: the first lists ended edits too', '2020-01-01', '25A stands in'],
  ])('%s: %s → %s', (_situation, date, expected) => {
    expect(idOf(chooseEdition('edition', TABLES, date))).toBe(expected)
  })
  test('none held', () => {
    expect(idOf(chooseEdition('MUE table', [], '2020-01-01'))).toContain('No MUE table is held')
  })
})
