import { parseUnits, priceClaim, type Reference } from '@feescope/core'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openBundledReference } from '../open-reference.ts'
import { diffReleases } from './diff-releases.ts'
import { causeNames, type Effect } from './effect.ts'
import { findReleaseSide } from './find-release-side.ts'
import type { ReleaseDiff } from './release-diff.ts'
import { renderDiffCsv } from './render-diff-csv.ts'

let reference: Reference
let diff: ReleaseDiff
beforeAll(async () => {
  reference = await openBundledReference()
  diff = between('RVU25D', 'RVU26C')
})

function between(a: string, b: string, options = {}): ReleaseDiff {
  return diffReleases(findReleaseSide(reference, a), findReleaseSide(reference, b), options)
}

const sumOf = ({ causes }: Effect) => causeNames.reduce((sum, name) => sum + causes[name], 0)

describe('RVU25D to RVU26C', () => {
  test('rows added, deleted and changed account for both files', () => {
    expect([diff.added.length, diff.deleted.length]).toEqual([496, 230])
    expect(diff.changed.length + diff.unchanged + diff.deleted.length).toBe(19_090)
    expect(diff.changed.length + diff.unchanged + diff.added.length).toBe(19_356)
    expect(diff.before).toMatchObject({
      pfs: 'RVU25D',
      gpci: 'GPCI2025',
      conversionFactor: 323_465,
    })
    expect(diff.after).toMatchObject({ pfs: 'RVU26C', gpci: 'GPCI2026', conversionFactor: 334_009 })
    expect(diff.gpci).toHaveLength(109)
  })

  test('names the 7,287 rows whose work RVU is the old one × 0.975', () => {
    expect(diff.revaluations).toMatchObject([{ id: 'efficiency-adjustment-2026', rows: 7287 }])
    const row = (code: string) => diff.changed.find((each) => each.code === code)
    expect(row('76120')?.revaluation).toBe('efficiency-adjustment-2026') // 0.38 → 0.37
    expect(row('99213')?.revaluation).toBeNull() // timed: 1.30 stays
    expect(row('90837')?.revaluation).toBeNull() // 3.63 → 3.78
  })

  test('76120 nationally: 106.42 to 113.56', () => {
    const effect = diff.changed.find(({ code }) => code === '76120')?.nonfacility
    expect(effect).toMatchObject({ before: 10_642, after: 11_356, change: 714 })
    // 3.29, 3.28, 3.41, 3.40 RVU × 32.3465 = 106.42, 106.10, 110.30, 109.98; 3.40 × 33.4009
    expect(effect?.causes).toEqual({
      work: -32,
      pe: 420,
      mp: -32,
      gpci: 0,
      conversionFactor: 358,
      oppsCap: 0,
      status: 0,
    })
  })
})

test.each([
  ['RVU25D', 'RVU26C', '10112-00'],
  ['RVU24A', 'RVU24AR', '02102-01'],
  ['RVU22A', 'RVU26C', '09102-04'],
  ['RVU26C', 'RVU25D', '01112-05'],
  ['RVU26B', 'RVU26C', undefined],
])('%s to %s in %s: the causes add up to the change on every row', (a, b, locality) => {
  const { changed } = between(a, b, { locality })
  expect(changed.length).toBeGreaterThan(0)
  for (const row of changed) {
    expect([row.code, sumOf(row.nonfacility)]).toEqual([row.code, row.nonfacility.change])
    expect([row.code, sumOf(row.facility)]).toEqual([row.code, row.facility.change])
    expect(row.facility.change).toBe((row.facility.after ?? 0) - (row.facility.before ?? 0))
  }
})

test('the prices compared are those the engine gives', () => {
  const sides = [
    ['2025-10-01', 'before'],
    ['2026-07-15', 'after'],
  ] as const
  const local = between('RVU25D', 'RVU26C', { locality: '14212-01' })
  fc.assert(
    fc.property(
      fc.constantFrom(...local.changed),
      fc.constantFrom(...sides),
      fc.constantFrom('nonfacility' as const, 'facility' as const),
      ({ code, modifier, ...effects }, [date, side], setting) => {
        const lines = [{ code, modifiers: modifier ? [modifier] : [] }]
        const outcome = priceClaim(reference, { date, locality: '14212-01', setting, lines })
        const [line] = outcome.lines
        const allowed = line?.status === 'priced' ? parseUnits(line.allowed, 2) : null
        expect([code, modifier, effects[setting][side]]).toEqual([code, modifier, allowed])
      },
    ),
    { numRuns: 1500 },
  )
})

test('from January to 9 March 2024 only the conversion factor moved prices', () => {
  const { changed, added, deleted } = between('RVU24A', 'RVU24AR')
  expect([added, deleted]).toEqual([[], []])
  for (const { nonfacility } of changed) {
    const { conversionFactor, oppsCap } = nonfacility.causes // a capped row moves with its cap
    expect(conversionFactor + oppsCap).toBe(nonfacility.change)
  }
})

test('volumes: dollars, causes and work RVUs; what neither release lists is named', () => {
  const volumes = [
    { code: '99213', units: 100 },
    { code: '76120', modifier: '26' as const, setting: 'facility' as const, units: 3 },
    { code: 'ZZZZZ', units: 7 },
  ]
  const { volumes: totals } = between('RVU25D', 'RVU26C', { volumes })
  expect(totals).toMatchObject({ units: 103, unknown: [{ code: 'ZZZZZ' }] })
  expect(totals?.work).toEqual({ before: 13_114, after: 13_111, change: -3 })
  const sum = causeNames.reduce((all, name) => all + (totals?.causes[name] ?? 0), 0)
  expect(sum).toBe(totals?.change)
  expect(totals?.change).toBe((totals?.after ?? 0) - (totals?.before ?? 0))
})

test('only the codes asked for; csv lines add up as printed', () => {
  const few = between('RVU25D', 'RVU26C', { codes: ['76120', '99213', '70496'] })
  expect(new Set(few.changed.map(({ code }) => code))).toEqual(new Set(['76120', '99213', '70496']))
  const [header, ...lines] = [...renderDiffCsv(few)]
  expect(header).toMatch(/^change,code,modifier,setting,before,after,difference,work/)
  for (const line of lines) {
    const cells = line.split(',').map((cell) => parseUnits(cell, 2) ?? 0)
    const causes = cells.slice(7, 14).reduce((total, cents) => total + cents, 0)
    expect([line, causes]).toEqual([line, cells[6]])
  }
})

test('a locality that one year does not have, and a release that is not held', () => {
  expect(() => between('RVU23A', 'RVU26C', { locality: '01182-26' })).toThrow(
    /no locality 01182-26/,
  )
  expect(() => findReleaseSide(reference, 'RVU24D')).toThrow(/RVU24D is not held. Held: RVU22A/)
})
