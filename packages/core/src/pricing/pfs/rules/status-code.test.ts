import { describe, expect, test } from 'vitest'
import { pays, pricerOf, type RowFields, unpriced } from '../../../../test/release-of.ts'

const priceStatus = (fields: Omit<RowFields, 'code'>, claim = {}) =>
  pricerOf([{ code: '10000', ...fields }])('10000', claim)

describe('pfs.status-code', () => {
  test.each(['A', 'T', 'R'])('status %s with RVUs is priced from them', (status) => {
    expect(pays(priceStatus({ status, fee: '10.00' }))).toEqual(['10.00'])
  })

  test('status A without RVUs pays nothing, which is an amount', () => {
    expect(pays(priceStatus({ status: 'A' }))).toEqual(['0.00'])
  })

  test.each([
    ['non-facility RVUs only', { peNonfacility: 1 }],
    ['facility RVUs only', { peFacility: 1 }],
  ])('status R with %s is priced', (_situation, rvus) => {
    expect(pays(priceStatus({ status: 'R', ...rvus }))).not.toEqual(['carrier-priced'])
  })

  test.each([
    ['R', 'carrier-priced', /no national amount/],
    ['B', 'bundled', /Do not bill it apart/],
    ['C', 'carrier-priced', /ask the MAC/],
    ['D', 'deleted', /replacement/],
    ['E', 'excluded', /regulation/],
    ['F', 'deleted', /deleted/],
    ['G', 'not-valid-for-medicare', /another code/],
    ['H', 'deleted', /deleted/],
    ['I', 'not-valid-for-medicare', /Bill that code/],
    ['M', 'reporting-only', /never paid/],
    ['N', 'not-covered', /does not cover/],
    ['P', 'bundled', /never under the fee schedule/],
    ['Q', 'reporting-only', /therapy function/],
    ['X', 'excluded', /statute/],
    ['?', 'not-covered', /not one Feescope knows/],
  ])('status %s without RVUs: %s', (status, reason, message) => {
    const line = unpriced(priceStatus({ status }))
    expect(line).toMatchObject({ status: 'refused', reason })
    expect(line.message).toMatch(message)
    expect(line.message).toContain(`10000 (status ${status}): `)
    expect(line.message).not.toContain('marks them as not used')
  })

  test('anesthesia codes outside the anesthesia range have no tables', () => {
    const line = unpriced(priceStatus({ status: 'J' }))
    expect(line.reason).toBe('anesthesia-data-not-held')
    expect(line.message).toContain('base units and time')
  })

  test('RVUs that CMS marks as not used for Medicare do not pay', () => {
    const line = unpriced(priceStatus({ status: 'N', fee: '50.00', notUsedForMedicare: true }))
    expect(line.reason).toBe('not-covered')
    expect(line.message).toContain('marks them as not used for Medicare payment')
  })

  test('position: status R left to the contractor', () => {
    const positions = { restricted: 'contractor' } as const
    const line = unpriced(priceStatus({ status: 'R', fee: '10.00' }, { positions }))
    expect(line.reason).toBe('carrier-priced')
    expect(line.message).toBe('10000 (status R): left to the contractor by your choice.')
    expect(pays(priceStatus({ status: 'A', fee: '10.00' }, { positions }))).toEqual(['10.00'])
  })
})
