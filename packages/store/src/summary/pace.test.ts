import { expect, test } from 'vitest'
import { paceOf } from './pace.ts'
import { periodOf } from './period.ts'

const summary = {
  total: { entries: 50, units: 50, raw: '1000.00', credited: '1000.00', uncredited: 0 },
  daysWorked: 20,
}

test('stands against the target of a year', () => {
  const question = {
    from: '2026-01-01',
    today: '2026-03-14',
    target: '6000',
    fte: '0.8',
    workdays: 220,
  }
  expect(paceOf(summary, question)).toMatchObject({
    daysElapsed: 73,
    annualisedByCalendar: '5000.00', // 1,000 × 365 ÷ 73
    annualisedPerFte: '6250.00', // ÷ 0.8
    annualisedByDaysWorked: '11000.00', // 1,000 ÷ 20 × 220
    expected: '1200.00', // 6,000 × 73 ÷ 365
    ahead: '-200.00',
    neededPerDay: '17.12', // 5,000 ÷ 292
  })
})

test.each([
  ['day', '2026-07-19'],
  ['week', '2026-07-13'],
  ['month', '2026-07-01'],
  ['quarter', '2026-07-01'],
  ['year', '2026-01-01'],
] as const)('the %s of a Sunday starts on %s', (period, first) => {
  expect(periodOf('2026-07-19', period)).toBe(first)
})
