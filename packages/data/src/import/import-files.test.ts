import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  bytesOf,
  fixtureText,
  paddedRows,
  padPprrvu,
  wholeGpci,
  withCell,
} from '../../test/fixture.ts'
import { createZip } from '../../test/write-zip.ts'
import { pprrvuCsv32 } from '../layouts/pprrvu-csv-32.ts'
import { listReleases, openReference } from '../open-reference.ts'
import { importFiles } from './import-files.ts'

const csv = padPprrvu(fixtureText('pprrvu-csv-32.csv'))
const txt = padPprrvu(fixtureText('pprrvu-txt-2026.txt'))
const gpci = wholeGpci()

let folder = ''
let home = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-import-'))
  home = join(folder, 'home')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? bytesOf(content) : content)
  return path
}

/** Every file below the data directory, with its content. */
function homeFiles(): Record<string, string> {
  const files: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && path.startsWith(home)) files[path] = readFileSync(path, 'latin1')
  }
  return files
}

const rvu26c = () => [
  { name: 'PPRRVU2026_Jul_nonQPP.csv', content: bytesOf(csv) },
  { name: 'PPRRVU2026_Jul_nonQPP.txt', content: bytesOf(txt) },
  { name: 'PPRRVU2026_Jul_nonQPP.xlsx', content: bytesOf('PK not read') },
  { name: 'sub/GPCI2026.csv', content: bytesOf(gpci) },
  { name: 'RVU26C.pdf', content: bytesOf('%PDF') },
]

describe('importing', () => {
  test('a zip: the tables are picked by content, the csv before its txt', async () => {
    const zip = write('rvu26c.zip', createZip(rvu26c()))
    const report = await importFiles([zip], { home })
    expect(report.rejected).toEqual([])
    expect(report.imported).toMatchObject([
      { id: 'RVU26C', kind: 'pfs', rows: paddedRows, file: `${zip}/PPRRVU2026_Jul_nonQPP.csv` },
      { id: 'GPCI2026', kind: 'gpci', rows: 109, file: `${zip}/sub/GPCI2026.csv` },
    ])
    expect(report.skipped.map(({ file }) => file.slice(zip.length + 1)).sort()).toEqual([
      'PPRRVU2026_Jul_nonQPP.txt',
      'PPRRVU2026_Jul_nonQPP.xlsx',
      'RVU26C.pdf',
    ])
  })

  test('a folder and a gzip file', async () => {
    mkdirSync(join(folder, 'cms'))
    write('cms/PPRRVU2026_Jul_nonQPP.csv.gz', gzipSync(bytesOf(csv)))
    write('cms/notes.txt', 'not a table')
    const report = await importFiles([join(folder, 'cms')], { home })
    expect(report).toMatchObject({
      imported: [{ id: 'RVU26C' }],
      skipped: [{ reason: expect.stringContaining('Not a table') }],
      rejected: [],
    })
  })

  test('the imported release is used, with the user’s own descriptors', async () => {
    await importFiles([write('a.csv', csv)], { home })
    const chosen = (await openReference({ home })).choosePfs('2026-08-01')
    if (!chosen.held) throw new Error('not held')
    expect(chosen).toMatchObject({ exact: true, table: { id: 'RVU26C', rowCount: paddedRows } })
    expect(chosen.table.findDescriptor('27447')).toBe('DESCRIPTION')
    expect(chosen.table.findRows('70450')?.map(({ modifier }) => modifier)).toEqual([
      '',
      '26',
      'TC',
    ])
    const own = (await listReleases({ home })).filter(({ bundled }) => !bundled)
    expect(own).toMatchObject([{ id: 'RVU26C', rows: paddedRows }])
  })

  test('importing the same content again changes nothing', async () => {
    await importFiles([write('a.csv', csv)], { home })
    const before = homeFiles()
    const report = await importFiles([write('copy.csv.gz', gzipSync(bytesOf(csv)))], { home })
    expect(report).toMatchObject({ imported: [], alreadyHeld: [{ id: 'RVU26C' }], rejected: [] })
    expect(homeFiles()).toEqual(before)
  })

  test('a corrected file replaces the earlier one of its release', async () => {
    await importFiles([write('a.csv', csv)], { home, now: new Date('2026-07-01') })
    const corrected = csv.replace('RELEASED 06/30/2026', 'RELEASED 07/10/2026')
    const report = await importFiles([write('b.csv', corrected)], { home })
    expect(report.imported).toMatchObject([{ id: 'RVU26C' }])
    expect(readdirSync(join(home, 'releases'))).toHaveLength(1)
  })

  test('a text file of unknown quarter takes the release given', async () => {
    const file = write('PPRRVU.txt', txt)
    const refused = await importFiles([file], { home })
    expect(refused.rejected).toMatchObject([
      { rule: 'unknown-release', reason: expect.stringContaining('--release') },
    ])
    const report = await importFiles([file], { home, release: 'RVU26B' })
    expect(report.imported).toMatchObject([
      { id: 'RVU26B', effective: { from: '2026-04-01', to: '2026-06-30' } },
    ])
  })

  test('a held file can be taken for another release when asked', async () => {
    const file = write('PPRRVU2026_Apr_nonQPP.txt', txt)
    await importFiles([file], { home })
    const again = await importFiles([file], { home, release: 'RVU26B' })
    expect(again.alreadyHeld).toMatchObject([{ id: 'RVU26B' }])
    const other = await importFiles([file], { home, release: 'RVU26D' })
    expect(other.imported).toMatchObject([{ id: 'RVU26D' }])
  })

  test('a data directory that cannot be written to is named', async () => {
    const blocked = write('blocked', '')
    const importing = importFiles([write('a.csv', gpci)], { home: join(blocked, 'home') })
    await expect(importing).rejects.toThrow(/FEESCOPE_HOME/)
  })

  test('progress is told', async () => {
    const told: string[] = []
    const file = write('a.csv', gpci)
    await importFiles([file], { home, onProgress: (text) => told.push(text) })
    expect(told).toEqual([`Reading ${file}`, 'Writing GPCI2026'])
  })

  test('the file for qualifying APM participants is passed over with the reason', async () => {
    const qp = csv.replaceAll('33.4009', '33.5675').replaceAll(',9,,33.', ',1,,33.')
    const report = await importFiles([write('PPRRVU2026_Jul_QPP.csv', qp)], { home })
    expect(report).toMatchObject({ imported: [], rejected: [] })
    expect(report.skipped).toMatchObject([{ reason: expect.stringContaining('QP') }])
  })
})

