import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hostileFiles } from '../../test/hostile-files.ts'
import { importFiles } from './import-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-hostile-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Files below the data directory; an emptied folder does not count. */
function written(): string[] {
  const home = join(folder, 'home')
  if (!existsSync(home)) return []
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
}

test('there are at least forty kinds', () => {
  expect(new Set(hostileFiles.map(({ situation }) => situation)).size).toBeGreaterThanOrEqual(40)
})

describe('refused with a sentence, without a stack trace, and nothing is written', () => {
  test.each(hostileFiles.map((each) => [each.situation, each] as const))(
    '%s',
    async (_, hostile) => {
      const path = join(folder, hostile.name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, hostile.content())
      const { imported, rejected, skipped } = await importFiles([path], {
        home: join(folder, 'home'),
      })
      expect(imported).toEqual([])
      const reasons = [...rejected, ...skipped].map(({ reason }) => reason)
      expect(reasons.length).toBeGreaterThan(0)
      for (const reason of reasons) {
        expect(reason).toMatch(/\.$/)
        expect(reason).not.toMatch(/\n\s+at |node:internal|\[object|undefined/)
      }
      expect(written()).toEqual([])
      expect(existsSync(join(folder, '..', 'evil.csv'))).toBe(false)
    },
  )
})
