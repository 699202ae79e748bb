import { expect, test } from 'vitest'
import { FIRST_OFFER, offerText, readOfferText, SECOND_OFFER, toOffer } from './offer-text.ts'

test.each([
  FIRST_OFFER,
  SECOND_OFFER,
  {
    ...FIRST_OFFER,
    name: 'Group, west',
    draw: '200000',
    recoverable: true,
    tiers: [
      { from: '0', rate: '48.50' },
      { from: '6000', rate: '55' },
    ],
  },
])('$name is the same after the address', (offer) => {
  expect(readOfferText(offerText(offer))).toEqual(offer)
})

test.each([undefined, '', 'Offer'])('%j is no offer', (text) => {
  expect(readOfferText(text)).toBeUndefined()
})

test('what is empty is not part of the offer, and amounts may be written as people do', () => {
  const offer = { ...FIRST_OFFER, base: '$220,000', tiers: [{ from: '', rate: '50' }] }
  expect(toOffer(offer)).toEqual({
    name: 'Offer A',
    base: '220000',
    tiers: [{ from: '0', rate: '50' }],
  })
})
