import { describe, expect, test } from 'vitest'
import { fixtureText, padGpci, withCell } from '../../../test/fixture.ts'
import { gpciCsv7 } from '../../layouts/gpci-csv-7.ts'
import { gpciCsv8 } from '../../layouts/gpci-csv-8.ts'
import type { GpciField } from '../../layouts/gpci-field.ts'
import { createRejectList } from '../../reject.ts'
import { gpciFamily, readGpciRows } from './gpci-family.ts'
import { openGpci } from './open-gpci.ts'
import { recogniseGpci } from './recognise-gpci.ts'

function read(text: string) {
  const version = recogniseGpci(text)
  if (!version || version.kind === 'unknown-version') throw new Error('not recognised')
  const rejects = createRejectList('file')
  const localities = readGpciRows(version, text, rejects).map(({ locality }) => locality)
  return { version, localities, rejects: rejects.rejects }
}

const run = (text: string) =>
  gpciFamily.import({ file: 'GPCI.csv', name: 'GPCI.csv', sha256: '', text }, {})
const whole7 = padGpci(fixtureText('gpci-csv-7.csv'), 112)
const whole8 = padGpci(fixtureText('gpci-csv-8.csv'), 109)

test('7 columns: dropped leading and trailing zeros are put back, asterisks and footnotes go', () => {
  const { version, localities, rejects } = read(fixtureText('gpci-csv-7.csv'))
  expect(version).toMatchObject({ layout: gpciCsv7, year: 2022, headerLine: 3 })
  expect(rejects).toEqual([])
  const floored = { workWithoutFloor: undefined }
  expect(localities).toEqual([
    {
      mac: '10112',
      number: '00',
      state: 'AL',
      name: 'ALABAMA',
      work: 1000,
      ...floored,
      pe: 888,
      mp: 921,
    },
    {
      mac: '02102',
      number: '01',
      state: 'AK',
      name: 'ALASKA',
      work: 1500,
      ...floored,
      pe: 1100,
      mp: 614,
    },
    {
      mac: '03602',
      number: '21',
      state: 'WY',
      name: 'WYOMING',
      work: 1000,
      ...floored,
      pe: 1000,
      mp: 840,
    },
    {
      mac: '01182',
      number: '18',
      state: 'CA',
      name: 'LOS ANGELES-LONG BEACH-ANAHEIM (LOS ANGELES/ORANGE CNTY)',
      work: 1046,
      ...floored,
      pe: 1176,
      mp: 700,
    },
  ])
})

test('8 columns: both work indices', () => {
  const { version, localities, rejects } = read(fixtureText('gpci-csv-8.csv'))
  expect(version).toMatchObject({ layout: gpciCsv8, year: 2026 })
  expect(rejects).toEqual([])
  expect(localities[0]).toMatchObject({ work: 1000, workWithoutFloor: 988 })
  expect(localities[2]).toMatchObject({
    mac: '01112',
    name: 'SAN FRANCISCO, A QUOTED NAME',
    mp: 410,
  })
})

test('a header with footnote marks is the same version', () => {
  const text = fixtureText('gpci-csv-8.csv').replace('(with 1.0 Floor)', '(with 1.0 Floor)***')
  expect(recogniseGpci(text)).toMatchObject({ layout: { id: 'gpci-csv-8' } })
})

test('another header, or one of two years, is an unknown version', () => {
  const swapped = fixtureText('gpci-csv-8.csv').replace(
    '2026 PE GPCI,2026 MP',
    '2026 MP GPCI,2026 PE',
  )
  const mixed = fixtureText('gpci-csv-8.csv').replace('2026 PE', '2025 PE')
  expect(recogniseGpci(swapped)).toMatchObject({ kind: 'unknown-version', line: 3 })
  expect(recogniseGpci(mixed)).toMatchObject({ kind: 'unknown-version', line: 3 })
})

test('a whole file is in force for its calendar year and reads back as it was', () => {
  const outcome = run(whole8)
  if (outcome.status !== 'imported') throw new Error('not imported')
  const effective = { from: '2026-01-01', to: '2026-12-31' }
  expect(outcome).toMatchObject({ id: 'GPCI2026', effective, rows: 109 })
  const info = { id: 'GPCI2026', effective, source: { file: 'GPCI.csv', sha256: '' } }
  const table = openGpci(info, outcome.encode({ descriptors: false }), 'gpci.arrow')
  expect(table.localities).toHaveLength(109)
  for (const locality of read(whole8).localities) {
    expect(table.find(`${locality.mac}-${locality.number}`)).toEqual(locality)
  }
})

test('2022 had 112 localities, 2026 has 109', () => {
  expect(run(whole7)).toMatchObject({ status: 'imported', id: 'GPCI2022', rows: 112 })
  expect(run(padGpci(fixtureText('gpci-csv-7.csv'), 109))).toMatchObject({
    status: 'rejected',
    rejects: [{ rule: 'locality-count', received: '109 rows' }],
  })
})

describe('one changed cell is caught', () => {
  const cases: [row: string, field: GpciField, value: string, rule: string][] = [
    ['02102', 'mac', '10112', 'duplicate-row'],
    ['02102', 'mac', '1O112', 'not-a-number'],
    ['02102', 'number', '100', 'not-a-number'],
    ['02102', 'state', 'Alaska', 'unknown-value'],
    ['02102', 'name', '', 'missing'],
    ['02102', 'pe', '1.0654', 'not-a-number'],
    ['02102', 'mp', '55.1', 'not-a-number'],
    ['10112', 'work', '0.988', 'work-floor'],
    ['02102', 'work', '1.000', 'work-floor'],
  ]
  test.each(cases)('%s %s %j: %s', (row, field, value, rule) => {
    const changed = withCell(whole8, gpciCsv8, { row, field }, value)
    // 10112-00 twice: the Alaskan row moved to Alabama's key needs its number too
    const text = rule === 'duplicate-row' ? changed.replace('10112,AK,01', '10112,AK,00') : changed
    const outcome = run(text)
    expect(outcome).toMatchObject({ status: 'rejected' })
    if (outcome.status !== 'rejected') return
    const column = (gpciCsv8.fields[rule === 'duplicate-row' ? 'number' : field] ?? 0) + 1
    expect(outcome.rejects).toContainEqual(
      expect.objectContaining({ rule, column, file: 'GPCI.csv' }),
    )
  })
})
