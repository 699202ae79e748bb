import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fixturePath } from '../../test/fixture.ts'
import { createZip } from '../../test/write-zip.ts'
import { listReleases, openReference } from '../open-reference.ts'
import { importFiles } from './import-files.ts'

let folder = ''
let home = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-ncci-'))
  home = join(folder, 'home')
})
afterEach(() => rmSync(folder, { recursive: true }))

const partName = (part: number) => `ccipra-v322r0-f${part}.txt`
const partPath = (part: number) => fixturePath(`ncci/${partName(part)}`)
const parts = [1, 2, 3, 4].map(partPath)

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  return path
}

async function openPtp() {
  const chosen = (await openReference({ home })).choosePtp('practitioner', '2026-08-01')
  if (!chosen.held) throw new Error(chosen.message)
  return chosen
}

describe('the four parts of a PTP table', () => {
  test('become one table, from their zips or as files, in any order', async () => {
    const zips = [4, 2].map((part) =>
      write(
        `f${part}.zip`,
        createZip([{ name: partName(part), content: readFileSync(partPath(part)) }]),
      ),
    )
    const report = await importFiles([...zips, partPath(3), partPath(1)], { home })
    expect(report.rejected).toEqual([])
    expect(report.imported).toMatchObject([{ id: 'NCCI-PTP-PRA-2026Q3', kind: 'ptp', rows: 12 }])
    const { table, exact } = await openPtp()
    expect(exact).toBe(true)
    expect(table.listRows('00100', '99213')).toEqual([
      {
        column1: '00100',
        column2: '99213',
        effective: '2006-01-01',
        deleted: null,
        modifierIndicator: '1',
        rationale: 3,
      },
      {
        column1: '00100',
        column2: '99213',
        effective: '2004-01-01',
        deleted: '2004-12-31',
        modifierIndicator: '0',
        rationale: 3,
      },
    ])
    expect(table.listRows('20610', '76000')[0]).toMatchObject({ rationale: 2 })
    expect(table.listRows('58150', '55840')[0]).toMatchObject({ rationale: 12 })
    expect(table.listRows('11042', '99213')[0]).toMatchObject({ effective: '1996-01-01' })
  })

  test('a missing part is refused by name', async () => {
    const report = await importFiles(parts.toSpliced(2, 1), { home })
    expect(report.imported).toEqual([])
    expect(report.rejected).toMatchObject([
      { rule: 'missing-part', reason: expect.stringContaining('missing: f3.') },
    ])
    expect(await importFiles([partPath(2)], { home })).toMatchObject({
      imported: [],
      rejected: [{ reason: expect.stringContaining('missing: f1, f3, f4.') }],
    })
  })

  test('a missing part is left out when forced', async () => {
    const report = await importFiles(parts.slice(0, 2), { home, force: true })
    expect(report.imported).toMatchObject([{ id: 'NCCI-PTP-PRA-2026Q3', rows: 7 }])
  })

  test('the same parts again change nothing', async () => {
    await importFiles(parts, { home })
    const before = await listReleases({ home })
    const report = await importFiles(parts, { home })
    expect(report.imported).toEqual([])
    expect(report.alreadyHeld.map(({ id }) => id)).toEqual(Array(4).fill('NCCI-PTP-PRA-2026Q3'))
    expect(await listReleases({ home })).toEqual(before)
  })

  test('one part twice is read once; two files for one part are refused', async () => {
    const copy = write(partName(1), readFileSync(partPath(1)))
    const twice = await importFiles([...parts, copy], { home })
    expect(twice.rejected).toEqual([])
    expect(twice.skipped).toMatchObject([{ file: copy }])
    const other = write(
      `b-${partName(1)}`,
      readFileSync(partPath(1), 'latin1').replace('36000', '36005'),
    )
    const report = await importFiles([...parts.slice(1), partPath(1), other], { home: `${home}2` })
    expect(report.imported).toEqual([])
    expect(report.rejected).toMatchObject([{ rule: 'two-files' }])
  })

  test('spreadsheets are read like text, with the zeros numbers lost put back', async () => {
    const sheets = await Promise.all(
      parts.map(async (path, index) => {
        const rows = readFileSync(path, 'latin1')
          .trimEnd()
          .split('\r\n')
          .map((line) => line.split('\t').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)))
        const xlsx = await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })
        return write(partName(index + 1).replace('.txt', '.xlsx'), xlsx)
      }),
    )
    const report = await importFiles(sheets, { home })
    expect(report.rejected).toEqual([])
    const { table: fromXlsx } = await openPtp()
    await importFiles(parts, { home: `${home}2` })
    const fromText = (await openReference({ home: `${home}2` })).choosePtp(
      'practitioner',
      '2026-08-01',
    )
    if (!fromText.held) throw new Error('not held')
    const rowsOf = (table: typeof fromXlsx) =>
      Array.from({ length: table.rowCount }, (_, position) => table.rowAt(position))
    expect(rowsOf(fromXlsx)).toEqual(rowsOf(fromText.table))
    expect(rowsOf(fromXlsx)[1]?.column1).toBe('00100')
  })
})

