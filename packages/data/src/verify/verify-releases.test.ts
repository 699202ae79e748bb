import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedFile, withoutSharedFiles } from '../../test/shared-files.ts'
import { importFiles } from '../import/import-files.ts'
import { openReference } from '../open-reference.ts'
import { findHeld } from '../store/list-held.ts'
import { verifyReleases } from './verify-releases.ts'
import type { VerifyReport } from './verify-report.ts'

test('the bundled releases are sound; their anesthesia factors follow from the GPCI', async () => {
  const report = await verifyReleases()
  expect(report.releases.filter(({ violations }) => violations.length > 0)).toEqual([])
  expect(report.tables.map(({ id, rows, equal }) => [id, rows, equal])).toEqual([
    ['ANES2023A', 112, 112],
    ['ANES2023D', 112, 112],
    ['ANES2024A', 109, 109],
    ['ANES2024AR', 109, 109],
    ['ANES2025', 109, 109],
    ['ANES2026', 109, 109],
  ])
})

describe.skipIf(withoutSharedFiles)('every payment file of CMS at hand', () => {
  let home = ''
  let report: VerifyReport
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'feescope-verify-'))
    const folders = ['rvu23', 'rvu24', 'rvu25a', 'rvu25d', 'pf2025'].map(sharedFile)
    expect((await importFiles(folders, { home })).rejected).toEqual([])
    report = await verifyReleases({ home })
  }, 60_000)
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  test.each([
    ['PF25A', 'RVU25A GPCI2025', 499],
    ['PFREV25C', 'RVU25D GPCI2025', 109],
    ['PFREV25D', 'RVU25D GPCI2025', 763],
    ['OPPSCAP23A', 'RVU23A GPCI2023A', 18_326],
    ['OPPSCAP24A', 'RVU24A GPCI2024', 17_710],
    ['OPPSCAP24AR', 'RVU24AR GPCI2024', 17_710],
    ['OPPSCAP25A', 'RVU25A GPCI2025', 16_100],
    ['OPPSCAP25D', 'RVU25D GPCI2025', 16_100],
  ])('%s is reproduced from %s in all %i rows', (id, against, rows) => {
    const table = report.tables.find((each) => each.id === id)
    expect(table?.against.join(' ')).toBe(against)
    expect([table?.rows, table?.equal, table?.examples]).toEqual([rows, rows, []])
  })

  test('OPPSCAP24C was computed with the factor of January and without the work floor', async () => {
    const table = report.tables.find(({ id }) => id === 'OPPSCAP24C')
    expect(table).toMatchObject({
      rows: 17_710,
      equal: 0,
      betterAgainst: { id: 'RVU24A', equal: 14_089 },
      note: expect.stringContaining('32.7442'),
    })
  })

  test('a table changed on disk is named', async () => {
    const folder = findHeld({ home }, 'payment', '2025-07-01')?.folder ?? ''
    const file = join(folder, 'payment.arrow')
    const bytes = readFileSync(file)
    const at = bytes.indexOf(Buffer.from('76145'))
    bytes.write('76146', at)
    writeFileSync(file, bytes)
    const changed = (await verifyReleases({ home })).releases.filter(
      ({ violations }) => violations.length > 0,
    )
    expect(changed.map(({ id }) => id)).toEqual(['PFREV25C'])
    expect((await openReference({ home })).listPfs().length).toBe(13)
  })
})
