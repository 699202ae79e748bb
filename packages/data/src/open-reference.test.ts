import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPfsRelease } from '@feescope/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DataError } from './data-error.ts'
import { listReleases, openBundledReference, openReference } from './open-reference.ts'
import { getBundledReleasesFolder } from './store/releases-folder.ts'

describe('the bundled reference', () => {
  test('lists what is held, oldest first', async () => {
    const { releases } = await openBundledReference()
    const relativeValues = releases.filter(({ kind }) => kind === 'pfs')
    expect(relativeValues.map(({ id, rows, bundled }) => [id, rows, bundled])).toEqual([
      ['RVU22A', 17_600, true],
      ['RVU23A', 18_010, true],
      ['RVU23B', 18_037, true],
      ['RVU23C', 18_132, true],
      ['RVU23D', 18_168, true],
      ['RVU24A', 18_499, true],
      ['RVU24AR', 18_499, true],
      ['RVU24B', 18_534, true],
      ['RVU24C', 18_664, true],
      ['RVU25A', 18_865, true],
      ['RVU25D', 19_090, true],
      ['RVU26B', 19_277, true],
      ['RVU26C', 19_356, true],
    ])
    expect(await listReleases()).toEqual(releases)
  })

  test('prices 76120 as CMS printed it in July 2026', async () => {
    const chosen = (await openBundledReference()).choosePfs('2026-07-15')
    if (!chosen.held) throw new Error(chosen.message)
    expect(chosen.table).toMatchObject({
      id: 'RVU26C',
      conversionFactor: 334_009,
      rowCount: 19_356,
    })
    const [global] = chosen.table.findRows('76120') ?? []
    expect(global).toMatchObject({ work: 37, peNonfacility: 301, mp: 2, totalNonfacility: 340 })
  })

  test('holds no descriptor text', async () => {
    for (const release of (await openBundledReference()).listPfs()) {
      expect(release.findDescriptor('76120')).toBeUndefined()
    }
  })

  test('is found from a program that this module was bundled into', () => {
    const elsewhere = new URL('../../cli/dist/main.mjs', import.meta.url).href
    expect(getBundledReleasesFolder(elsewhere)).toMatch(/data[/\\]releases$/)
    expect(() => getBundledReleasesFolder('file:///')).toThrow(DataError)
  })
})

describe('the user’s own releases', () => {
  let home = ''
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'feescope-home-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const copy = (id: string, as = id) => {
    cpSync(join(getBundledReleasesFolder(), id), join(home, 'releases', as), { recursive: true })
  }

  test('a data directory that does not exist yet holds nothing', async () => {
    const { releases } = await openReference({ home: join(home, 'none') })
    expect(releases.every(({ bundled }) => bundled)).toBe(true)
  })

  test('count before the bundled ones of the same id', async () => {
    copy('RVU26C')
    const { releases } = await openReference({ home })
    expect(releases.filter(({ id }) => id === 'RVU26C')).toMatchObject([{ bundled: false }])
  })

  test('what an interrupted import left is not a release', async () => {
    copy('RVU26C', '.incoming-abc')
    expect((await listReleases({ home })).every(({ bundled }) => bundled)).toBe(true)
  })

  test('a damaged manifest is named', async () => {
    copy('RVU26C')
    writeFileSync(join(home, 'releases', 'RVU26C', 'manifest.json'), '{"format": 2}')
    await expect(openReference({ home })).rejects.toThrow(/manifest\.json/)
  })

  test('a damaged table is named when it is asked for, not before', async () => {
    copy('RVU26C')
    writeFileSync(join(home, 'releases', 'RVU26C', 'pprrvu.arrow'), 'ARROW1 no')
    const reference = await openReference({ home })
    expect(reference.choosePfs('2026-04-01').held).toBe(true)
    expect(() => reference.choosePfs('2026-07-01')).toThrow(/pprrvu\.arrow cannot be read/)
  })
})

test('core refuses rows that are not sorted, so a release is sorted when it is written', () => {
  const info = {
    id: 'X',
    effective: { from: '', to: '' },
    conversionFactor: 1,
    source: { file: '', sha256: '' },
  }
  const codes = ['B0001', 'A0001']
  const rowAt = () => {
    throw new Error('not read')
  }
  expect(() =>
    createPfsRelease(info, { rowCount: 2, codeAt: (i) => codes[i] ?? '', rowAt }),
  ).toThrow('unsorted-rows')
})
