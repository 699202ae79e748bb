import { describe, expect, test } from 'vitest'
import type { Source } from '../family.ts'
import { anesFamily } from './anes-family.ts'
import { baseUnitsFamily } from './base-units-family.ts'

const source = (name: string, text: string, file = name): Source => ({
  file,
  name,
  sha256: '',
  text,
})
const macs = Array.from({ length: 109 }, (_, index) => String(10_000 + index))
const header4 = (label: string) => `Contractor,Locality,Locality Name,${label}\r\n`
const rows4 = macs.map((mac) => `${mac} ,00 ,PLACE*,20.32 \r\n`).join('')
const header5 =
  'Contractor,Locality,Locality Name,Qualifying APM National Anes CF (with 2.5% statutory increase) of 20.599835,Non-Qualifying APM National Anes CF (with 2.5% Statutory increase)  of 20.49754\r\n'
const rows5 = macs.map((mac) => `${mac} ,00 ,PLACE**,20.60,20.50\r\n`).join('')

describe('anesthesia conversion factors', () => {
  test('2025: the national factor is in the label', () => {
    const text = `${header4('National Anes CF of 20.3178')}${rows4},,,\r\n`
    expect(anesFamily.import(source('x.csv', text), {})).toMatchObject({
      status: 'imported',
      id: 'ANES2025',
      rows: 109,
      facts: { nationalStandard: '20.317800' },
    })
  })

  test('2026: the qualifying factor comes first', () => {
    expect(anesFamily.import(source('x.csv', header5 + rows5), {})).toMatchObject({
      status: 'imported',
      id: 'ANES2026',
      layout: 'anes-csv-5',
      facts: { nationalStandard: '20.497540', nationalQp: '20.599835' },
    })
  })

  test.each([
    ['rvu24a.zip/ANES2024.csv', 'ANES2024A', '2024-03-08'],
    ['rvu24ar.zip/ANES2024.csv', 'ANES2024AR', '2024-12-31'],
    ['rvu24c.zip/ANES2024.csv', 'ANES2024AR', '2024-12-31'],
  ])('2024 has two editions: %s is %s', (file, id, to) => {
    const text = header4('2024 Anesthesia Conversion Factor') + rows4
    const outcome = anesFamily.import(source('ANES2024.csv', text, file), {})
    expect(outcome).toMatchObject({ status: 'imported', id, effective: { to } })
  })

  test('2024 without a release asks for it, and takes it', () => {
    const text = header4('2024 Anesthesia Conversion Factor') + rows4
    const unknown = anesFamily.import(source('ANES2024.csv', text), {})
    expect(unknown).toMatchObject({ rejects: [{ rule: 'unknown-release' }] })
    const asked = anesFamily.import(source('ANES2024.csv', text), { release: 'rvu24b' })
    expect(asked).toMatchObject({ id: 'ANES2024AR' })
  })

  test('text: cents without a decimal point', () => {
    const record = (mac: string) => `${mac}       00    ${'PLACE'.padEnd(55)}2032\r\n`
    const text = macs.map(record).join('')
    expect(anesFamily.import(source('ANES2025.txt', text), {})).toMatchObject({
      status: 'imported',
      id: 'ANES2025',
      layout: 'anes-txt-2025',
    })
  })

  test.each([
    ['a locality twice', header5 + rows5.replace('10001', '10000'), 'duplicate-row'],
    ['a locality missing', header5 + rows5.replace(/^10001.*\r\n/m, ''), 'locality-count'],
    [
      'factors that do not stand as the national ones',
      header5 + rows5.replace('20.60', '20.66'),
      'qp-ratio',
    ],
    [
      'a factor far away',
      header5 + rows5.replace('20.60,20.50', '41.20,41.00'),
      'far-from-national',
    ],
    [
      'a national factor of no year',
      header4('National Anes CF of 25.1') + rows4,
      'unknown-release',
    ],
    ['another label', header5.replace('Non-Qualifying', 'Some') + rows5, 'unknown-layout'],
  ])('%s is refused', (_, text, rule) => {
    const outcome = anesFamily.import(source('ANES.csv', text), {})
    if (outcome.status !== 'rejected') throw new Error('not refused')
    expect(outcome.rejects.map((reject) => reject.rule)).toContain(rule)
  })
})

describe('anesthesia base units', () => {
  const codes = Array.from({ length: 250 }, (_, index) => String(100 + index * 7).padStart(5, '0'))
  const rows = codes.map((code, index) => `${code},${index % 20}\n`).join('')
  const stacked = ',2022\n,BASE\nCODE,UNIT\n'

  test('a header stacked over three lines; lost zeros are put back', () => {
    const text = `CY 2022 Anesthesia Base Units,\n${stacked}${rows.replace('00100', '100')}`
    const outcome = baseUnitsFamily.import(source('base.csv', text), {})
    expect(outcome).toMatchObject({ status: 'imported', id: 'ANESBASE2022', rows: 250 })
  })

  test.each([
    ['a surgery code', stacked + rows.replace('00100', '10060'), 'not-anesthesia'],
    ['a code twice', `${stacked + rows}00100,3\n`, 'duplicate-row'],
    ['a cut-off file', stacked + rows.slice(0, 500), 'incomplete'],
    ['too many units', stacked + rows.replace(/,19\n/, ',190\n'), 'not-a-number'],
  ])('%s is refused', (_, text, rule) => {
    const outcome = baseUnitsFamily.import(source('base.csv', text), {})
    if (outcome.status !== 'rejected') throw new Error('not refused')
    expect(outcome.rejects.map((reject) => reject.rule)).toContain(rule)
  })
})
