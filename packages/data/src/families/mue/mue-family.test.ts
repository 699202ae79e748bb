import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { MueTable } from '@feescope/core'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { fixturePath } from '../../../test/fixture.ts'
import { sharedNcciFile, withoutSharedNcci } from '../../../test/shared-ncci.ts'
import { readSource } from '../../import/read-source.ts'
import { readXlsxSource } from '../../import/read-xlsx.ts'
import { openBundledReference } from '../../open-reference.ts'
import { findFamily } from '../families.ts'
import type { ImportOptions, ImportOutcome, Source } from '../family.ts'
import { mueFamily } from './mue-family.ts'
import { openMue } from './open-mue.ts'

const path = fixturePath('ncci/MCR_MUE_PractitionerServices_Eff_04-01-2026.csv')
const good = readSource(path, readFileSync(path))

function importText(text: string, options: ImportOptions = {}): ImportOutcome {
  return mueFamily.import({ ...good, text }, options)
}

function open(outcome: ImportOutcome): MueTable {
  if (outcome.status !== 'imported') throw new Error(JSON.stringify(outcome))
  const { id, effective } = outcome
  const info = { id, setting: 'practitioner', effective, source: { file: '', sha256: '' } } as const
  return openMue(info, outcome.encode({ descriptors: false }), 'synthetic')
}

describe('an MUE table as CMS publishes it', () => {
  test('is read past the notice of seven lines and the header of two', () => {
    expect(findFamily(good.text)).toBe(mueFamily)
    const outcome = importText(good.text)
    expect(outcome).toMatchObject({
      id: 'NCCI-MUE-PRA-2026Q2',
      effective: { from: '2026-04-01', to: '2026-06-30' },
      rows: 6,
      layout: 'mue-csv-4',
    })
    const table = open(outcome)
    expect(table.find('76120')).toEqual({
      code: '76120',
      units: 1,
      mai: 3,
      rationale: 'Clinical: Data',
    })
    expect(table.find('J7212')).toMatchObject({ units: 90_000, mai: 1 })
    expect(table.find('99999')).toBeUndefined()
  })

  test('0 units is a limit, not a missing one', () => {
    expect(open(importText(good.text)).find('A4253')).toMatchObject({ units: 0 })
  })

  test('reads the same as xlsx, numeric cells included', async () => {
    const rows = [
      ['A notice,\r\nover lines', null, null, null],
      [
        'HCPCS/\r\nCPT Code',
        'Practitioner Services MUE Values',
        'MUE Adjudication Indicator',
        'MUE Rationale',
      ],
      [100, 1, '2 Date of Service Edit: Policy', 'CMS Policy'],
      [76000, 3, '3 Date of Service Edit: Clinical', 'Clinical: Data'],
    ]
    const bytes = await writeXlsx({ sheets: [{ name: 'MUE', rows }] })
    const source = await readXlsxSource('MCR_MUE_PractitionerServices_Eff_04-01-2026.xlsx', bytes)
    const table = open(mueFamily.import(source, {}))
    expect(table.rowCount).toBe(2)
    expect(table.find('00100')).toMatchObject({ units: 1, mai: 2 })
  })

  test.each([
    ['a damaged code', '00100,1', '0010O0,1', 10, 1, 'code'],
    ['a value that is no number', '76000,3', '76000,three', 11, 2, 'units'],
    ['a negative value', '76000,3', '76000,-3', 11, 2, 'units'],
    ['an indicator CMS does not have', '3 Date', '4 Date', 11, 3, 'adjudication'],
    ['a rationale CMS has not used', 'Clinical: Data', 'Guesswork', 11, 4, 'rationale'],
    ['a row cut short', '3 Date of Service Edit: Clinical,Clinical: Data', '3 Date', 11, 0, ''],
  ])('%s is refused with its place', (_, from, to, line, column, field) => {
    expect(importText(good.text.replace(from, to))).toMatchObject({
      status: 'rejected',
      rejects: [{ line, column, field }],
    })
  })

  test('a code that occurs twice is refused', () => {
    const text = `${good.text}76000,4,2 Date of Service Edit: Policy,CMS Policy\r\n`
    expect(importText(text)).toMatchObject({
      rejects: [{ rule: 'duplicate-row', line: 16, received: '76000' }],
    })
  })

  test('an unknown header, an unnamed quarter and another setting are refused', () => {
    const unknown = importText(good.text.replace('Practitioner Services', 'Ambulance Services'))
    expect(unknown).toMatchObject({ rejects: [{ rule: 'unknown-layout', line: 8 }] })
    const unnamed = mueFamily.import({ ...good, name: 'mue.csv' }, {})
    expect(unnamed).toMatchObject({ rejects: [{ rule: 'unknown-release', received: 'mue.csv' }] })
    const other = importText(good.text, { release: 'NCCI-MUE-DME-2026Q2' })
    expect(other).toMatchObject({ rejects: [{ rule: 'unknown-release' }] })
    const given = mueFamily.import({ ...good, name: 'mue.csv' }, { release: 'ncci-mue-pra-2026q3' })
    expect(given).toMatchObject({ id: 'NCCI-MUE-PRA-2026Q3' })
  })
})

