import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf } from '../../../../test/release-of.ts'

const package90 = { globalDays: '090', preOperative: 9, intraOperative: 81, postOperative: 10 }
const price = pricerOf([
  { code: '49505', fee: '508.03', ...package90 },
  { code: '11042', fee: '132.60', globalDays: '000' },
])

describe('pfs.return-to-operating-room', () => {
  test('pays the intra-operative share', () => {
    const outcome = price('49505-78')
    expect(pays(outcome)).toEqual(['411.50']) // 508.03 × .81 = 411.5043
    expect(rulesOf(outcome)).toEqual(['pfs.return-to-operating-room'])
    expect(priced(outcome).adjustments[0]?.reason).toContain('the intra-operative share only')
  })
  test('codes without shares pay in full', () => {
    expect(pays(price('11042-78'))).toEqual(['132.60'])
  })
  test('without 78, and with 58 or 79, the whole package', () => {
    expect(pays(price('49505'))).toEqual(['508.03'])
    expect(pays(price('49505-58'))).toEqual(['508.03'])
    expect(pays(price('49505-79'))).toEqual(['508.03'])
  })
})