describe('a PTP file that is not as CMS writes it', () => {
  const good = readFileSync(partPath(1), 'latin1')
  test.each([
    ['a short code', '00100\t36000', '0X\t36000', 7, 1, 'column1'],
    ['a code with a stray sign', '\t36000\t', '\t3600-\t', 7, 2, 'column2'],
    ['a flag other than *', '36000\t\t2002', '36000\tX\t2002', 7, 3, 'existedPrior1996'],
    ['no effective date', '\t\t20020101', '\t\t', 7, 4, 'effectiveDate'],
    ['a day that does not exist', '20041231', '20041131', 8, 5, 'deletionDate'],
    ['an indicator of 2', '*\t1\tMis', '*\t2\tMis', 7, 6, 'modifierIndicator'],
    ['a rationale never seen', 'CPT Manual or', 'Some manual or', 10, 7, 'rationale'],
    ['a missing column', '\t*\t1\tMis', '\t*\tMis', 7, 0, ''],
  ])('%s is refused with its place', async (_, from, to, line, column, field) => {
    const path = write(partName(1), good.replace(from, to))
    const report = await importFiles([path, ...parts.slice(1)], { home })
    expect(report.imported).toEqual([])
    expect(report.rejected.filter(({ rule }) => rule !== 'missing-part')).toMatchObject([
      { file: path, line, column, field },
    ])
  })

  test('a row that occurs twice, even in two parts, is refused where it stands again', async () => {
    const row = good.split('\r\n')[6] ?? ''
    const path = write(partName(4), `${readFileSync(partPath(4), 'latin1')}${row}\r\n`)
    const report = await importFiles([...parts.slice(0, 3), path], { home })
    expect(report.rejected).toMatchObject([
      { file: path, line: 9, rule: 'duplicate-row', received: '00100 36000' },
    ])
  })

  test('two retroactive deletions of one pair on one day are both kept, as CMS has them', async () => {
    const twin = [
      '88108\t88162\t\t19960101\t19960101\t9\t',
      '88108\t88162\t\t19960101\t19960101\t9\t',
    ]
    const labels = ['Mutually exclusive procedures', 'Standards of medical/surgical practice']
    const rows = twin.map((row, index) => `${row}${labels[index]}\r\n`).join('')
    const path = write(partName(4), readFileSync(partPath(4), 'latin1') + rows)
    const report = await importFiles([...parts.slice(0, 3), path], { home })
    expect(report.rejected).toEqual([])
    expect((await openPtp()).table.listRows('88108', '88162')).toHaveLength(2)
  })

  test('an unknown header, an unknown name and a file without rows are refused', async () => {
    const header = write(partName(1), good.replace('Deletion\t', 'Ended\t'))
    const named = write('edits.txt', good)
    const empty = write(partName(2), `${good.split('\r\n').slice(0, 6).join('\r\n')}\r\n`)
    const report = await importFiles([header, named, empty], { home })
    expect(report.rejected.map(({ rule, line }) => [rule, line])).toEqual([
      ['unknown-layout', 3],
      ['unknown-release', 0],
      ['no-rows', 0],
    ])
  })

  test('a rationale never seen is taken as "other" when forced', async () => {
    const path = write(partName(1), good.replace('CPT Manual or', 'Some manual or'))
    const report = await importFiles([path, ...parts.slice(1)], { home, force: true })
    expect(report.rejected).toEqual([])
    expect((await openPtp()).table.listRows('0001A', '0002A')[0]).toMatchObject({ rationale: 0 })
  })
})
