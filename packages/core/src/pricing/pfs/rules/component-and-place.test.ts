import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, splitTest, unpriced } from '../../../../test/release-of.ts'

const price = pricerOf([
  ...splitTest('76120', { professional: '18.70', technical: '94.86' }),
  ...['0', '2', '3', '4', '5', '6', '7', '8', '9'].map((pctc) => ({
    code: `1000${pctc}`,
    fee: '10.00',
    pctc,
  })),
])

const HOSPITALS = ['19', '21', '22', '23']

describe('pfs.component-and-place', () => {
  describe('PC/TC indicator 1: only the professional component in a hospital or ASC', () => {
    test.each([...HOSPITALS, '24'])('place of service %s', (pos) => {
      expect(pays(price('76120 76120-TC 76120-26', { pos }))).toEqual([
        'no-price-in-setting',
        'no-price-in-setting',
        '18.70',
      ])
      const { message } = unpriced(price('76120', { pos }))
      expect(message).toContain(`76120 at place of service ${pos}: the facility is paid for`)
      expect(message).toContain('Bill 76120-26 for the interpretation.')
    })
    test.each(['11', '20', '31', '49', '81'])('elsewhere, at %s, all rows pay', (pos) => {
      expect(pays(price('76120 76120-TC 76120-26', { pos }))).toEqual(['113.56', '94.86', '18.70'])
    })
  })

  test.each(['3', '4'])('indicator %s: the facility is paid in a hospital or ASC', (pctc) => {
    for (const pos of [...HOSPITALS, '24']) {
      const line = unpriced(price(`1000${pctc}`, { pos }))
      expect(line.reason).toBe('no-price-in-setting')
      expect(line.message).toContain('Look for the code of the professional part.')
    }
    expect(pays(price(`1000${pctc}`, { pos: '11' }))).toEqual(['10.00'])
  })

  test('indicator 5: incident-to services are not paid for hospital patients', () => {
    for (const pos of HOSPITALS) {
      const line = unpriced(price('10005', { pos }))
      expect(line.reason).toBe('no-price-in-setting')
      expect(line.message).toContain('services of staff incident to a practitioner')
    }
    expect(pays(price('10005', { pos: '24' }))).toEqual(['10.00'])
    expect(pays(price('10005', { pos: '11' }))).toEqual(['10.00'])
  })

  test('indicator 8: only for hospital inpatients', () => {
    expect(pays(price('10008', { pos: '21' }))).toEqual(['10.00'])
    const line = unpriced(price('10008', { pos: '22' }))
    expect(line.reason).toBe('no-price-in-setting')
    expect(line.message).toContain('only for hospital inpatients (place of service 21)')
  })

  test.each(['0', '2', '6', '7', '9'])('indicator %s pays everywhere', (pctc) => {
    for (const pos of [...HOSPITALS, '24', '11']) {
      expect(pays(price(`1000${pctc}`, { pos }))).toEqual(['10.00'])
    }
  })

  test('a setting without a place of service cannot be asked; the answer says so', () => {
    const outcome = price('76120', { setting: 'facility' })
    expect(pays(outcome)).toEqual(['113.56'])
    expect(priced(outcome).notes).toEqual([
      expect.objectContaining({
        code: 'place-not-given',
        message: expect.stringContaining('only 76120-26'),
      }),
    ])
    expect(priced(price('76120-26', { setting: 'facility' })).notes).toEqual([])
    expect(priced(price('76120', { setting: 'nonfacility' })).notes).toEqual([])
    expect(priced(price('10000', { setting: 'facility' })).notes).toEqual([])
  })
})
