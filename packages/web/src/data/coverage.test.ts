import { expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'

const info = { rows: 1, sha256: '', bundled: true }

it('shows the quarters held, and the gaps, from the first fee schedule on', () => {
  const releases = [
    { ...info, id: 'RVU25A', kind: 'pfs', effective: { from: '2025-01-01', to: '2025-03-31' } },
    { ...info, id: 'RVU25D', kind: 'pfs', effective: { from: '2025-10-01', to: '2025-12-31' } },
    { ...info, id: 'GPCI2025', kind: 'gpci', effective: { from: '2025-01-01', to: '2025-12-31' } },
    { ...info, id: 'POS', kind: 'list', effective: { from: '2020-01-01', to: '2020-12-31' } },
  ]
  const [pfs, gpci, ...others] = coverageOf(releases, '2025-11-22')
  expect(pfs?.quarters.map(({ quarter, held }) => `${quarter} ${held.join()}`)).toEqual([
    '2025Q1 RVU25A',
    '2025Q2 ',
    '2025Q3 ',
    '2025Q4 RVU25D',
  ])
  expect(gpci?.quarters.every(({ held }) => held.length === 1)).toBe(true)
  expect(others).toEqual([])
})
