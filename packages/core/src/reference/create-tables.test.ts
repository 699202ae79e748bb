import { describe, expect, it } from 'vitest'
import { createAddOnTable } from './create-add-on-table.ts'
import { createMueTable } from './create-mue-table.ts'
import { createPtpTable } from './create-ptp-table.ts'
import type { PtpRow } from './ptp-table.ts'
import { quarterOf } from './quarter.ts'

const info = {
  id: 'NCCI-PTP-PRA-2024Q3',
  effective: { from: '2024-07-01', to: '2024-09-30' },
  source: { file: 'test', sha256: '' },
} as const

const row = (fields: Partial<PtpRow>): PtpRow => ({
  column1: '10000',
  column2: '20000',
  effective: null,
  deleted: null,
  modifierIndicator: '1',
  rationale: 1,
  ...fields,
})

describe('a PTP table in memory', () => {
  const table = createPtpTable({ ...info, setting: 'practitioner' }, [
    row({ deleted: '2019-12-31', modifierIndicator: '0' }),
    row({ effective: '2020-07-01' }),
    row({
      column2: '30000',
      effective: '2021-01-01',
      deleted: '2021-01-01',
      modifierIndicator: '9',
    }),
  ])
  const active = (column1: string, column2: string, date: number) =>
    table.findActive(table.codeNumber(column1), table.codeNumber(column2), date)

  it('finds the row in force on the first and on the last day', () => {
    expect(active('10000', '20000', 20191231)).toBe(0)
    expect(active('10000', '20000', 20200101)).toBe(-1)
    expect(active('10000', '20000', 20200630)).toBe(-1)
    expect(active('10000', '20000', 20200701)).toBe(1)
  })
  it('never finds a pair the other way round, a row that never was in force, or an unknown code', () => {
    expect(active('20000', '10000', 20200701)).toBe(-1)
    expect(active('10000', '30000', 20210101)).toBe(-1)
    expect(active('10000', '99999', 20210101)).toBe(-1)
  })
  it('lists the rows of a pair newest first and of a code by column', () => {
    expect(table.listRows('10000', '20000').map(({ deleted }) => deleted)).toEqual([
      null,
      '2019-12-31',
    ])
    expect(table.listByCode('10000', 1)).toHaveLength(3)
    expect(table.listByCode('30000', 2)).toHaveLength(1)
  })
})

describe('the other tables in memory', () => {
  it('find a limit by code', () => {
    const limit = { code: '76120', units: 1, mai: 3, rationale: 'Clinical: data' } as const
    const table = createMueTable({ ...info, setting: 'practitioner' }, [limit])
    expect(table.find('76120')).toEqual(limit)
    expect(table.find('76125')).toBeUndefined()
  })
  it('list primaries and add-ons', () => {
    const pair = {
      addOn: '22614',
      primary: '22612',
      type: 1,
      effective: null,
      deleted: null,
    } as const
    const table = createAddOnTable(info, [pair])
    expect(table.listPrimaries('22614')).toEqual([pair])
    expect(table.listAddOns('22612')).toEqual([pair])
    expect(table.listPrimaries('22612')).toEqual([])
  })
})

describe('quarterOf', () => {
  it.each([
    ['2024-01-01', '2024Q1'],
    ['2024-03-31', '2024Q1'],
    ['2024-04-01', '2024Q2'],
    ['2024-12-31', '2024Q4'],
  ])('%s is in %s', (date, quarter) => expect(quarterOf(date)).toBe(quarter))
})
