import { expect, it } from 'vitest'
import { groupHistory } from './group-history.ts'

const entry = (release: string, from: string, national: string | null) => ({
  release,
  from,
  work: '0.38',
  totalNonfacility: '3.29',
  national,
})

it('joins releases that say the same, latest first, each with the amount before it', () => {
  const periods = groupHistory([
    entry('RVU25A', '2025-01-01', null),
    entry('RVU25D', '2025-10-01', '106.42'),
    entry('RVU26A', '2026-01-01', '113.56'),
    entry('RVU26B', '2026-04-01', '113.56'),
    entry('RVU26C', '2026-07-01', '113.56'),
  ])
  expect(periods.map(({ releases, from, before }) => [releases, from, before])).toEqual([
    ['RVU26A to RVU26C', '2026-01-01', '106.42'],
    ['RVU25D', '2025-10-01', null],
    ['RVU25A', '2025-01-01', null],
  ])
})

it('has no periods without releases', () => expect(groupHistory([])).toEqual([]))
