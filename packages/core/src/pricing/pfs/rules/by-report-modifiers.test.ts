import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, unpriced } from '../../../../test/release-of.ts'

const price = pricerOf([
  { code: '27447', fee: '1000.00', team: '2' },
  { code: '45378', fee: '378.10' },
  { code: '45378', modifier: '53', fee: '189.38' },
])

const PARAMETERS: Readonly<Record<string, string>> = {
  '52': 'pfs.reduced-service-percent',
  '53': 'pfs.discontinued-percent',
  '56': 'pfs.preoperative-percent',
  '66': 'pfs.team-surgeon-percent',
}

describe('pfs.by-report-modifiers', () => {
  test.each([
    ['52', 'a reduced service (52) is priced case by case'],
    ['53', 'CMS prints a 53 row for only four codes'],
    ['56', 'Medicare does not pay pre-operative care apart (56)'],
    ['66', 'team surgery (66) is priced by report'],
  ])('%s has no share under Medicare', (modifier, message) => {
    const line = unpriced(price(`27447-${modifier}`))
    expect(line).toMatchObject({ status: 'refused', reason: 'by-report' })
    expect(line.message).toContain(`27447: ${message}`)
  })

  test.each(Object.keys(PARAMETERS))('%s under a contract that names a share', (modifier) => {
    const parameters = { [PARAMETERS[modifier] ?? '']: '0.5' }
    const outcome = price(`27447-${modifier}`, { contract: { name: 'Plan', parameters } })
    expect(pays(outcome)).toEqual(['500.00'])
    expect(priced(outcome).adjustments[0]?.reason).toMatch(/: the contract's own share$/)
  })

  test('a contract may leave the rule out', () => {
    const contract = { name: 'Plan', rulesOff: ['pfs.by-report-modifiers'] }
    expect(pays(price('27447-52', { contract }))).toEqual(['1000.00'])
  })

  test('a 53 row pays as published', () => {
    expect(pays(price('45378-53'))).toEqual(['189.38'])
  })
  test('without such a modifier nothing happens', () => {
    expect(pays(price('27447'))).toEqual(['1000.00'])
  })
})
