import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf } from '../../../../test/release-of.ts'

const price = pricerOf([
  ...['0', '1', '2', '3', '9'].map((bilateral) => ({
    code: `1000${bilateral}`,
    fee: '423.19',
    assistant: '2',
    bilateral,
  })),
  { code: '26055', fee: '500.00', multipleProcedure: '2' },
  { code: '64721', fee: '423.19', multipleProcedure: '2', bilateral: '1' },
])

describe('pfs.bilateral', () => {
  describe('50 on one line', () => {
    test.each([
      ['indicator 0: one fee', '10000-50', '423.19'],
      ['indicator 1: 150 %', '10001-50', '634.79'], // 423.19 × 1.5 = 634.785
      ['indicator 2: the fee is for both sides', '10002-50', '423.19'],
      ['indicator 3: each side in full', '10003-50', '846.38'],
      ['indicator 9: the code has no sides', '10009-50', '423.19'],
      ['LT and RT on one line say the same', '10001-LT-RT', '634.79'],
      ['LT and RT on one line, indicator 3', '10003-LT-RT', '846.38'],
      ['LT and RT on one line, indicator 0', '10000-LT-RT', '423.19'],
      ['one side only', '10001-LT', '423.19'],
      ['the other side only', '10001-RT', '423.19'],
    ])('%s', (_situation, procedure, amount) => {
      expect(pays(price(procedure))).toEqual([amount])
    })
  })

  describe('units', () => {
    test.each([
      ['one unit', '10001', '423.19'],
      ['two units with indicator 1 are both sides', '10001x2', '634.79'],
      ['three are three', '10001x3', '1269.57'],
      ['two units with indicator 0 are two', '10000x2', '846.38'],
      ['two units with indicator 2 are two', '10002x2', '846.38'],
      ['two units with indicator 3 are two', '10003x2', '846.38'],
      ['50 pays once, whatever the units', '10000-50x2', '423.19'],
      ['indicator 9: 50 means nothing, units are paid as billed', '10009-50x2', '846.38'],
      ['50 with two units, indicator 3', '10003-50x2', '846.38'],
      ['LT and RT with two units, indicator 3: each unit in full', '10003-LT-RTx2', '846.38'],
      ['LT and RT with three units, indicator 3', '10003-LT-RTx3', '1269.57'],
      ['50 with three units, indicator 3: still two sides', '10003-50x3', '846.38'],
    ])('%s', (_situation, procedure, amount) => {
      expect(pays(price(procedure))).toEqual([amount])
    })
  })

  describe('LT and RT on two lines', () => {
    test.each([
      ['indicator 0', '10000-LT 10000-RT', ['423.19', '0.00']],
      ['indicator 1', '10001-LT 10001-RT', ['634.79', '0.00']],
      ['indicator 1, RT first', '10001-RT 10001-LT', ['634.79', '0.00']],
      ['indicator 2', '10002-LT 10002-RT', ['423.19', '0.00']],
      ['indicator 3', '10003-LT 10003-RT', ['423.19', '423.19']],
      ['indicator 9: each line for itself', '10009-LT 10009-RT', ['423.19', '423.19']],
      ['another line between', '10001-LT 10000 10001-RT', ['634.79', '423.19', '0.00']],
      ['twice the same side', '10001-LT 10001-LT', ['423.19', '423.19']],
      ['two pairs', '10001-LT 10001-RT 10001-RT 10001-LT', ['634.79', '0.00', '634.79', '0.00']],
      ['another code', '10001-LT 10000-RT', ['423.19', '423.19']],
      ['a modifier that changes no amount', '10001-LT 10001-RT-59', ['634.79', '0.00']],
      ['both by the assistant', '10001-LT-80 10001-RT-80', ['101.57', '0.00']], // 634.785 × .16
      ['one side by the assistant', '10001-LT-80 10001-RT', ['67.71', '423.19']],
      ['one side by report', '10001-LT 10001-RT-52', ['423.19', 'by-report']],
      ['one without a side', '10001-LT 10001', ['423.19', '423.19']],
      ['one of them is both sides already', '10001-LT 10001-50', ['423.19', '634.79']],
      ['more than one unit', '10000-LTx2 10000-RT', ['846.38', '423.19']],
      ['more than one unit', '10000-LT 10000-RTx2', ['423.19', '846.38']],
    ])('%s: %s', (_situation, procedures, expected) => {
      expect(pays(price(procedures))).toEqual(expected)
    })
  })

  test.each(['52', '53', '54', '55', '56', '62', '66', '78', '80', '81', '82', 'AS'])(
    'sides that differ in %s are not paid as one',
    (modifier) => {
      const on = pricerOf([
        {
          ...{ code: '10000', fee: '100.00', bilateral: '1', assistant: '2', coSurgeons: '2' },
          ...{ team: '2', globalDays: '090' },
          ...{ preOperative: 10, intraOperative: 70, postOperative: 20 },
        },
      ])
      const [other, first] = pays(on(`10000-LT-${modifier} 10000-RT`))
      expect(first).toBe('100.00')
      expect(other).not.toBe('0.00')
    },
  )

  test('before the ranking of several procedures', () => {
    // 634.785 ranks above 500.00, which is halved.
    expect(pays(price('26055 64721-50'))).toEqual(['250.00', '634.79'])
    expect(pays(price('26055 64721-LT 64721-RT'))).toEqual(['250.00', '634.79', '0.00'])
    expect(pays(price('26055 64721'))).toEqual(['500.00', '211.60'])
  })

  describe('charges of a pair count together', () => {
    test.each([
      ['below 150 %', ['300.00', '300.00'], '600.00'],
      ['above it', ['400.00', '400.00'], '634.79'],
      ['only one known', ['100.00', undefined], '634.79'],
      ['only the other known', [undefined, '100.00'], '634.79'],
    ])('%s', (_situation, charges, amount) => {
      const extras = charges.map((charge) => (charge === undefined ? {} : { charge }))
      expect(pays(price('10001-LT 10001-RT', {}, extras))).toEqual([amount, '0.00'])
    })
  })

  test('reasons', () => {
    const reason = (procedures: string, number = 1) =>
      priced(price(procedures), number).adjustments[0]?.reason
    expect(rulesOf(price('10001-50'))).toEqual(['pfs.bilateral'])
    expect(rulesOf(price('10001'))).toEqual([])
    expect(reason('10001-50')).toBe('Both sides, indicator 1: 150 % of one side')
    expect(reason('10003-50')).toBe('Both sides, indicator 3: each side in full')
    expect(reason('10002-50')).toBe('Both sides, indicator 2: one fee covers them')
    expect(reason('10001-LT 10001-RT')).toContain('150 % of one side (with line 2)')
    expect(reason('10001-LT 10001-RT', 2)).toBe('The other side: paid with line 1')
  })

  test('a contract may pay 200 %, or not run the rule', () => {
    const parameters = { 'pfs.bilateral-percent': '2' }
    expect(pays(price('10001-50', { contract: { name: 'Plan', parameters } }))).toEqual(['846.38'])
    const rulesOff = ['pfs.bilateral']
    expect(pays(price('10001-50', { contract: { name: 'Plan', rulesOff } }))).toEqual(['423.19'])
  })
})
