import { describe, expect, test } from 'vitest'
import { releaseOf } from '../../test/release-of.ts'
import { compareInCategory } from './compare-in-category.ts'

const work = (code: string, units: number) => ({ code, work: units })

describe('standing in a section', () => {
  const release = releaseOf([
    work('70001', 100),
    work('70002', 200),
    { ...work('70003', 300), modifier: '26' },
    { ...work('70003', 250), modifier: 'TC' },
    work('70004', 4000),
    work('70005', 0),
    work('99213', 130),
  ])

  test.each([
    ['70001', 25, '1.00'],
    ['70002', 50, '2.00'],
    ['70003', 75, '3.00'],
    ['70004', 100, '40.00'],
  ])('%s: percentile %i of four codes', (code, percentile, rvu) => {
    expect(compareInCategory(release, code)).toMatchObject({
      category: 'Radiology',
      codes: 4,
      percentile,
      work: rvu,
      median: '2.50', // between 2.00 and 3.00
      max: '40.00',
      maxCode: '70004',
      definition: expect.stringMatching(
        /^Work RVU among the 4 Radiology codes with a work RVU above 0 in RVU99T, one entry a code/,
      ),
    })
  })

  test('a code without work, and one that is not listed, has none', () => {
    expect(compareInCategory(release, '70005')).toBeNull()
    expect(compareInCategory(release, '70099')).toBeNull()
  })

  test('another section is another population', () => {
    expect(compareInCategory(release, '99213')).toMatchObject({
      category: 'Evaluation and management',
      codes: 1,
      percentile: 100,
      median: '1.30',
    })
  })

  test('the histogram counts every code once, in at most forty bins', () => {
    const bins = compareInCategory(release, '70001')?.histogram ?? []
    expect(bins).toHaveLength(40)
    expect(bins.map(({ codes }) => codes).join('')).toBe(`111${'0'.repeat(36)}1`)
    expect(bins[0]).toEqual({ from: '0.00', to: '1.00', codes: 1 })
    expect(bins.at(-1)).toEqual({ from: '39.00', to: '40.00', codes: 1 })
  })

  test('bins of a tiny section are at least a hundredth wide', () => {
    const bins = compareInCategory(
      releaseOf([work('70001', 2), work('70002', 1)]),
      '70001',
    )?.histogram
    expect(bins).toEqual([
      { from: '0.00', to: '0.01', codes: 1 },
      { from: '0.01', to: '0.02', codes: 1 },
    ])
  })

  test('medians round half up, percentiles too', () => {
    const odd = releaseOf([work('70001', 1), work('70002', 2), work('70003', 4)])
    expect(compareInCategory(odd, '70001')).toMatchObject({ median: '0.02', percentile: 33 })
    const even = releaseOf([work('70001', 1), work('70002', 2)])
    expect(compareInCategory(even, '70001')).toMatchObject({ median: '0.02', percentile: 50 }) // .015
    const eight = releaseOf([1, 2, 3, 4, 5, 6, 7, 8].map((n) => work(`7000${n}`, n)))
    expect(compareInCategory(eight, '70001')?.percentile).toBe(13) // 12.5
  })

  test('of equal maxima the first code is named', () => {
    const twins = releaseOf([work('70001', 5), work('70002', 5)])
    expect(compareInCategory(twins, '70002')?.maxCode).toBe('70001')
  })
})
