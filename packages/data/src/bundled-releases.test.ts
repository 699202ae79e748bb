import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalityGpci, PfsRelease, PfsRow } from '@feescope/core'
import { describe, expect, test } from 'vitest'
import { fixtureText } from '../test/fixture.ts'
import { sharedFile, withoutSharedFiles } from '../test/shared-files.ts'
import { findFamily } from './families/families.ts'
import type { ImportedTable } from './families/family.ts'
import { openPfs } from './families/pprrvu/open-pfs.ts'
import { pprrvuFamily } from './families/pprrvu/pprrvu-family.ts'
import { readSource } from './import/read-source.ts'
import { openBundledReference } from './open-reference.ts'
import { readPaymentFile } from './payment/read-payment-file.ts'
import { parseManifest } from './store/manifest.ts'
import { getBundledReleasesFolder } from './store/releases-folder.ts'
import { sha256 } from './store/write-release.ts'

const releases = getBundledReleasesFolder()
const sources: [id: string, file: string][] = [
  ['RVU25A', 'rvu25a/PPRRVU25_JAN.csv.gz'],
  ['RVU25D', 'rvu25d/PPRRVU2025_Oct.csv.gz'],
  ['RVU26B', 'rvu26b/PPRRVU2026_Apr_nonQPP.txt.gz'],
  ['RVU26C', 'rvu26c/PPRRVU2026_Jul_nonQPP.csv.gz'],
  ['GPCI2025', 'rvu25a/GPCI2025.csv'],
  ['GPCI2026', 'rvu26b/GPCI2026.csv'],
]

function importShared(file: string): ImportedTable {
  const source = readSource(file, readFileSync(sharedFile(file)))
  const outcome = findFamily(source.text)?.import(source, {})
  if (outcome?.status !== 'imported') throw new Error(`${file} was not imported`)
  return outcome
}

function rowsOf(release: PfsRelease): PfsRow[] {
  return Array.from({ length: release.rowCount }, (_, index) => release.rowAt(index))
}

describe('each bundled folder', () => {
  test.each(sources)('%s holds a manifest and the table it describes', (id) => {
    const file = join(releases, id, 'manifest.json')
    const manifest = parseManifest(readFileSync(file, 'utf8'), file)
    expect(manifest.id).toBe(id)
    expect(sha256(readFileSync(join(releases, id, manifest.table)))).toBe(manifest.tableSha256)
    const provenance = readFileSync(join(releases, 'PROVENANCE.md'), 'utf8')
    expect(provenance).toContain(
      `| ${id} | ${manifest.source.file} | \`${manifest.source.sha256}\` |`,
    )
  })
})

test('April and July 2026 agree but for 79 rows added and the RVUs of A4100', async () => {
  const [april, july] = (await openBundledReference()).listPfs().slice(-2)
  if (!april || !july) throw new Error('not bundled')
  const keyOf = ({ code, modifier }: PfsRow) => `${code}-${modifier}`
  const before = new Map(rowsOf(april).map((row) => [keyOf(row), row]))
  const pairs = rowsOf(july).map((row) => ({ row, old: before.get(keyOf(row)) }))
  expect(pairs.filter(({ old }) => old === undefined)).toHaveLength(79)
  const rvus = ({ work, peNonfacility, peFacility, mp }: PfsRow) => [
    work,
    peNonfacility,
    peFacility,
    mp,
  ]
  const changed = pairs.filter(({ row, old }) => old && rvus(row).join() !== rvus(old).join())
  expect(changed.map(({ row }) => row.code)).toEqual(['A4100'])
})

