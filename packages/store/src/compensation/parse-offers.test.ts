import { expect, test } from 'vitest'
import { parseOffers } from './parse-offers.ts'

test('reads one offer or several', () => {
  const one = { name: 'Now', tiers: [{ from: '0', rate: '50' }], draw: '200000' }
  expect(parseOffers(one)).toEqual([{ ...one, recoverable: false }])
  expect(parseOffers([one, { ...one, recoverable: true }])).toHaveLength(2)
})

test.each([
  [[], 'offers'],
  [{ tiers: [] }, 'offers[0].tiers'],
  [{ tiers: [{ from: 0, rate: '50' }] }, 'offers[0].tiers[0].from'],
  [{ tiers: [{ from: '0' }] }, 'offers[0].tiers[0].rate'],
  [{ tiers: [{ from: '0', rate: '50' }], bonus: '1' }, 'offers[0].bonus'],
  [{ tiers: [{ from: '0', rate: 'much' }] }, 'tiers[0].rate'],
  [{ tiers: [{ from: '100', rate: '50' }] }, 'tiers'],
  [{ tiers: [{ from: '0', rate: '50' }], base: 1 }, 'offers[0].base'],
  ['an offer', 'offers[0]'],
])('refuses %j at %s', (input, path) => {
  expect(() => parseOffers(input)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
  )
})
