import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fixturePath } from '../../../test/fixture.ts'
import { sharedNcciFile, withoutSharedNcci } from '../../../test/shared-ncci.ts'
import { readSource } from '../../import/read-source.ts'
import { openBundledReference } from '../../open-reference.ts'
import { findFamily } from '../families.ts'
import type { ImportOutcome, Source } from '../family.ts'
import { addOnFamily } from './add-on-family.ts'
import { openAddOn } from './open-add-on.ts'

function readFixture(name: string): Source {
  const path = fixturePath(`ncci/${name}`)
  return readSource(path, readFileSync(path))
}

const txt = readFixture('AOC_V2026Q2-F-MCR.txt')
const csv = readFixture('AOC_V2026Q2-MCR.csv')

function open(outcome: ImportOutcome) {
  if (outcome.status !== 'imported') throw new Error(JSON.stringify(outcome))
  const { id, effective } = outcome
  const info = { id, effective, source: { file: '', sha256: '' } }
  return openAddOn(info, outcome.encode({ descriptors: false }), 'synthetic')
}

describe.each([
  ['fixed width', txt, 'add-on-txt-97'],
  ['delimited', csv, 'add-on-csv-8'],
])('the add-on code file, %s', (_, source, layout) => {
  const outcome = addOnFamily.import(source, {})
  const table = open(outcome)

  test('is known by its content and named by its quarter', () => {
    expect(findFamily(source.text)).toBe(addOnFamily)
    expect(outcome).toMatchObject({
      id: 'NCCI-AOC-2026Q2',
      effective: { from: '2026-04-01', to: '2026-06-30' },
      rows: 7,
      layout,
    })
  })

  test('the first character is the type, not part of the code; days of the year become dates', () => {
    expect(table.listPrimaries('11045')).toEqual([
      { addOn: '11045', primary: '11042', type: 3, effective: '2014-01-01', deleted: null },
    ])
    expect(table.listPrimaries('76937')).toMatchObject([
      { primary: 'CCCCC', type: 2, effective: '2013-04-01' },
    ])
    expect(table.listPrimaries('122614')).toEqual([])
  })

  test('an edit that ended and began again is kept twice', () => {
    expect(table.listPrimaries('22614').filter(({ primary }) => primary === '22612')).toMatchObject(
      [
        { effective: '2013-04-01', deleted: '2023-12-31' },
        { effective: '2025-01-01', deleted: null },
      ],
    )
  })

  test('an edit ends with its add-on code or its primary', () => {
    expect(table.listPrimaries('0100T')[0]?.deleted).toBe('2015-12-31')
    expect(table.listAddOns('00103')).toMatchObject([{ addOn: '11046', deleted: '2016-12-31' }])
  })
})

describe('what is not as CMS writes it', () => {
  test.each([
    ['a code with a stray sign', '311045 ', '311 45 ', 4, 2, 'addOn'],
    ['a date that is none', '2014001', '2014366', 4, 26, 'effective'],
    ['a type of 4', '311045', '411045', 4, 1, 'type'],
    ['a record cut short', '311045       11042       2014001', '311045       11042', 4, 0, ''],
  ])('%s is refused with its place', (_, from, to, line, column, field) => {
    const outcome = addOnFamily.import({ ...txt, text: txt.text.replace(from, to) }, {})
    expect(outcome).toMatchObject({ status: 'rejected', rejects: [{ line, column, field }] })
  })

  test('an edit that occurs twice, a missing column and an unnamed quarter are refused', () => {
    const twice = `${txt.text}${txt.text.split('\r\n')[3]}\r\n`
    expect(addOnFamily.import({ ...txt, text: twice }, {})).toMatchObject({
      rejects: [{ rule: 'duplicate-row', line: 8 }],
    })
    const text = csv.text.replace('Primary_Code_DelDT (Julian)', 'Other')
    expect(addOnFamily.import({ ...csv, text }, {})).toMatchObject({
      rejects: [
        { rule: 'unknown-layout', line: 2, reason: expect.stringContaining('primaryDeleted') },
      ],
    })
    expect(addOnFamily.import({ ...txt, name: 'aoc.txt' }, {})).toMatchObject({
      rejects: [{ rule: 'unknown-release' }],
    })
    const given = { release: 'NCCI-AOC-2026Q3' }
    expect(addOnFamily.import({ ...txt, name: 'aoc.txt' }, given)).toMatchObject({
      id: 'NCCI-AOC-2026Q3',
    })
  })
})

describe('the bundled add-on codes', () => {
  const openTable = async () => {
    const chosen = (await openBundledReference()).chooseAddOn('2024-07-15')
    if (!chosen.held || !chosen.exact) throw new Error('not bundled')
    return chosen.table
  }

  test.each([
    ['22614', ['22600', '22610', '22612', '22630', '22633'], 1],
    ['11045', ['11042'], 1],
    ['64484', ['64483'], 1],
    ['15003', ['15002'], 1],
    ['76937', ['CCCCC'], 2],
  ])('%s goes with %j', async (addOn, primaries, type) => {
    const rows = (await openTable()).listPrimaries(addOn)
    expect(rows.map(({ primary }) => primary)).toEqual(primaries)
    expect(rows.every((row) => row.type === type && row.deleted === null)).toBe(true)
  })

  test('a year alone is not made into a first day', async () => {
    const { listPrimaries } = await openTable()
    expect(listPrimaries('22614').every(({ effective }) => effective === null)).toBe(true)
  })

  test.skipIf(withoutSharedNcci)('every row of the source is held, and no other', async () => {
    const table = await openTable()
    const rows = readFileSync(sharedNcciFile('aoc_2024q3.csv'), 'utf8').trim().split('\n').slice(1)
    expect(table.rowCount).toBe(7_465)
    expect(rows).toHaveLength(7_465)
    const addOns = new Set<string>()
    for (const row of rows) {
      const [addOn = '', primary = '', type] = row.replaceAll('"', '').split(',')
      addOns.add(addOn)
      const held = table.listPrimaries(addOn).filter((each) => each.primary === primary)
      expect(held).toMatchObject([{ type: Number(type) }])
      expect(table.listAddOns(primary)).toContainEqual(held[0])
    }
    expect(addOns.size).toBe(668)
  })
})
