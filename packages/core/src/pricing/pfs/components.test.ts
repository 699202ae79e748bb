import { describe, expect, test } from 'vitest'
import { pays, pricerOf, type RowFields, splitTest } from '../../../test/release-of.ts'

const family = { multipleProcedure: '6' } as const
/** The others' technical component, 500.00, keeps the full amount: what is split is cut to 75 %. */
const top = splitTest('90001', { professional: '0.00', technical: '500.00' }, family)

function second(rows: readonly RowFields[], code: string) {
  return pays(pricerOf([...top, ...rows])(`90001 ${code}`))[1]
}

describe('the components of a whole service', () => {
  test('its own 26 and TC rows', () => {
    const rows = splitTest('90002', { professional: '20.00', technical: '80.00' }, family)
    expect(second(rows, '90002')).toBe('80.00') // 20 + 60
  })
  test('only one of them: it cannot be split', () => {
    const rows = splitTest('90002', { professional: '20.00', technical: '80.00' }, family)
    expect(second(rows.slice(0, 2), '90002')).toBe('100.00')
    expect(
      second(
        [rows[0], rows[2]].flatMap((row) => row ?? []),
        '90002',
      ),
    ).toBe('100.00')
  })

  const global = (code: string): RowFields => ({ code, fee: '100.00', pctc: '4', ...family })
  const part = (code: string, fee: string): RowFields => ({ code, fee })
  test.each([
    ['93000', ['93010', '20.00'], ['93005', '80.00']],
    ['93015', ['93016', '5.00', '93018', '15.00'], ['93017', '80.00']],
    ['93040', ['93042', '20.00'], ['93041', '80.00']],
    ['93224', ['93227', '20.00'], ['93225', '30.00', '93226', '50.00']],
    ['93241', ['93244', '20.00'], ['93242', '30.00', '93243', '50.00']],
    ['93245', ['93248', '20.00'], ['93246', '30.00', '93247', '50.00']],
    ['93268', ['93272', '20.00'], ['93270', '30.00', '93271', '50.00']],
    ['93784', ['93790', '20.00'], ['93786', '30.00', '93788', '50.00']],
  ])('the global test %s has parts with codes of their own', (code, professional, technical) => {
    const pairs = [...professional, ...technical]
    const rows = pairs.flatMap((text, i) => (i % 2 === 0 ? [part(text, pairs[i + 1] ?? '')] : []))
    expect(second([global(code), ...rows], code)).toBe('80.00')
    for (const missing of rows) {
      const others = rows.filter((row) => row !== missing)
      expect([missing.code, second([global(code), ...others], code)]).toEqual([
        missing.code,
        '100.00',
      ])
    }
  })

  test('a part listed only as component rows is not the part', () => {
    const rows = [
      global('93000'),
      part('93005', '80.00'),
      { ...part('93010', '20.00'), modifier: '26' as const },
    ]
    expect(second(rows, '93000')).toBe('100.00')
  })
})
