import { describe, expect, test } from 'vitest'
import { type RowFields, referenceOf, releaseOf } from '../../../test/release-of.ts'
import { oppsCeilings } from '../../index.ts'

const opps = (nonfacility: number, facility: number, mp: number) => ({
  oppsPeNonfacility: nonfacility,
  oppsPeFacility: facility,
  oppsMp: mp,
})

/** A carrier-priced test whose interpretation has a fixed fee, and one with fixed fees throughout. */
const rows: readonly RowFields[] = [
  { code: '70170', status: 'C', pctc: '1', ...opps(757, 750, 3) },
  { code: '70170', modifier: '26', pctc: '1', work: 30, peNonfacility: 11, peFacility: 11, mp: 2 },
  { code: '70170', modifier: 'TC', status: 'C', pctc: '1', ...opps(746, 739, 1) },
  { code: '70496', pctc: '1', work: 175, fee: '9.00', mp: 8, ...opps(600, 590, 6) },
  { code: '76140', status: 'C', ...opps(200, 200, 0) },
  { code: '99213', fee: '95.19' },
]
const localities = [{ work: 1100, pe: 1200, mp: 900 }]
const reference = referenceOf([releaseOf(rows, { conversionFactor: 323_465 })], { localities })

describe('the OPPS ceiling of a row', () => {
  test.each([
    // 7.46 + .01 = 7.47 × 32.3465 = 241.628…; 7.39 + .01 = 7.40 × 32.3465 = 239.3641
    ['a technical row', '70170', 'TC', 'national', { nonfacility: '241.63', facility: '239.36' }],
    // .30 + 7.57 + .03 = 7.90 × 32.3465 = 255.53735; with 7.50: 7.83 × 32.3465 = 253.273095
    [
      'a carrier-priced whole',
      '70170',
      '',
      'national',
      { nonfacility: '255.54', facility: '253.27' },
    ],
    // (.30 × 1.1 + 7.57 × 1.2 + .03 × .9) × 32.3465 = 9.441 × 32.3465 = 305.3833…
    ['the same, local', '70170', '', '10112-00', { nonfacility: '305.38', facility: '302.67' }],
    // 1.75 + 6.00 + .06 = 7.81 × 32.3465 = 252.626165
    [
      'a whole without component rows',
      '70496',
      '',
      'national',
      { nonfacility: '252.63', facility: '249.39' },
    ],
    [
      'a whole without any work',
      '76140',
      '',
      'national',
      { nonfacility: '64.69', facility: '64.69' },
    ],
    ['the interpretation is never capped', '70170', '26', 'national', null],
    ['a row without OPPS values', '99213', '', 'national', null],
    ['a row that is not held', '99999', '', 'national', undefined],
    ['a locality that is not held', '70170', '', '99999-99', undefined],
  ] as const)('%s', (_situation, code, modifier, locality, expected) => {
    const question = { code, modifier, date: '2025-02-01', locality }
    expect(oppsCeilings(reference, question)).toEqual(expected)
  })
})
