import { describe, expect, test } from 'vitest'
import { pays, pricerOf, unpriced } from '../../../../test/release-of.ts'

const price = pricerOf([
  { code: '76120', fee: '113.56' },
  { code: '99499', status: 'C' },
])

describe('pfs.coverage-modifiers', () => {
  test.each([
    ['neither modifier', '76120', '113.56'],
    ['notices of non-coverage change nothing', '76120-GA-GX', '113.56'],
    ['excluded by statute', '76120-GY', 'not-covered'],
    ['not necessary, no notice', '76120-GZ', 'not-medically-necessary'],
    ['asked before the status of the code', '99499-GY', 'not-covered'],
  ])('%s: %s → %s', (_situation, procedure, expected) => {
    expect(pays(price(procedure))).toEqual([expected])
  })

  test('GY makes the patient liable', () => {
    const line = unpriced(price('76120-GY'))
    expect(line).toMatchObject({
      status: 'denied',
      denial: { group: 'PR', carc: '96', rarc: 'N425' },
    })
    expect(line.message).toMatch(/76120-GY: billed as excluded.*the patient is liable/)
  })

  test('GZ makes the practitioner liable', () => {
    const line = unpriced(price('76120-GZ'))
    expect(line).toMatchObject({ status: 'denied', denial: { group: 'CO', carc: '50' } })
    expect(line.message).toMatch(/76120-GZ: .*the practitioner is liable/)
  })
})
