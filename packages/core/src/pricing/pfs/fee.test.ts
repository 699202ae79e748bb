import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, referenceOf, releaseOf } from '../../../test/release-of.ts'
import type { ClaimInput } from '../../index.ts'

/** 76120 in 2026: work .37, practice expense 3.01, malpractice .02, at 33.4009. */
const row = { code: '76120', work: 37, peNonfacility: 301, peFacility: 290, mp: 2 }
const release = releaseOf([row], { conversionFactor: 334_009 })
const localities = [
  { mac: '10112', number: '00', work: 1000, workWithoutFloor: 988, pe: 869, mp: 575 },
  { mac: '13202', number: '01', work: 1064, workWithoutFloor: 1064, pe: 1162, mp: 1586 },
  { mac: '02102', number: '01', work: 1500, pe: 1065, mp: 551 },
]
const price = pricerOf(referenceOf([release], { localities }))

describe('the fee of a row', () => {
  test.each<[string, Partial<ClaimInput>, string]>([
    ['national, office', {}, '113.56'], // 3.40 × 33.4009 = 113.56306
    ['national, facility', { pos: '22' }, '109.89'], // 3.29 × 33.4009 = 109.888961
    ['qualifying APM participant', { qp: true }, '114.13'], // 3.40 × 33.5675 = 114.1295
    ['QP before there was a factor', { qp: true, date: '2025-12-31' }, '113.56'],
    ['QP after the year we know', { qp: true, date: '2027-01-01' }, '113.56'],
    ['first day of the QP factor', { qp: true, date: '2026-01-01' }, '114.13'],
    ['last day of the QP factor', { qp: true, date: '2026-12-31' }, '114.13'],
    // (.37 × 1.064 + 3.01 × 1.162 + .02 × 1.586) × 33.4009 = 3.92302 × 33.4009 = 131.0323…
    ['Manhattan', { locality: '13202-01' }, '131.03'],
    // (.37 × 1.5 + 3.01 × 1.065 + .02 × .551) × 33.4009 = 3.77167 × 33.4009 = 125.9771…
    ['Alaska', { locality: '02102-01' }, '125.98'],
    // (.37 + 2.61569 + .0115) × 33.4009 = 2.99719 × 33.4009 = 100.1088…
    ['under the work floor', { locality: '10112-00', date: '2026-12-31' }, '100.11'],
    // (.36556 + 2.61569 + .0115) × 33.4009 = 2.99275 × 33.4009 = 99.9605…
    ['without the floor', { locality: '10112-00', date: '2027-01-01' }, '99.96'],
    ['without it, but never below 1', { locality: '02102-01', date: '2027-01-01' }, '125.98'],
    ['before the floor', { locality: '10112-00', date: '2008-12-31' }, '99.96'],
    ['a contract’s own factor', { contract: { name: 'P', conversionFactor: '40' } }, '136.00'],
    ['which wins over QP', { qp: true, contract: { name: 'P', conversionFactor: '40' } }, '136.00'],
  ])('%s', (_situation, claim, amount) => {
    expect(pays(price('76120', claim))).toEqual([amount])
  })

  test('is rounded once, at the end, half up', () => {
    // Each product rounded by itself would give 12.36 + 100.54 + .67 = 113.57.
    expect(pays(price('76120'))).toEqual(['113.56'])
    // 1 × .005 = half a cent.
    const half = releaseOf(
      [
        { code: '10000', work: 1 },
        { code: '10001', work: 100 },
      ],
      {
        conversionFactor: 50,
      },
    )
    const on = pricerOf(referenceOf([half]))
    expect(pays(on('10000 10001'))).toEqual(['0.00', '0.01']) // .00005; .005
  })

  test('units: one is rounded, then multiplied', () => {
    expect(pays(price('76120x3'))).toEqual(['340.68']) // 3 × 113.56, not 340.69
  })

  test('the answer names what it was made from', () => {
    expect(priced(price('76120')).rvu).toEqual({
      work: '0.37',
      pe: '3.01',
      mp: '0.02',
      total: '3.40',
    })
    expect(priced(price('76120', { pos: '22' })).rvu).toMatchObject({ pe: '2.90', total: '3.29' })
    const outcome = price('76120', { locality: '13202-01' })
    expect(outcome).toMatchObject({
      locality: { mac: '13202', number: '01', name: 'ALABAMA', state: 'AL' },
      release: { pfs: 'RVU99T', gpci: 'GPCI9999', exact: true },
    })
  })
})

describe('a fee agreed in a contract', () => {
  const fee = (fields = {}) => ({ code: '76120', amount: '99.50', from: '2026-01-01', ...fields })
  const on = (date: string, fields = {}) =>
    price('76120x2', { date, contract: { name: 'Plan', fees: [fee(fields)] } })

  test.each([
    ['the day before', '2025-12-31', {}, '227.12'],
    ['first day', '2026-01-01', {}, '199.00'],
    ['without an end', '2099-01-01', {}, '199.00'],
    ['last day', '2026-06-30', { to: '2026-06-30' }, '199.00'],
    ['the day after', '2026-07-01', { to: '2026-06-30' }, '227.12'],
    ['another code', '2026-07-01', { code: '76121' }, '227.12'],
    ['another row', '2026-07-01', { modifier: '26' }, '227.12'],
  ])('%s', (_situation, date, fields, amount) => {
    expect(pays(on(date, fields))).toEqual([amount])
  })

  test('prices what Medicare does not', () => {
    const refused = pricerOf([{ code: '10000', status: 'C' }])
    expect(pays(refused('10000'))).toEqual(['carrier-priced'])
    const fees = [fee({ code: '10000' })]
    expect(pays(refused('10000', { contract: { name: 'Plan', fees } }))).toEqual(['99.50'])
  })

  test('is the contract’s to name in the trace', () => {
    const line = priced(on('2026-07-01'))
    expect(line.trace[0]).toMatchObject({
      kind: 'claim',
      label: 'Fee of 76120 under contract Plan',
      value: '99.50',
    })
  })
})
