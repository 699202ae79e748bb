import { expect, test } from 'vitest'
import { parseRvuReleaseId, rvuReleaseDates, rvuReleaseId } from './release-dates.ts'

const cases: [id: string, from: string, to: string][] = [
  ['RVU26A', '2026-01-01', '2026-03-31'],
  ['RVU26AR', '2026-01-01', '2026-03-31'],
  ['RVU26B', '2026-04-01', '2026-06-30'],
  ['RVU26C', '2026-07-01', '2026-09-30'],
  ['RVU26D', '2026-10-01', '2026-12-31'],
  ['RVU24A', '2024-01-01', '2024-03-08'],
  ['RVU24AR', '2024-03-09', '2024-03-31'],
  ['RVU09B', '2009-04-01', '2009-06-30'],
]

test.each(cases)('%s is in force from %s to %s', (id, from, to) => {
  const release = parseRvuReleaseId(id)
  if (!release) throw new Error('not parsed')
  expect(rvuReleaseId(release)).toBe(id)
  expect(rvuReleaseDates(release)).toEqual({ from, to })
})

test.each(['RVU26', 'RVU2026C', 'RVU26E', 'rvu26br', ''])('%j is not a release', (text) => {
  expect(parseRvuReleaseId(text)).toBeUndefined()
})
