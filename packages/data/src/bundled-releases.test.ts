import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalityGpci, PfsRelease, PfsRow } from '@feescope/core'
import { describe, expect, test } from 'vitest'
import { bundledSources } from '../scripts/bundled-sources.ts'
import { listingSources } from '../scripts/listing-sources.ts'
import { sharedFile, withoutSharedFiles } from '../test/shared-files.ts'
import { findFamily } from './families/families.ts'
import type { ImportedTable } from './families/family.ts'
import { openPfs } from './families/pprrvu/open-pfs.ts'
import { readSource } from './import/read-source.ts'
import { openBundledReference } from './open-reference.ts'
import { readPaymentFile } from './payment/read-payment-file.ts'
import { parseManifest } from './store/manifest.ts'
import { readTable } from './store/read-table.ts'
import { getBundledReleasesFolder } from './store/releases-folder.ts'
import { sha256 } from './store/write-release.ts'

const releases = getBundledReleasesFolder()
const sources: [id: string, file: string][] = bundledSources.map(({ release, path }) => [
  release,
  path,
])

function importShared(file: string): ImportedTable {
  const source = readSource(file, readFileSync(sharedFile(file)))
  const outcome = findFamily(source.text)?.import(source, {})
  if (outcome?.status !== 'imported') throw new Error(`${file} was not imported`)
  return outcome
}

function rowsOf(release: PfsRelease): PfsRow[] {
  return Array.from({ length: release.rowCount }, (_, index) => release.rowAt(index))
}

const lists: [id: string, file: string][] = listingSources.map(({ release, path }) => [
  release,
  path,
])

describe('each bundled folder', () => {
  test.each([...sources, ...lists])('%s holds a manifest and the table it describes', (id) => {
    const file = join(releases, id, 'manifest.json')
    const manifest = parseManifest(readFileSync(file, 'utf8'), file)
    expect(manifest.id).toBe(id)
    const held = { manifest, folder: join(releases, id), bundled: true }
    expect(sha256(readTable(held, undefined)[0])).toBe(manifest.tableSha256)
    const provenance = readFileSync(join(releases, 'PROVENANCE.md'), 'utf8')
    expect(provenance).toContain(
      `| ${id} | ${manifest.source.file} | \`${manifest.source.sha256}\` |`,
    )
  })
})

test.each([
  ['2022-05-05', 'RVU22A', false, 'GPCI2022'],
  ['2023-09-30', 'RVU23C', true, 'GPCI2023A'],
  ['2023-10-01', 'RVU23D', true, 'GPCI2023D'],
  ['2024-03-08', 'RVU24A', true, 'GPCI2024'],
  ['2024-03-09', 'RVU24AR', true, 'GPCI2024'],
  ['2024-12-31', 'RVU24C', false, 'GPCI2024'],
  ['2025-05-01', 'RVU25A', false, 'GPCI2025'],
  ['2026-01-05', 'RVU26B', false, 'GPCI2026'],
  ['2026-12-01', 'RVU26C', false, 'GPCI2026'],
])('%s is priced from %s (exact: %s) and %s', async (date, id, exact, gpciId) => {
  const reference = await openBundledReference()
  const [pfs, gpci] = [reference.choosePfs(date), reference.chooseGpci(date)]
  expect(pfs.held && [pfs.table.id, pfs.exact]).toEqual([id, exact])
  expect(gpci.held && gpci.table.id).toBe(gpciId)
})

test.each([
  ['2023-05-01', 'ANES2023A', 21_124_900, null, 2037],
  ['2023-11-01', 'ANES2023D', 21_124_900, null, 2037],
  ['2024-03-08', 'ANES2024A', 20_434_900, null, 1945],
  ['2024-03-09', 'ANES2024AR', 20_773_900, null, 1977],
  ['2025-01-01', 'ANES2025', 20_317_800, null, 1931],
  ['2026-07-15', 'ANES2026', 20_497_540, 20_599_835, 1953],
])('anesthesia on %s: %s', async (date, id, standard, qp, alabama) => {
  const chosen = (await openBundledReference()).chooseAnesthesia(date)
  if (!chosen.held) throw new Error(chosen.message)
  expect(chosen.table).toMatchObject({ id, national: { standard, qp } })
  expect(chosen.table.find('10112-00')?.standard).toBe(alabama)
})

test.each([
  ['2025-11-01', 'ZIP5-2025Q4', true, 580],
  ['2026-02-01', 'ZIP5-2026Q1', true, 581],
  ['2026-07-15', 'ZIP5-2026Q1', false, 581],
])('ZIP codes on %s: %s, %i of them need the plus-4', async (date, id, exact, plusFour) => {
  const reference = await openBundledReference()
  const [zip, gpci] = [reference.chooseZip(date), reference.chooseGpci(date)]
  if (!zip.held || !gpci.held) throw new Error('not held')
  expect([zip.table.id, zip.exact]).toEqual([id, exact])
  expect(zip.table.find('02108')).toEqual({
    zip: '02108',
    state: 'MA',
    localityId: '14212-01',
    rural: '',
    plusFourNeeded: false,
  })
  const all = Array.from({ length: 100_000 }, (_, n) => zip.table.find(String(n).padStart(5, '0')))
  const entries = all.filter((entry) => entry !== undefined)
  expect(entries).toHaveLength(42_956)
  expect(entries.filter((entry) => entry.plusFourNeeded)).toHaveLength(plusFour)
  const localities = new Set(entries.map(({ localityId }) => localityId))
  expect(localities.size).toBe(109)
  for (const id of localities) expect(gpci.table.find(id)).toBeDefined()
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

  test.each(
    sources.filter(([id]) => ['RVU22A', 'RVU24AR', 'RVU25D', 'RVU26B', 'RVU26C'].includes(id)),
  )('%s equals a fresh import row by row; descriptors stay with the user', async (id, file) => {
    const bundled = (await openBundledReference()).listPfs().find((release) => release.id === id)
    if (!bundled) throw new Error(`${id} is not bundled`)
    const fresh = openPfs(bundled, importShared(file).encode({ descriptors: true }), file)
    expect(rowsOf(bundled)).toEqual(rowsOf(fresh))
    expect(bundled.findDescriptor('99213')).toBeUndefined()
    expect(fresh.findDescriptor('99213')).toMatch(/\w/)
  })

  test.each(listingSources)(
    '$release is what importing $path gives, byte for byte',
    ({ path, release, askedAs }) => {
      const file = `../reference/${path}`
      const source = readSource(path, readFileSync(sharedFile(file)))
      const table = findFamily(source.text)?.import(source, { release: askedAs })
      if (table?.status !== 'imported') throw new Error(`${path} was not imported`)
      const manifest = parseManifest(
        readFileSync(join(releases, release, 'manifest.json'), 'utf8'),
        release,
      )
      expect(table.id).toBe(release)
      expect(sha256(table.encode({ descriptors: false }))).toBe(manifest.tableSha256)
    },
  )

  test('January 2025 is the same as txt and as csv', () => {
    const [csv, txt] = ['csv', 'txt'].map((end) => importShared(`rvu25a/PPRRVU25_JAN.${end}.gz`))
    expect(txt).toMatchObject({ id: 'RVU25A', rows: 18_865, layout: 'pprrvu-txt-2025' })
    expect(csv && sha256(csv.encode({ descriptors: true }))).toBe(
      txt && sha256(txt.encode({ descriptors: true })),
    )
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
