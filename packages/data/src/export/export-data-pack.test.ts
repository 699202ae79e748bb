import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseUnits, priceClaim, type Reference } from '@feescope/core'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReleaseSide } from '../diff/find-release-side.ts'
import { openBundledReference } from '../open-reference.ts'
import { openArrow } from '../store/arrow-column.ts'
import { type ExportReport, exportDataPack } from './export-data-pack.ts'

let folder = ''
let report: ExportReport
let reference: Reference
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-export-'))
  reference = await openBundledReference()
  report = await exportDataPack(folder, { kinds: ['gpci', 'pfs', 'hcpcs', 'utilization-codes'] })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = (file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')

async function parquet(file: string, rowStart: number, rowEnd: number) {
  const bytes = readFileSync(join(folder, file))
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  return parquetReadObjects({ file: buffer, rowStart, rowEnd })
}

test('the sums are those of the files, and name all of them', () => {
  const sums = lines('SHA256SUMS').map((line) => line.split('  '))
  expect(sums).toHaveLength(report.files.length - 1)
  for (const [sum, file = ''] of sums) {
    const hash = createHash('sha256').update(readFileSync(join(folder, file)))
    expect([file, hash.digest('hex')]).toEqual([file, sum])
  }
})

test('a table is the same as csv, Arrow and Parquet, and no descriptor is in it', async () => {
  const [header, ...rows] = lines('tables/RVU26C.csv')
  expect(header).toMatch(/^code,modifier,work,/)
  expect(header).not.toContain('descriptor')
  expect(rows).toHaveLength(19_356)
  const at = rows.findIndex((row) => row.startsWith('76120,,'))
  expect(rows[at]).toMatch(/^76120,,0\.37,3\.01,3\.01,0\.02,3\.40,3\.40,/)
  const arrow = openArrow(readFileSync(join(folder, 'tables/RVU26C.arrow')), 'RVU26C.arrow')
  expect([arrow.text('code')(at), arrow.integers('work')[at]]).toEqual(['76120', 37])
  const [row] = await parquet('tables/RVU26C.parquet', at, at + 1)
  expect(row).toMatchObject({ code: '76120', modifier: '', work: 0.37, totalNonfacility: 3.4 })
})

test('the schema describes every column', () => {
  const schema: unknown = JSON.parse(lines('schema.json').join('\n'))
  expect(schema).toMatchObject({
    $defs: {
      pfs: { properties: { work: { multipleOf: 0.01 }, notUsedForMedicare: { type: 'boolean' } } },
      gpci: { properties: { work: { multipleOf: 0.001 } } },
      fees: { required: expect.arrayContaining(['code', 'locality', 'allowed']) },
    },
  })
})

describe('the flat fee table', () => {
  test('has every row, place and setting', () => {
    const fees = report.files.filter(({ file }) => file.startsWith('fees/'))
    expect(fees.map(({ file, rows }) => [file, rows])).toEqual([
      ['fees/RVU26C.csv', 19_356 * 110 * 2],
      ['fees/RVU26C.parquet', 19_356 * 110 * 2],
    ])
  })

  test('has the amounts the engine gives', async () => {
    const { pfs, gpci } = findReleaseSide(reference, 'RVU26C')
    const places = ['national', ...(gpci?.localities ?? []).map((x) => `${x.mac}-${x.number}`)]
    const cases = fc.tuple(fc.nat(places.length - 1), fc.nat(1), fc.nat(pfs.rowCount - 1))
    for (const [place, side, index] of fc.sample(cases, { numRuns: 200, seed: 26 })) {
      const at = (place * 2 + side) * pfs.rowCount + index
      const [row] = await parquet('fees/RVU26C.parquet', at, at + 1)
      const { code, modifier } = pfs.rowAt(index)
      const locality = places[place] ?? ''
      const setting = side === 0 ? 'nonfacility' : 'facility'
      expect(row).toMatchObject({ code, modifier, locality, setting })
      const lines = [{ code, modifiers: modifier ? [modifier] : [] }]
      const [line] = priceClaim(reference, { date: '2026-07-15', locality, setting, lines }).lines
      const allowed = line?.status === 'priced' ? parseUnits(line.allowed, 2) : null
      const published = row?.['allowed']
      const cents = typeof published === 'number' ? Math.round(published * 100) : null
      expect([code, modifier, locality, setting, cents]).toEqual([
        code,
        modifier,
        locality,
        setting,
        allowed,
      ])
    }
  })
})