describe('a hostile or damaged file is refused with a sentence and nothing is written', () => {
  async function expectRefusal(paths: string[], rule: string) {
    const report = await importFiles(paths, { home })
    expect(report.imported).toEqual([])
    expect(report.rejected[0]).toMatchObject({ rule, file: expect.stringContaining(folder) })
    expect(report.rejected[0]?.reason).toMatch(/\.$/)
    expect(homeFiles()).toEqual({})
  }

  const files: [situation: string, name: string, content: string | Uint8Array, rule: string][] = [
    [
      'one wrong cell',
      'a.csv',
      withCell(csv, pprrvuCsv32, { row: '10060,', field: 'work' }, '9.99'),
      'sum-of-components',
    ],
    ['a duplicate row', 'a.csv', csv.replace(/^(10060,[^\n]*\n)/m, '$1$1'), 'duplicate-row'],
    ['cut off between rows', 'a.csv', fixtureText('pprrvu-csv-32.csv'), 'incomplete'],
    ['cut off in a row', 'a.csv', csv.slice(0, -40), 'column-count'],
    ['re-saved in a spreadsheet', 'a.csv', csv.replace(/^00100/m, '100'), 're-saved'],
    ['another family', 'a.csv', 'Contractor,Locality\n01112,05\n', 'unknown-family'],
    ['nothing', 'a.csv', '', 'unknown-family'],
    ['a spreadsheet', 'a.xlsx', 'PK', 'unreadable-file'],
    ['not a zip', 'a.zip', 'PK no zip', 'bad-zip'],
    ['a cut-off zip', 'a.zip', createZip(rvu26c()).subarray(0, 9000), 'bad-zip'],
    [
      'a zip with a name that leads out',
      'a.zip',
      createZip([{ name: '../../evil.csv', content: bytesOf(csv) }]),
      'bad-zip',
    ],
    [
      'a zip with an absolute name',
      'a.zip',
      createZip([{ name: '/etc/evil.csv', content: bytesOf(csv) }]),
      'bad-zip',
    ],
    [
      'a zip that understates a size',
      'a.zip',
      createZip([{ name: 'a.csv', content: bytesOf(csv), declaredSize: 10 }]),
      'bad-zip',
    ],
    [
      'a zip bomb',
      'a.zip',
      createZip([{ name: 'a.csv', content: Buffer.alloc(101_000_000, 'a') }]),
      'file-too-large',
    ],
    [
      'a zip of too many members',
      'a.zip',
      createZip(
        Array.from({ length: 501 }, (_, i) => ({ name: `${i}.csv`, content: bytesOf('a') })),
      ),
      'file-too-large',
    ],
    ['a gzip bomb', 'a.csv.gz', gzipSync(Buffer.alloc(101_000_000, 'a')), 'file-too-large'],
    ['a damaged gzip', 'a.csv.gz', gzipSync(bytesOf(csv)).subarray(0, 5000), 'unreadable-file'],
    ['a too large file', 'a.csv', Buffer.alloc(101_000_000, 'a'), 'file-too-large'],
  ]
  test.each(files)('%s', async (_, name, content, rule) => {
    await expectRefusal([write(name, content)], rule)
  })

  test('a missing file', async () => {
    await expectRefusal([join(folder, 'missing.csv')], 'unreadable-file')
  })

  test('one bad file among good ones', async () => {
    await expectRefusal(
      [write('good.csv', gpci), write('bad.csv', csv.slice(0, -40))],
      'column-count',
    )
  })

  test('two different files for one release', async () => {
    const other = csv.replace('RELEASED 06/30/2026', 'RELEASED 07/10/2026')
    await expectRefusal([write('a.csv', csv), write('b.csv', other)], 'two-files')
  })

  test('an earlier import survives a refused one', async () => {
    await importFiles([write('a.csv', csv)], { home })
    const before = homeFiles()
    const bad = csv.replace('RELEASED 06/30/2026', 'RELEASED 07/10/2026').slice(0, -40)
    expect((await importFiles([write('b.csv', bad)], { home })).imported).toEqual([])
    expect(homeFiles()).toEqual(before)
  })
})
