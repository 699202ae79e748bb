import { describe, expect, test } from 'vitest'
import { findFamily } from '../families/families.ts'
import { openLocalityCounties } from '../families/locco/open-locality-counties.ts'
import { nameDate } from './name-date.ts'
import {
  openAspLimits,
  openHcpcsLevelTwo,
  openOppsStatus,
  openPlaceOfService,
  openRbcs,
  openSpecialtyCrosswalk,
} from './open-lists.ts'
import { openUtilization } from './open-utilization.ts'

test.each([
  ['HCPC2026_JUL_ANWEB.txt', 2026, 3],
  ['hcpcs_level2_2026q3.csv', 2026, 3],
  ['opps_addendum_b_2026-04.csv', 2026, 2],
  ['section 508 version of January 2026 Payment Limit File 121725.csv', 2026, 1],
  ['rbcs_taxonomy_ry2023.csv', 2023, undefined],
  ['util_2014_2023.csv', 2023, undefined],
  ['list.csv', undefined, undefined],
])('%s is of %s, quarter %s', (name, year, quarter) => {
  expect(nameDate(name)).toEqual({ year, quarter })
})

describe('the bundled lists', () => {
  test('HCPCS Level II with CMS’s text', () => {
    const list = openHcpcsLevelTwo()
    expect([list?.id, list?.rowCount]).toEqual(['HCPCS-2026Q3', 8725])
    expect(list?.find('A0021')).toMatchObject({
      coverage: 'I',
      added: '1985-01-01',
      terminated: null,
    })
    expect(list?.rows().filter(({ code }) => code.startsWith('D'))).toEqual([])
  })

  test('RBCS: the row in force on the date', () => {
    expect(openRbcs()?.find('99213', '2022-05-01')).toMatchObject({ category: 'E&M' })
    expect(openRbcs()?.find('76120')).toMatchObject({ subcategory: 'Standard X-ray' })
    expect(openRbcs()?.find('ZZZZZ')).toBeUndefined()
  })

  test('places of service, OPPS status, specialties, counties', () => {
    expect(openPlaceOfService()?.find('22')?.setting).toBe('Facility')
    expect(openPlaceOfService()?.rowCount).toBe(99)
    expect(openOppsStatus()?.find('76120')).toEqual({ code: '76120', status: 'Q1', rate: 106_810 })
    expect(openSpecialtyCrosswalk()?.listByTaxonomy('208D00000X')).toHaveLength(2)
    expect(openSpecialtyCrosswalk()?.listBySpecialty('30').length).toBeGreaterThan(1)
    expect(openLocalityCounties()?.list('10112-00')).toMatchObject([{ state: 'ALABAMA' }])
    expect(openLocalityCounties({ date: '2023-05-01' })?.id).toBe('LOCCO2023')
  })

  test('utilization: codes of a specialty add up to at most its total', () => {
    const utilization = openUtilization()
    expect(utilization?.year).toBe(2023)
    for (const specialty of utilization?.specialties() ?? []) {
      const codes = utilization?.listTopCodes(specialty) ?? []
      const paid = codes.reduce((sum, { payments }) => sum + payments, 0)
      const year = utilization?.listSpecialtyYears(specialty).find((each) => each.year === 2023)
      if (year) expect([specialty, paid <= year.payments]).toEqual([specialty, true])
    }
  })

  test('drug payment limits are not bundled', () => {
    expect(openAspLimits()).toBeUndefined()
  })
})

describe('HCPCS Level II as CMS’s record file', () => {
  const record = (code: string, sequence: string, id: string, long: string, rest = '') =>
    `${code}${sequence}${id}${long.padEnd(80)}${rest}`
  const attributes = `${'Short text'.padEnd(28)}${'00      '}9`.padEnd(138 + 0)
  const first = (code: string) => {
    const line = record(code, '00100', '3', 'First part of the', attributes).padEnd(229)
    return `${line}D`
      .padEnd(256)
      .concat('O1A ')
      .concat('1    ')
      .padEnd(268)
      .concat('19850101199609100       N')
      .padEnd(320)
  }
  const codes = Array.from({ length: 5000 }, (_, index) => `A${String(index).padStart(4, '0')}`)
  const body = codes
    .map((code) => `${first(code)}\r\n${record(code, '00200', '4', 'second part')}\r\n`)
    .join('')
  const run = (text: string, name = 'HCPC2026_JUL_ANWEB.txt') =>
    findFamily(text)?.import({ file: name, name, sha256: '', text }, {})

  test('lines are joined, modifiers passed over', () => {
    const modifier = `${record('   A1', '00100', '7', 'Dressing for one wound')}\r\n`
    const outcome = run(`Disclaimer\r\n${body}${modifier}`)
    expect(outcome).toMatchObject({ status: 'imported', id: 'HCPCS-2026Q3', rows: 5000 })
  })

  test.each([
    ['cut off', body.slice(0, 40_000), 'incomplete'],
    ['a code twice', body + first('A0001'), 'duplicate-row'],
    ['an unknown coverage', body.replace(/^(.{229})D/, '$1Z'), 'unknown-value'],
  ])('%s is refused', (_, text, rule) => {
    expect(run(text)).toMatchObject({ status: 'rejected' })
    const outcome = run(text)
    const rules = outcome?.status === 'rejected' ? outcome.rejects.map((each) => each.rule) : []
    expect(rules).toContain(rule)
  })
})

describe('a list with a wrong cell is refused', () => {
  const header = 'pos_code,pos_type,pos_name,pos_description\n'
  const rows = Array.from({ length: 60 }, (_, n) => `${10 + n},Facility,Name,"Text, more"\n`).join(
    '',
  )
  test.each([
    ['another setting', header + rows.replace('Facility', 'Both'), 'unknown-value'],
    ['a code twice', header + rows.replace('11,', '10,'), 'duplicate-row'],
    ['cut off', header + rows.slice(0, 300), 'incomplete'],
  ])('%s', (_, text, rule) => {
    const outcome = findFamily(text)?.import(
      { file: 'pos2024.csv', name: 'pos2024.csv', sha256: '', text },
      {},
    )
    expect(outcome).toMatchObject({ status: 'rejected', rejects: [{ rule }] })
  })
})
