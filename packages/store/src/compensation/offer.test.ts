import { describe, expect, test } from 'vitest'
import { compareOffers, type Offer, payOffer, workToReach } from './offer.ts'

const tiered: Offer = {
  name: 'Tiers',
  tiers: [
    { from: '0', rate: '50.00' },
    { from: '5000', rate: '60.00' },
  ],
  qualityBonus: '10000',
}
const based: Offer = {
  name: 'Base',
  base: '200000',
  threshold: '4000',
  tiers: [{ from: '0', rate: '45.50' }],
}

describe('an offer', () => {
  test.each([
    [tiered, '4000', '210000.00'], // 4,000 × 50 + 10,000
    [tiered, '5000', '260000.00'],
    [tiered, '6000.5', '320030.00'], // 250,000 + 1,000.5 × 60 + 10,000
    [based, '4000', '200000.00'],
    [based, '5000', '245500.00'], // 200,000 + 1,000 × 45.50
  ])('%# pays for %s', (offer, work, total) => {
    expect(payOffer(offer, work).total).toBe(total)
  })

  test('a draw is paid in any case, and owed where recoverable', () => {
    const draw = { ...tiered, qualityBonus: '0', draw: '240000', recoverable: true }
    expect(payOffer(draw, '4000')).toMatchObject({
      total: '240000.00',
      drawTopUp: '40000.00',
      owed: '40000.00',
    })
  })

  test('says how much work reaches an amount', () => {
    expect(workToReach(tiered, '320000.00')).toBe('6000.00')
    expect(workToReach(based, '245500.00')).toBe('5000.00')
    expect(workToReach(based, '1')).toBe('0.00')
    expect(workToReach(based, '900000000')).toBeNull()
  })

  test('stands beside another', () => {
    expect(compareOffers(tiered, based, ['5000'])[0]?.difference).toBe('-14500.00')
  })

  test('refuses tiers out of order', () => {
    expect(() => payOffer({ name: 'x', tiers: [{ from: '1', rate: '1' }] }, '1')).toThrow(/tiers/)
  })
})
