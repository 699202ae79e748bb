import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytesOf, fixtureText, padPprrvu, wholeGpci, withCell } from '../../test/fixture.ts'
import { pprrvuCsv32 } from '../layouts/pprrvu-csv-32.ts'
import { listReleases, openReference } from '../open-reference.ts'
import { verifyReleases } from '../verify/verify-releases.ts'
import { importFiles } from './import-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-forced-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const csv = padPprrvu(fixtureText('pprrvu-csv-32.csv'))
const doctored = withCell(csv, pprrvuCsv32, { row: '10060,', field: 'work' }, '9.99')
/** Alabama's practice expense index raised: its anesthesia factor no longer follows. */
const otherGpci = wholeGpci().replace(/^(10112.*),\d\.\d{3},(\d\.\d{3})$/m, '$1,1.200,$2')

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), bytesOf(text))
  return join(folder, name)
}

test.each([
  ['sums', 'a.csv', doctored, 'sum-of-components', 'RVU26C'],
  ['another table', 'GPCI2026.csv', otherGpci, 'amounts-disagree', 'GPCI2026'],
])('what disagrees with %s is refused, and with --force marked everywhere', async (...args) => {
  const [, name, text, rule, id] = args
  const home = join(folder, 'home')
  const file = write(name, text)
  const refused = await importFiles([file], { home })
  expect(refused.imported).toEqual([])
  expect(refused.rejected[0]).toMatchObject({ rule, file })
  const forced = await importFiles([file], { home, force: true })
  expect(forced).toMatchObject({ rejected: [], imported: [{ id, forced: true }] })
  expect(forced.overridden?.[0]).toMatchObject({ rule, file })
  const isForced = (each: { readonly id: string; readonly forced?: boolean }) =>
    each.forced === true
  expect((await listReleases({ home })).filter(isForced).map((each) => each.id)).toEqual([id])
  const { releases } = await openReference({ home })
  expect(releases.filter(isForced).map((each) => each.id)).toEqual([id])
  const verified = await verifyReleases({ home })
  expect(verified.releases.filter(isForced).map((each) => each.id)).toEqual([id])
})

test('what cannot be read is refused even with --force', async () => {
  const home = join(folder, 'home')
  const file = write('a.csv', withCell(csv, pprrvuCsv32, { row: '10060,', field: 'work' }, 'x'))
  const report = await importFiles([file], { home, force: true })
  expect(report).toMatchObject({ imported: [], rejected: [{ rule: 'not-a-number' }] })
})

test('a file that agrees is not marked, forced or not', async () => {
  const home = join(folder, 'home')
  const { imported } = await importFiles([write('a.csv', csv)], { home, force: true })
  expect(imported).toMatchObject([{ id: 'RVU26C' }])
  expect(imported[0]).not.toHaveProperty('forced')
})
