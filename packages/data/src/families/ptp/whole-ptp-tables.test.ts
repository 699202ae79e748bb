import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PtpRow, PtpTable } from '@feescope/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ExtractRow, expectedRow, extractPairs } from '../../../test/ptp-extract.ts'
import { sharedNcciFile, withoutSharedNcci } from '../../../test/shared-ncci.ts'
import { readSource } from '../../import/read-source.ts'
import { openBundledReference } from '../../open-reference.ts'
import { parseManifest } from '../../store/manifest.ts'
import { getBundledReleasesFolder } from '../../store/releases-folder.ts'
import { sha256 } from '../../store/write-release.ts'
import { toIsoDate } from '../../text/compact-date.ts'
import { ptpFamily } from './ptp-family.ts'
import { findPtpRationale } from './ptp-rationales.ts'

async function openBundled(setting: PtpTable['setting']): Promise<PtpTable> {
  const chosen = (await openBundledReference()).choosePtp(setting, '2024-07-15')
  if (!chosen.held || !chosen.exact) throw new Error(`no ${setting} table of 2024 Q3`)
  return chosen.table
}

/** The day before, of and after a date yyyymmdd. */
function daysAround(date: number): [before: number, on: number, after: number] {
  const iso = toIsoDate(date) ?? ''
  const shift = (days: number) =>
    Number(
      new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''),
    )
  return [shift(-1), date, shift(1)]
}

const quarter = 20240701
/** Latest last day among the rows of a pair that ever were in force; the quarter for the others. */
function lastChange(pair: readonly ExtractRow[]): number {
  const dates = pair.filter(({ indicator }) => indicator !== '9').map(({ deleted }) => deleted)
  return Math.max(...dates.filter((date) => date !== '*').map(Number), 0) || quarter
}

/** What the rows of a pair say, in any order. */
function textOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((row) => row.join())
    .sort()
    .join(';')
}

function sameRows(table: PtpTable, from: number, pair: readonly ExtractRow[]): boolean {
  const held = pair.map((_, offset) => table.rowAt(from + offset))
  const read = pair.map((row) => [
    row.column1,
    row.column2,
    row.prior === '*' ? '1996-01-01' : null,
    row.deleted === '*' ? null : toIsoDate(Number(row.deleted)),
    row.indicator,
    findPtpRationale(row.rationale) ?? -1,
  ])
  return textOf(held.map(valuesOf)) === textOf(read)
}

function valuesOf(row: PtpRow): (string | number | null)[] {
  const { column1, column2, effective, deleted, modifierIndicator, rationale } = row
  return [column1, column2, effective, deleted, modifierIndicator, rationale]
}

function isRow(table: PtpTable, position: number, expected: ExtractRow): boolean {
  if (position < 0) return false
  const { deleted, modifierIndicator } = table.rowAt(position)
  const lastDay = expected.deleted === '*' ? null : toIsoDate(Number(expected.deleted))
  return deleted === lastDay && modifierIndicator === expected.indicator
}

/** Of random ordered pairs that are in no row, those that are found nevertheless. */
function randomNonPairs(
  table: PtpTable,
  pairs: ReadonlySet<number>,
  codes: number,
  count: number,
): number[] {
  const found: number[] = []
  let seed = 20_240_701
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed % codes
  }
  for (let tried = 0; tried < count; ) {
    const [code1, code2] = [random(), random()]
    if (pairs.has(code1 * 65_536 + code2)) continue
    tried++
    if (table.findActive(code1, code2, quarter) !== -1) found.push(code1 * 65_536 + code2)
  }
  return found
}

const tables = [
  {
    setting: 'practitioner',
    name: 'ptp_practitioner_2024q3.tsv.gz',
    rows: 2_546_017,
    active: 1_669_820,
    several: 305_096,
    codes: 13_047,
  },
  {
    setting: 'outpatient',
    name: 'ptp_outpatient_2024q3.tsv.gz',
    rows: 1_775_818,
    active: 1_335_857,
    several: 78_836,
    codes: 12_358,
  },
] as const

