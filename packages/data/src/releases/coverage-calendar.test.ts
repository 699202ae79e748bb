import { expect, test } from 'vitest'
import { listReleases } from '../open-reference.ts'
import { coverageCalendar } from './coverage-calendar.ts'

test('the calendar shows what is held and where gaps are', async () => {
  const pfs = coverageCalendar(await listReleases()).find(({ kind }) => kind === 'pfs')
  const spans = pfs?.spans.map(({ from, to, releases }) => [from, to, releases.join()])
  expect(spans?.slice(0, 2)).toEqual([
    ['2022-01-01', '2022-03-31', 'RVU22A'],
    ['2022-04-01', '2022-12-31', ''],
  ])
  expect(spans).toContainEqual(['2024-01-01', '2024-03-08', 'RVU24A'])
  expect(spans).toContainEqual(['2024-03-09', '2024-03-31', 'RVU24AR'])
  expect(spans).toContainEqual(['2024-10-01', '2024-12-31', ''])
  expect(spans?.at(-1)).toEqual(['2026-10-01', '2026-12-31', ''])
})
