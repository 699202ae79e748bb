import { describe, expect, test } from 'vitest'
import { createPtpTable } from './create-ptp-table.ts'
import type { PtpColumns } from './ptp-columns.ts'

const info = {
  id: 'NCCI-PTP-PRA-2024Q3',
  setting: 'practitioner',
  effective: { from: '2024-07-01', to: '2024-09-30' },
  source: { file: 'synthetic', sha256: '' },
} as const

interface Row {
  readonly pair: readonly [column1: string, column2: string]
  readonly from?: number
  readonly to?: number
  readonly indicator?: string
}

/** A table of rows given in table order: by pair, oldest first. */
function tableOf(rows: readonly Row[]) {
  const codes = [...new Set(rows.flatMap(({ pair }) => pair))].sort()
  const dates = (date: (row: Row) => number | undefined) => {
    const list = Int32Array.from(new Set(rows.map((row) => date(row) ?? 0)))
    return { list, keys: Uint8Array.from(rows, (row) => list.indexOf(date(row) ?? 0)) }
  }
  const [effective, deleted] = [dates(({ from }) => from), dates(({ to }) => to)]
  const indicatorWords = ['9', '1', '0']
  const columns: PtpColumns = {
    codes,
    column1: Uint16Array.from(rows, ({ pair }) => codes.indexOf(pair[0])),
    column2: Uint16Array.from(rows, ({ pair }) => codes.indexOf(pair[1])),
    effective: effective.keys,
    effectiveDates: effective.list,
    deleted: deleted.keys,
    deletionDates: deleted.list,
    indicator: Uint8Array.from(rows, ({ indicator = '1' }) => indicatorWords.indexOf(indicator)),
    indicatorWords,
    rationale: new Uint8Array(rows.length),
    rationaleWords: ['Standards of medical/surgical practice'],
  }
  return createPtpTable(info, columns)
}

function findDated(rows: readonly Row[], date: number): number {
  const table = tableOf(rows)
  return table.findActive(table.codeNumber('11111'), table.codeNumber('22222'), date)
}

const pair = ['11111', '22222'] as const

describe('findActive', () => {
  test.each([
    ['the day before the first', 20100630, -1],
    ['the first day', 20100701, 0],
    ['the last day, which counts', 20191231, 0],
    ['the day after the last', 20200101, -1],
  ])('a row with both dates on %s', (_, date, expected) => {
    expect(findDated([{ pair, from: 20100701, to: 20191231 }], date)).toBe(expected)
  })

  test.each([
    ['a date long past', 19900101, 0],
    ['its last day', 20191231, 0],
    ['the day after', 20200101, -1],
  ])('a row whose first day is not known on %s', (_, date, expected) => {
    expect(findDated([{ pair, to: 20191231 }], date)).toBe(expected)
  })

  const periods: readonly Row[] = [
    { pair, from: 20020101, to: 20020101, indicator: '9' },
    { pair, from: 20050101, to: 20091231, indicator: '0' },
    { pair, from: 20150101, indicator: '1' },
  ]
  test.each([
    ['its retroactive deletion', 20020101, -1],
    ['the first period', 20080501, 1],
    ['the gap', 20120501, -1],
    ['the period still in force', 20260715, 2],
  ])('of several rows, on a day in %s', (_, date, expected) => {
    expect(findDated(periods, date)).toBe(expected)
  })

  test('of several rows without first days, the one that ended first after the date', () => {
    const rows = [{ pair, to: 20091231, indicator: '0' }, { pair, to: 20191231 }, { pair }]
    expect(
      [20050101, 20091231, 20100101, 20191231, 20200101].map((on) => findDated(rows, on)),
    ).toEqual([0, 0, 1, 1, 2])
  })

  test('a pair is ordered, and codes outside the table have no edits', () => {
    const table = tableOf([{ pair }, { pair: ['11111', '33333'] }, { pair: ['44444', '11111'] }])
    const find = (code1: string, code2: string) =>
      table.findActive(table.codeNumber(code1), table.codeNumber(code2), 20240701)
    expect(find('11111', '33333')).toBe(1)
    expect(find('33333', '11111')).toBe(-1)
    expect(find('44444', '11111')).toBe(2)
    expect(find('11111', '44444')).toBe(-1)
    expect(find('99999', '11111')).toBe(-1)
    expect(find('11111', '99999')).toBe(-1)
    expect(table.findActive(4, 0, 20240701)).toBe(-1)
    expect(table.findActive(1000, 1000, 20240701)).toBe(-1)
  })
})

test('rows are listed newest first and read by position', () => {
  const table = tableOf([
    { pair, from: 20050101, to: 20091231, indicator: '0' },
    { pair, from: 20150101 },
    { pair: ['22222', '11111'] },
  ])
  expect(table.listRows('11111', '22222').map(({ effective }) => effective)).toEqual([
    '2015-01-01',
    '2005-01-01',
  ])
  expect(table.listRows('11111', '99999')).toEqual([])
  expect(table.rowAt(0)).toEqual({
    column1: '11111',
    column2: '22222',
    effective: '2005-01-01',
    deleted: '2009-12-31',
    modifierIndicator: '0',
    rationale: 3,
  })
  expect(table.listByCode('11111', 1)).toHaveLength(2)
  expect(table.listByCode('11111', 2)).toEqual([table.rowAt(2)])
  expect(() => table.rowAt(3)).toThrow(/table has 3/)
  expect(() => table.rowAt(-1)).toThrow(RangeError)
})

test('an empty table answers', () => {
  const table = tableOf([])
  expect(table.codeNumber('11111')).toBe(-1)
  expect(table.findActive(0, 0, 20240701)).toBe(-1)
  expect(table.listByCode('11111', 1)).toEqual([])
})
