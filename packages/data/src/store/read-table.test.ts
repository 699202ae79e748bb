import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HeldRelease } from './held-release.ts'
import { readTable } from './read-table.ts'
import { sha256 } from './write-release.ts'

const table = Buffer.from('ARROW1 rows and rows ARROW1')
let folder = ''
let cache = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-table-'))
  cache = join(folder, 'home', 'cache')
})
afterEach(() => rmSync(folder, { recursive: true }))

function hold(name: string, bytes: Uint8Array): HeldRelease {
  writeFileSync(join(folder, name), bytes)
  const manifest = {
    format: 1,
    id: 'NCCI-PTP-PRA-2024Q3',
    kind: 'ptp',
    table: name,
    effective: { from: '2024-07-01', to: '2024-09-30' },
    rows: 1,
    layout: 'ptp-tab-7',
    source: { file: 'a', sha256: 'b' },
    tableSha256: sha256(table),
  } as const
  return { manifest, folder, bundled: true }
}

const unpacked = () => join(cache, `${sha256(table)}.arrow`)

describe('a compressed table', () => {
  test('is unpacked once, under its hash, and read from there', () => {
    const held = hold('ptp.arrow.gz', gzipSync(table))
    expect(Buffer.from(readTable(held, cache)[0])).toEqual(table)
    expect(readdirSync(cache)).toEqual([`${sha256(table)}.arrow`])
    rmSync(join(folder, 'ptp.arrow.gz'))
    const [bytes, file] = readTable(held, cache)
    expect(Buffer.from(bytes)).toEqual(table)
    expect(file).toBe(unpacked())
  })

  test('without a cache folder is unpacked in memory', () => {
    expect(Buffer.from(readTable(hold('ptp.arrow.gz', gzipSync(table)), undefined)[0])).toEqual(
      table,
    )
    expect(existsSync(cache)).toBe(false)
  })

  test('with a cache that cannot be written is unpacked in memory', () => {
    mkdirSync(join(folder, 'home'))
    writeFileSync(cache, 'a file where the folder should be')
    const held = hold('ptp.arrow.gz', gzipSync(table))
    expect(Buffer.from(readTable(held, cache)[0])).toEqual(table)
    expect(readFileSync(cache, 'utf8')).toBe('a file where the folder should be')
  })

  test.skipIf(process.getuid?.() === 0)('in a read-only home is unpacked in memory', () => {
    mkdirSync(cache, { recursive: true })
    chmodSync(cache, 0o500)
    const held = hold('ptp.arrow.gz', gzipSync(table))
    expect(Buffer.from(readTable(held, cache)[0])).toEqual(table)
    chmodSync(cache, 0o700)
  })

  test('left half-written by a power cut is unpacked again', () => {
    const held = hold('ptp.arrow.gz', gzipSync(table))
    mkdirSync(cache, { recursive: true })
    writeFileSync(unpacked(), table.subarray(0, 12))
    expect(Buffer.from(readTable(held, cache)[0])).toEqual(table)
    expect(readFileSync(unpacked())).toEqual(table)
  })

  test('that is damaged is refused with a sentence', () => {
    const held = hold('ptp.arrow.gz', gzipSync(table).subarray(0, 20))
    expect(() => readTable(held, cache)).toThrow(/ptp\.arrow\.gz is damaged/)
    expect(existsSync(cache)).toBe(false)
  })
})

test('a plain table is read where it lies', () => {
  const held = hold('mue.arrow', table)
  expect(readTable(held, cache)).toEqual([table, join(folder, 'mue.arrow')])
  expect(existsSync(cache)).toBe(false)
})