describe.skipIf(withoutSharedNcci).each(tables)(
  'the whole $setting table',
  ({ setting, name, rows, active, several, codes }) => {
    let table: PtpTable
    beforeAll(async () => {
      table = await openBundled(setting)
    })

    test('has every row of the source; pairs are found in both orders on three dates', () => {
      const numbers = new Map<string, number>()
      const numberOf = (code: string): number => {
        const known = numbers.get(code)
        if (known !== undefined) return known
        numbers.set(code, table.codeNumber(code))
        return table.codeNumber(code)
      }
      const days = new Map<number, readonly number[]>()
      const pairs = new Set<number>()
      const reversed: number[] = []
      const counts = { rows: 0, active: 0, several: 0, wrong: 0 }
      let position = 0
      for (const pair of extractPairs(name)) {
        const [first] = pair
        if (!first) continue
        const [code1, code2] = [numberOf(first.column1), numberOf(first.column2)]
        pairs.add(code1 * 65_536 + code2)
        counts.rows += pair.length
        counts.active += pair.filter(({ deleted }) => deleted === '*').length
        if (pair.length > 1) counts.several++
        if (!sameRows(table, position, pair)) counts.wrong++
        position += pair.length
        const change = lastChange(pair)
        const around = days.get(change) ?? daysAround(change)
        days.set(change, around)
        for (const day of around) {
          const found = table.findActive(code1, code2, day)
          const expected = expectedRow(pair, day)
          if (expected ? !isRow(table, found, expected) : found !== -1) counts.wrong++
          if (expected && table.findActive(code2, code1, day) !== -1) {
            reversed.push(code2 * 65_536 + code1)
          }
        }
      }
      expect(counts).toEqual({ rows, active, several, wrong: 0 })
      expect(table.rowCount).toBe(rows)
      expect(numbers.size).toBe(codes)
      expect(reversed.filter((key) => !pairs.has(key))).toEqual([])
      expect(randomNonPairs(table, pairs, codes, 100_000)).toEqual([])
    })

    test('is what importing the source gives, byte for byte', () => {
      const source = readSource(name, readFileSync(sharedNcciFile(name)), 256 * 1024 * 1024)
      const outcome = ptpFamily.import(source, {})
      if (outcome.status !== 'imported') throw new Error('not imported')
      const file = join(getBundledReleasesFolder(), table.id, 'manifest.json')
      const manifest = parseManifest(readFileSync(file, 'utf8'), file)
      expect(outcome).toMatchObject({ id: table.id, rows })
      expect(sha256(outcome.encode({ descriptors: false }))).toBe(manifest.tableSha256)
      expect(source.sha256).toBe(manifest.source.sha256)
    })
  },
)

/** Edits CMS changed between July 2024 and July 2026. */
const changedSince = ['0001U 0029U', '0001U 0417U', '0001U 0428U', '0001U 0438U']

describe.skipIf(withoutSharedNcci)('the first rows of the 2026 Q3 file as CMS publishes it', () => {
  test('parse, and agree with 2024 Q3 but for four edits', async () => {
    const path = sharedNcciFile('ptp_practitioner_2026q3_raw_excerpt.txt')
    const source = { ...readSource(path, readFileSync(path)), name: 'ccipra-v322r0-f1.TXT' }
    const outcome = ptpFamily.import(source, {})
    if (outcome.status !== 'part') throw new Error(`it is ${outcome.status}`)
    expect(outcome).toMatchObject({ id: 'NCCI-PTP-PRA-2026Q3', part: 1, layout: 'ptp-tab-7' })
    expect(outcome.content.rowCount).toBe(154)
    const { content } = outcome
    const table = await openBundled('practitioner')
    const differing = new Set<string>()
    for (let row = 0; row < content.rowCount; row++) {
      const [column1, column2] = [content.column1, content.column2].map(
        (column) => content.codes[column[row] ?? 0] ?? '',
      )
      const held = table.listRows(column1 ?? '', column2 ?? '')
      const same = held.some(
        ({ deleted, modifierIndicator, rationale }) =>
          deleted === toIsoDate(content.deleted[row] ?? 0) &&
          modifierIndicator === String(content.indicator[row]) &&
          rationale === content.rationale[row],
      )
      if (!same) differing.add(`${column1} ${column2}`)
      expect(content.effective[row]).toBeGreaterThan(19_960_000)
    }
    expect([...differing]).toEqual(changedSince)
  })
})

describe.skipIf(withoutSharedNcci)('the changes from 2024 Q2 to 2024 Q3', () => {
  test('rows added are held, rows gone are not', async () => {
    const table = await openBundled('practitioner')
    const path = sharedNcciFile('ptp_practitioner_changes_2024q2_to_2024q3.tsv.gz')
    const lines = readSource(path, readFileSync(path)).text.trim().split('\n').slice(1)
    const counts = { added: 0, gone: 0, wrong: 0 }
    for (const line of lines) {
      const [change, column1 = '', column2 = '', deleted = '', indicator] = line.split('\t')
      const lastDay = deleted === '*' ? null : toIsoDate(Number(deleted))
      const held = table
        .listRows(column1, column2)
        .some((row) => row.deleted === lastDay && row.modifierIndicator === indicator)
      if (change === 'in_2024q3_only') counts.added++
      else counts.gone++
      if (held !== (change === 'in_2024q3_only')) counts.wrong++
    }
    expect(counts).toEqual({ added: 1223, gone: 295, wrong: 0 })
  })
})
