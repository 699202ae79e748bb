import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureText, paddedRows, padPprrvu, wholeGpci } from '../../test/fixture.ts'
import { openReference } from '../open-reference.ts'
import { csvRows } from '../text/csv-rows.ts'
import { importFiles } from './import-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-xlsx-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The csv as CMS's workbook has it: numbers with a point are numbers, all else is text. */
async function writeSheet(name: string, csv: string, toCell: (text: string) => string | number) {
  const rows = [...csvRows(csv)].map(({ cells }) => cells.map(toCell))
  const path = join(folder, name)
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] }))
  return path
}

const numbers = (text: string) => (/^\d*\.\d+$/.test(text) ? Number(text) : text)

test('relative values and GPCI as workbooks give the same tables as csv', async () => {
  const csv = padPprrvu(fixtureText('pprrvu-csv-32.csv'))
  const home = join(folder, 'home')
  const report = await importFiles(
    [
      await writeSheet('PPRRVU2026_Jul_nonQPP.xlsx', csv, numbers),
      await writeSheet('GPCI2026.xlsx', wholeGpci(), numbers),
    ],
    { home },
  )
  expect(report.rejected).toEqual([])
  expect(report.imported.map(({ id, rows }) => [id, rows])).toEqual([
    ['RVU26C', paddedRows],
    ['GPCI2026', 109],
  ])
  const csvHome = join(folder, 'csv')
  const file = join(folder, 'PPRRVU2026_Jul_nonQPP.csv')
  writeFileSync(file, csv, 'latin1')
  await importFiles([file], { home: csvHome })
  const [own, other] = await Promise.all(
    [home, csvHome].map(async (each) => {
      const chosen = (await openReference({ home: each })).choosePfs('2026-07-15')
      if (!chosen.held) throw new Error(chosen.message)
      return Array.from({ length: chosen.table.rowCount }, (_, at) => chosen.table.rowAt(at))
    }),
  )
  expect(own).toEqual(other)
})

test('a workbook whose codes became numbers is refused', async () => {
  const csv = padPprrvu(fixtureText('pprrvu-csv-32.csv'))
  const lost = (text: string) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text)
  const file = await writeSheet('lost.xlsx', csv, lost)
  const { imported, rejected } = await importFiles([file], { home: join(folder, 'lost') })
  expect(imported).toEqual([])
  expect(rejected.map(({ rule }) => rule)).toContain('re-saved')
})