describe.skipIf(withoutSharedFiles)('against CMS’s own files', () => {
  test.each(sources)('%s is what importing %s gives, byte for byte', (id, file) => {
    const table = importShared(file)
    const manifest = parseManifest(readFileSync(join(releases, id, 'manifest.json'), 'utf8'), id)
    expect(table.id).toBe(id)
    expect(sha256(table.encode({ descriptors: false }))).toBe(manifest.tableSha256)
  })

  test.each(sources.filter(([id]) => id.startsWith('RVU')))(
    '%s equals a fresh import row by row; descriptors stay with the user',
    async (id, file) => {
      const bundled = (await openBundledReference()).listPfs().find((release) => release.id === id)
      if (!bundled) throw new Error(`${id} is not bundled`)
      const fresh = openPfs(bundled, importShared(file).encode({ descriptors: true }), file)
      expect(rowsOf(bundled)).toEqual(rowsOf(fresh))
      expect(bundled.findDescriptor('99213')).toBeUndefined()
      expect(fresh.findDescriptor('99213')).toMatch(/\w/)
    },
  )

  test('January 2025 is the same as txt and as csv', () => {
    const [csv, txt] = ['csv', 'txt'].map((end) => importShared(`rvu25a/PPRRVU25_JAN.${end}.gz`))
    expect(txt).toMatchObject({ id: 'RVU25A', rows: 18_865, layout: 'pprrvu-txt-2025' })
    expect(csv && sha256(csv.encode({ descriptors: true }))).toBe(
      txt && sha256(txt.encode({ descriptors: true })),
    )
  })

  test('January 2022 is read: alphabetical codes first, dropped zeros in its GPCI', () => {
    expect(importShared('rvu22/PPRRVU22_JAN.csv.gz')).toMatchObject({ id: 'RVU22A', rows: 17_600 })
    expect(importShared('rvu22/GPCI2022.csv')).toMatchObject({ id: 'GPCI2022', rows: 112 })
  })

  /** These are copies of CMS's files with one header row of other names; the rows are CMS's. */
  test.each([
    ['RVU23A', 'rvu23/pprrvu_rvu23a_jan.csv.gz', '2023', 'January', 18_010],
    ['RVU23B', 'rvu23/pprrvu_rvu23b_apr.csv.gz', '2023', 'April', 18_037],
    ['RVU23C', 'rvu23/pprrvu_rvu23c_jul.csv.gz', '2023', 'July', 18_132],
    ['RVU23D', 'rvu23/pprrvu_rvu23d_oct.csv.gz', '2023', 'October', 18_168],
    ['RVU24A', 'rvu24/pprrvu_rvu24a_jan.csv.gz', '2024', 'January', 18_499],
    ['RVU24AR', 'rvu24/pprrvu_rvu24ar_jan.csv.gz', '2024', 'January', 18_499],
    ['RVU24B', 'rvu24/pprrvu_rvu24b_apr.csv.gz', '2024', 'April', 18_534],
    ['RVU24C', 'rvu24/pprrvu_rvu24c_jul.csv.gz', '2024', 'July', 18_664],
  ])('the rows of %s keep the invariants', (id, file, year, month, rows) => {
    const source = readSource(file, readFileSync(sharedFile(file)))
    const fixture = fixtureText('pprrvu-csv-31.csv').split('\n').slice(0, 10).join('\n')
    const header = fixture.replace('2025', year).replace('October', month)
    const text = `${header}\n${source.text.slice(source.text.indexOf('\n') + 1)}`
    expect(pprrvuFamily.import({ ...source, text }, {})).toMatchObject({
      status: 'imported',
      id,
      rows,
    })
  })

  /** One rounding, half up: hundredths × thousandths × ten-thousandths are 1e-9 dollars. */
  function cents(row: PfsRow, gpci: LocalityGpci, conversionFactor: number, pe: number): number {
    const rvu = row.work * gpci.work + pe * gpci.pe + row.mp * gpci.mp
    return Math.floor((rvu * conversionFactor + 5_000_000) / 10_000_000)
  }

  test.each([
    ['pf2025/PFREV25C.txt', '2025-10-01', 109],
    ['pf2025/PFREV25D.txt.gz', '2025-10-01', 763],
    ['pf2025/PF25A_excerpt_AL_AK_FL04_MA01.csv', '2025-01-01', 499],
  ])('%s is reproduced to the cent on %s', async (name, date, count) => {
    const reference = await openBundledReference()
    const [pfs, gpci] = [reference.choosePfs(date), reference.chooseGpci(date)]
    if (!pfs.held || !gpci.held) throw new Error('not held')
    let equal = 0
    for (const amount of (await readPaymentFile(sharedFile(name))).amounts) {
      const locality = gpci.table.find(`${amount.mac}-${amount.number}`)
      const row = pfs.table
        .findRows(amount.code)
        ?.find(({ modifier }) => modifier === amount.modifier)
      if (!locality || !row) continue
      const factor = pfs.table.conversionFactor
      const nonfacility = cents(row, locality, factor, row.peNonfacility)
      const facility = cents(row, locality, factor, row.peFacility)
      if (nonfacility === amount.nonfacility && facility === amount.facility) equal++
    }
    expect(equal).toBe(count)
  })
})
