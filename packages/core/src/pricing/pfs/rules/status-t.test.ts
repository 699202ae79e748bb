import { describe, expect, test } from 'vitest'
import { pays, pricerOf, unpriced } from '../../../../test/release-of.ts'

const price = pricerOf([
  { code: '94760', fee: '2.50', status: 'T' },
  { code: '96523', fee: '25.00', status: 'T' },
  { code: '99213', fee: '95.19' },
  { code: '99499', status: 'C' },
])

describe('pfs.status-t', () => {
  test.each([
    ['alone', '96523', ['25.00']],
    ['beside another status T code', '96523 94760', ['25.00', '2.50']],
    ['beside a service that is paid', '96523 99213', ['bundled', '95.19']],
    ['all of them beside one paid service', '96523 99213 94760', ['bundled', '95.19', 'bundled']],
    ['beside a refused line', '96523 99499', ['25.00', 'carrier-priced']],
  ])('%s: %s', (_situation, procedures, expected) => {
    expect(pays(price(procedures))).toEqual(expected)
  })

  test('the denial names the other line', () => {
    const line = unpriced(price('96523 99213'))
    const denial = { group: 'CO', carc: '97', rarc: 'M15' }
    expect(line).toMatchObject({ status: 'denied', denial })
    expect(line.message).toContain('96523 (status T): bundled into line 2, 99213')
  })
})
