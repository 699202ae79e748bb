import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedFile, withoutSharedFiles } from '../../test/shared-files.ts'
import { findFamily } from '../families/families.ts'
import { importFiles } from './import-files.ts'
import { readSource } from './read-source.ts'

/** Cells of a family, 0-based, in which any other value would change a price or find another row. */
interface Mutated {
  readonly family: string
  readonly file: string
  readonly columns: Readonly<Record<string, number>>
  /** The kind of rows that are changed. */
  readonly rows: RegExp
}

const families: readonly Mutated[] = [
  {
    family: 'relative values',
    file: 'rvu25a/PPRRVU25_JAN.csv.gz',
    columns: {
      work: 5,
      peNonfacility: 6,
      peFacility: 8,
      mp: 10,
      total: 11,
      totalFacility: 12,
      factor: 24,
    },
    rows: /^[0-9A-Z]{5},(26|TC)?,[^,]*,[AR],/,
  },
  {
    family: 'GPCI',
    file: 'rvu25a/GPCI2025.csv',
    columns: { mac: 0, number: 2, work: 4, pe: 5, mp: 6 },
    rows: /^\d{5},/,
  },
  {
    family: 'anesthesia factors',
    file: 'rvu25a/ANES2025.csv',
    columns: { mac: 0, number: 1, factor: 3 },
    rows: /^\d{5} ?,/,
  },
  {
    family: 'anesthesia factors of 2026',
    file: 'rvu26a/ANES2026.csv',
    columns: { mac: 0, number: 1, qp: 3, factor: 4 },
    rows: /^\d{5} ?,/,
  },
  {
    family: 'OPPS caps',
    file: 'rvu25a/OPPSCAP_JAN.csv.gz',
    columns: { code: 0, modifier: 1, status: 2, mac: 3, number: 4, facility: 5, nonfacility: 6 },
    rows: /^[0-9A-Z]{5},TC,/,
  },
  {
    family: 'payment amounts',
    file: 'pf2025/PFREV25D.txt.gz',
    columns: { year: 0, mac: 1, number: 2, code: 3, nonfacility: 5, facility: 6 },
    rows: /^"2025"/,
  },
  {
    family: 'ZIP codes',
    file: 'zip/ZIP5_JAN2026.csv.gz',
    columns: { state: 0, mac: 2, quarter: 9 },
    rows: /^[A-Z]{2},\d{5},/,
  },
]

describe.skipIf(withoutSharedFiles)('a single changed cell is caught', () => {
  let home = ''
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'feescope-mutation-'))
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  const cases = families.flatMap(({ family, columns, ...rest }) =>
    Object.entries(columns).map(([field, column]) => [family, field, { ...rest, column }] as const),
  )
  test.each(cases)('%s: %s', async (_family, field, { file, rows, column }) => {
    const path = sharedFile(file)
    const { text } = readSource(path, readFileSync(path))
    const lines = text.split('\n')
    const candidates = [...lines.keys()].filter((index) => rows.test(lines[index] ?? ''))
    for (const share of [0.07, 0.41, 0.83]) {
      const index = candidates[Math.floor(candidates.length * share)] ?? 0
      const changed = mutate(lines[index] ?? '', column)
      const mutant = lines.with(index, changed).join('\n')
      expect(changed).not.toBe(lines[index])
      expect([field, changed, await isRefused(path, mutant, home)]).toEqual([field, changed, true])
    }
  })
})

/** The line with a digit or letter of one cell changed to its neighbour. */
function mutate(line: string, column: number): string {
  const cells = line.split(',')
  const cell = cells[column] ?? ''
  const at = cell.search(/[1-9A-Z]/) === -1 ? cell.search(/\d/) : cell.search(/[1-9A-Z]/)
  cells[column] = cell.slice(0, at) + neighbour(cell.charAt(at)) + cell.slice(at + 1)
  return cells.join(',')
}

function neighbour(character: string): string {
  if (character === '9') return '8'
  if (character === 'Z') return 'Y'
  return String.fromCharCode(character.charCodeAt(0) + 1)
}

/** Refused by the file's own checks, or else when it is held against the other tables. */
async function isRefused(path: string, text: string, home: string): Promise<boolean> {
  const source = { file: path, name: basename(path).replace(/\.gz$/, ''), sha256: '', text }
  if (findFamily(text)?.import(source, {}).status !== 'imported') return true
  const copy = join(home, `${/rvu\d\d[a-d]/.exec(path)?.[0] ?? ''}-${source.name}`)
  writeFileSync(copy, text, 'latin1')
  const { imported } = await importFiles([copy], { home: join(home, 'home') })
  return imported.length === 0
}
