import { describe, expect, test } from 'vitest'
import { priced, pricerOf, splitTest, unpriced } from '../../../test/release-of.ts'

const price = pricerOf([
  ...splitTest('76120', { professional: '18.70', technical: '94.86' }),
  { code: '45378', fee: '378.10' },
  { code: '45378', modifier: '53', fee: '189.38' },
  { code: '99213', fee: '95.19', pctc: '0' },
  { code: '93005', fee: '7.00', pctc: '3' },
  { code: '85097', fee: '50.00', pctc: '?' },
  { code: '90000', modifier: '26', fee: '1.00' },
  { code: '90000', modifier: 'TC', fee: '2.00' },
])

describe('the fee schedule row of a line', () => {
  test.each([
    ['76120', '76120'],
    ['76120-26', '76120-26'],
    ['76120-TC', '76120-TC'],
    ['76120-59-26', '76120-26'],
    ['45378-53', '45378-53'],
    ['45378', '45378'],
    ['90000-26', '90000-26'],
  ])('%s is priced from row %s', (procedure, row) => {
    expect(priced(price(procedure)).row).toBe(row)
  })

  test.each([
    [
      'a code that is not listed',
      '99999',
      'no-such-code',
      '99999 is not in RVU99T. Check the code; it may be new, deleted, or priced under another fee schedule.',
    ],
    [
      '26 and TC together',
      '76120-26-TC',
      'modifier-not-valid',
      '76120: 26 and TC together are the whole service. Bill it without either modifier.',
    ],
    [
      'a component of a service that is not split',
      '99213-26',
      'modifier-not-valid',
      '99213 has no 26 component: its PC/TC indicator is 0, a physician service that is never split. Bill it without 26.',
    ],
    [
      'a component of a technical code',
      '93005-TC',
      'modifier-not-valid',
      '93005 has no TC component: its PC/TC indicator is 3, a code that is only the technical component. Bill it without TC.',
    ],
    [
      'a component under an indicator nobody knows',
      '85097-26',
      'modifier-not-valid',
      '85097 has no 26 component: its PC/TC indicator is ?, not split. Bill it without 26.',
    ],
    [
      'a whole service that is not listed',
      '90000',
      'no-such-row',
      '90000 is listed only as 90000-26, 90000-TC. Bill one of these.',
    ],
    [
      '53 on a code without whole and 53 rows',
      '90000-53',
      'no-such-row',
      '90000 is listed only as 90000-26, 90000-TC. Bill one of these.',
    ],
  ])('%s', (_situation, procedure, reason, message) => {
    expect(unpriced(price(procedure))).toMatchObject({ status: 'refused', reason, message })
  })

  test.each([
    ['1', 'a diagnostic service with a professional and a technical component'],
    ['2', 'a code that is only the professional component'],
    ['4', 'a code that is only the global test'],
    ['5', 'a service of auxiliary staff incident to a physician'],
    ['6', 'a laboratory interpretation by a physician'],
    ['7', 'a therapy service'],
    ['8', 'an interpretation for inpatients only'],
    ['9', 'a service to which the split does not apply'],
  ])('PC/TC indicator %s in words: %s', (pctc, words) => {
    const on = pricerOf([{ code: '10000', fee: '1.00', pctc }])
    expect(unpriced(on('10000-TC')).message).toContain(`indicator is ${pctc}, ${words}.`)
  })
})