describe('the bundled tables', () => {
  const open = async (setting: MueTable['setting'], date: string) => {
    const chosen = (await openBundledReference()).chooseMue(setting, date)
    if (!chosen.held) throw new Error(chosen.message)
    return chosen.table
  }

  test.each([
    ['practitioner', '2024-07-15', '76000', 3, 3],
    ['practitioner', '2026-04-15', '76000', 3, 3],
    ['practitioner', '2026-04-15', '76120', 1, 3],
    ['practitioner', '2026-04-15', '99213', 2, 3],
    ['practitioner', '2026-04-15', '97110', 6, 3],
    ['practitioner', '2026-04-15', '20610', 2, 3],
    ['practitioner', '2026-04-15', 'J1885', 8, 3],
    ['practitioner', '2026-04-15', 'E0601', 0, 3],
    ['dme', '2026-04-15', 'E0601', 1, 3],
    ['dme', '2026-04-15', 'A4253', 1, 3],
  ] as const)('%s on %s: %s has %i units', async (setting, date, code, units, mai) => {
    expect((await open(setting, date)).find(code)).toMatchObject({ units, mai })
  })

  test('codes of 2026 are in the 2026 table only', async () => {
    expect((await open('practitioner', '2026-04-15')).find('37254')).toBeDefined()
    expect((await open('practitioner', '2024-07-15')).find('37254')).toBeUndefined()
  })
})

const files: [name: string, setting: MueTable['setting'], date: string, rows: number][] = [
  ['mue_practitioner_2024q3.csv', 'practitioner', '2024-07-15', 14_677],
  ['mue_practitioner_2026q2_raw.csv', 'practitioner', '2026-04-15', 15_095],
  ['mue_outpatient_2024q3.csv', 'outpatient', '2024-07-15', 14_628],
  ['mue_outpatient_2026q2_raw.csv', 'outpatient', '2026-04-15', 15_045],
  ['mue_dme_supplier_2024q3.csv', 'dme', '2024-07-15', 2_928],
  ['mue_dme_supplier_2026q2_raw.csv', 'dme', '2026-04-15', 3_083],
]

describe.skipIf(withoutSharedNcci)('the whole MUE tables', () => {
  test.each(files)('%s is held row by row', async (name, setting, date, rows) => {
    const chosen = (await openBundledReference()).chooseMue(setting, date)
    if (!chosen.held || !chosen.exact) throw new Error(`${name} is not bundled`)
    const text = readFileSync(sharedNcciFile(name), 'latin1')
    let count = 0
    for (const [, code = '', units, mai, rationale] of text.matchAll(rowPattern)) {
      count++
      expect(chosen.table.find(code)).toEqual({
        code,
        units: Number(units),
        mai: Number(mai),
        rationale,
      })
    }
    expect(count).toBe(rows)
    expect(chosen.table.rowCount).toBe(rows)
  })

  test('the spreadsheet of 2026 Q2 is the csv, row by row', async () => {
    const name = 'mue_practitioner_2026q2_raw.xlsx'
    const bytes = readFileSync(sharedNcciFile(name))
    const source: Source = await readXlsxSource(name, bytes)
    const options = { release: 'NCCI-MUE-PRA-2026Q2' }
    const csvName = basename(name).replace('xlsx', 'csv')
    const csv = readSource(csvName, readFileSync(sharedNcciFile(csvName)))
    const [fromXlsx, fromCsv] = [source, csv].map((each) => mueFamily.import(each, options))
    if (fromXlsx?.status !== 'imported' || fromCsv?.status !== 'imported') {
      throw new Error('not imported')
    }
    expect(fromXlsx.rows).toBe(15_095)
    expect(fromXlsx.encode({ descriptors: false })).toEqual(fromCsv.encode({ descriptors: false }))
  })
})

/** A data row of either layout: `"0001U",1,2,"…"` and `0001U,1,2 Date of Service Edit: Policy,…`. */
const rowPattern = /^"?([0-9A-Z]{5})"?,(\d+),(\d)[^,]*,"?([^"\r\n]*)"?\r?$/gm
