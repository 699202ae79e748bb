import { describe, expect, it } from 'vitest'
import { formatDate } from './date.ts'
import { localityKeywords, localityLabel } from './locality-label.ts'
import { changeBetween, formatMoney } from './money.ts'
import { formatOrdinal } from './ordinal.ts'

it.each([
  ['0.00', '$0.00'],
  ['131.03', '$131.03'],
  ['1234567.80', '$1,234,567.80'],
  ['-5.10', '−$5.10'],
])('formatMoney(%s) is %s', (amount, text) => expect(formatMoney(amount)).toBe(text))

it.each([
  ['113.56', '131.03', { amount: '+$17.47', percent: '+15.4 %' }],
  ['113.56', '106.42', { amount: '−$7.14', percent: '−6.3 %' }],
  ['0.00', '1.00', { amount: '+$1.00', percent: undefined }],
  ['1.00', '1.00', undefined],
])('changeBetween(%s, %s)', (a, b, change) => expect(changeBetween(a, b)).toEqual(change))

it.each([
  [1, '1st'],
  [11, '11th'],
  [23, '23rd'],
  [42, '42nd'],
])('formatOrdinal(%i) is %s', (value, text) => expect(formatOrdinal(value)).toBe(text))

it('formatDate leaves what is not a day alone', () => {
  expect(formatDate('2026-07-15')).toBe('Jul 15, 2026')
  expect(formatDate('soon')).toBe('soon')
})

describe('localities', () => {
  const locality = (name: string, state: string) => ({ name, state, mac: '13202', number: '01' })

  it.each([
    ['MANHATTAN', 'NY', 'Manhattan, NY — 13202-01'],
    ['ALABAMA', 'AL', 'Alabama — 13202-01'],
    ['REST OF NEW YORK', 'NY', 'Rest of New York, NY — 13202-01'],
    ['DC + MD/VA SUBURBS', 'DC', 'DC + MD/VA Suburbs, DC — 13202-01'],
    ['SEATTLE (KING CNTY)', 'WA', 'Seattle (King County), WA — 13202-01'],
  ])('%s, %s', (name, state, label) => expect(localityLabel(locality(name, state))).toBe(label))

  it('are found by the name of their state too', () => {
    expect(localityKeywords(locality('MANHATTAN', 'NY'))).toContain('new york')
  })
})
