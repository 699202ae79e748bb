import { describe, expect, test } from 'vitest'
import { priced, pricerOf, splitTest } from '../../../test/release-of.ts'
import type { ClaimInput } from '../../index.ts'

const price = pricerOf([
  { code: '99214', fee: '135.61' },
  ...splitTest('70001', { professional: '50.00', technical: '50.00' }),
  { code: '93005', fee: '50.00', pctc: '3' },
  { code: '93000', fee: '50.00', pctc: '4' },
  { code: '93010', fee: '50.00', pctc: '2' },
])
const bonusOf = (procedure: string, claim: Partial<ClaimInput> = {}) =>
  priced(price(procedure, claim)).medicare?.bonus

describe('the shortage area bonus', () => {
  test.each([
    ['no shortage area', '99214', {}, '0.00'],
    ['automatic', '99214', { hpsa: true }, '10.85'], // 108.49 × 10 %
    ['by modifier', '99214-AQ', {}, '10.85'],
    ['professional component', '70001-26', { hpsa: true }, '4.00'], // 40.00 × 10 %
    ['technical component', '70001-TC', { hpsa: true }, '0.00'],
    ['whole test', '70001', { hpsa: true }, '0.00'],
    ['a code that is only technical', '93005', { hpsa: true }, '0.00'],
    ['a global test', '93000', { hpsa: true }, '0.00'],
    ['a code that is only an interpretation', '93010', { hpsa: true }, '4.00'],
    ['after the deductible', '99214', { hpsa: true, deductible: '135.61' }, '0.00'],
  ])('%s', (_situation, procedure, claim, bonus) => {
    expect(bonusOf(procedure, claim)).toBe(bonus)
  })

  test('position: after sequestration', () => {
    const positions = { hpsaBase: 'after-sequestration' } as const
    expect(bonusOf('99214', { hpsa: true, positions })).toBe('10.63') // 106.32 × 10 %
  })

  test.each([
    ['before-sequestration', 'Taken before sequestration: the default; the sources do not say'],
    ['after-sequestration', 'Taken after sequestration: your choice'],
  ] as const)('the trace names the base: %s', (hpsaBase, reason) => {
    const line = priced(price('99214', { hpsa: true, positions: { hpsaBase } }))
    expect(line.paymentTrace).toContainEqual(
      expect.objectContaining({
        rule: 'position.hpsa-base',
        label: 'Shortage area bonus, base',
        applied: true,
        reason,
      }),
    )
  })
})
