import { describe, expect, test } from 'vitest'
import { definePolicy, findPolicy, getPolicy } from './policy.ts'

const parameter = definePolicy({
  id: 'test.share',
  label: 'A share',
  citation: 'contract',
  values: [
    { from: '2016-01-01', to: '2016-12-31', value: '0.95' },
    { from: '2018-01-01', to: null, value: '33.5675' },
  ],
})

describe('a dated policy value', () => {
  test.each([
    ['before the first', '2015-12-31', undefined],
    ['first day', '2016-01-01', { units: 95, scale: 2 }],
    ['last day', '2016-12-31', { units: 95, scale: 2 }],
    ['in a gap', '2017-06-01', undefined],
    ['first day of an open period', '2018-01-01', { units: 335_675, scale: 4 }],
    ['long after', '2099-01-01', { units: 335_675, scale: 4 }],
  ])('%s', (_situation, date, value) => {
    expect(findPolicy(parameter, date)?.value).toEqual(value)
    if (value === undefined) {
      expect(() => getPolicy(parameter, date)).toThrow(
        `policy-gap: test.share has no value on ${date}`,
      )
    } else expect(getPolicy(parameter, date)).toMatchObject({ parameter, value })
  })

  test('whole numbers have no decimals', () => {
    const values = [{ from: '2016-01-01', to: null, value: '15' }]
    const whole = definePolicy({ id: 'x', label: 'x', citation: 'contract', values })
    expect(getPolicy(whole, '2016-01-01').value).toEqual({ units: 15, scale: 0 })
  })

  test('a malformed value cannot be declared', () => {
    const values = [{ from: '2016-01-01', to: null, value: '95 %' }]
    expect(() => definePolicy({ id: 'x', label: 'x', citation: 'contract', values })).toThrow(
      'malformed policy value 95 %',
    )
  })
})
