import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listReleases } from './open-reference.ts'
import { listReleaseFolders } from './store/held-release.ts'
import { readTable } from './store/read-table.ts'
import { getBundledReleasesFolder } from './store/releases-folder.ts'
import { sha256 } from './store/write-release.ts'

const releases = getBundledReleasesFolder()
const held = listReleaseFolders(releases, true).filter(({ manifest }) =>
  manifest.id.startsWith('NCCI-'),
)

describe('each bundled NCCI folder', () => {
  test.each(held.map((each) => [each.manifest.id, each] as const))(
    '%s holds the table its manifest describes',
    (id, each) => {
      const { manifest } = each
      const [bytes] = readTable(each, undefined)
      expect(sha256(bytes)).toBe(manifest.tableSha256)
      const provenance = readFileSync(join(releases, 'PROVENANCE.md'), 'utf8')
      expect(provenance).toContain(
        `| ${id} | ${manifest.source.file} | \`${manifest.source.sha256}\` | ${manifest.rows} |`,
      )
      expect(provenance).toContain(`- **${id}**: `)
    },
  )

  test('holds no words but rationales, indicators and codes', () => {
    for (const each of held) {
      const text = Buffer.from(readTable(each, undefined)[0]).toString('latin1')
      expect(text).not.toMatch(
        /each additional|separately in addition|with contrast|without contrast/i,
      )
    }
  })
})

test('the NCCI tables are listed with their kinds and rows', async () => {
  const listed = (await listReleases()).filter(
    ({ id, bundled }) => bundled && id.startsWith('NCCI-'),
  )
  expect(listed.map(({ id, kind, rows }) => `${id} ${kind} ${rows}`).sort()).toEqual([
    'NCCI-AOC-2024Q3 add-on 7465',
    'NCCI-MUE-DME-2024Q3 mue 2928',
    'NCCI-MUE-DME-2026Q2 mue 3083',
    'NCCI-MUE-OPH-2024Q3 mue 14628',
    'NCCI-MUE-OPH-2026Q2 mue 15045',
    'NCCI-MUE-PRA-2024Q3 mue 14677',
    'NCCI-MUE-PRA-2026Q2 mue 15095',
    'NCCI-PTP-OPH-2024Q3 ptp 1775818',
    'NCCI-PTP-PRA-2024Q3 ptp 2546017',
  ])
})
