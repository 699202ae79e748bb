import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PtpRow, PtpTable } from '@feescope/core'
import { openBundledReference, PTP_RATIONALES } from '@feescope/data'
import type { Measurement } from './load-release.bench.ts'

const lookUps = 2_000_000
const rounds = 5
const date = 20240715

/** Look-ups, opening, memory and import of the PTP tables, each the median of five. */
export async function run(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-ptp-'))
  try {
    const table = await openPractitioner()
    return [...measureLookUps(table), ...measureOpening(folder), ...measureImport(table, folder)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function openPractitioner(): Promise<PtpTable> {
  const chosen = (await openBundledReference()).choosePtp('practitioner', '2024-07-15')
  if (!chosen.held) throw new Error(chosen.message)
  return chosen.table
}

/** Ordered pairs of code numbers, one after the other. */
type Pairs = Int32Array

function measureLookUps(table: PtpTable): Measurement[] {
  const random = createRandom()
  const codes = countCodes(table)
  const hits = pairsOf(() => {
    const { column1, column2 } = table.rowAt(Math.floor(random() * table.rowCount))
    return [table.codeNumber(column1), table.codeNumber(column2)]
  })
  const misses = pairsOf(() => [Math.floor(random() * codes), Math.floor(random() * codes)])
  const mixed = hits.map((code, index) => (index % 4 < 2 ? code : (misses[index] ?? 0)))
  return [
    perSecond('ptp: look-ups of random pairs, half of them in the table', table, mixed),
    perSecond('ptp: look-ups of pairs in the table', table, hits),
    perSecond('ptp: look-ups of pairs of any two codes', table, misses),
  ]
}

function pairsOf(next: () => readonly [code1: number, code2: number]): Pairs {
  const pairs = new Int32Array(lookUps * 2)
  for (let at = 0; at < pairs.length; at += 2) pairs.set(next(), at)
  return pairs
}

function perSecond(name: string, table: PtpTable, pairs: Pairs): Measurement {
  const rates = Array.from({ length: rounds }, () => {
    const start = performance.now()
    let found = 0
    for (let at = 0; at < pairs.length; at += 2) {
      if (table.findActive(pairs[at] ?? 0, pairs[at + 1] ?? 0, date) !== -1) found++
    }
    if (found === 0) throw new Error('no pair was found')
    return lookUps / (performance.now() - start) / 1000
  })
  return { name, value: median(rates), unit: 'million/s' }
}

/** Code numbers run from 0; the highest is found by the rows' own codes. */
function countCodes(table: PtpTable): number {
  let highest = 0
  for (let row = 0; row < table.rowCount; row += 50) {
    highest = Math.max(highest, table.codeNumber(table.rowAt(row).column1))
  }
  return highest + 1
}

const openAndFind = `
const { openReference } = await import('@feescope/data')
const reference = await openReference({ home: process.argv[1] || undefined })
const start = performance.now()
const chosen = reference.choosePtp('practitioner', '2024-07-15')
const { table } = chosen
if (table.findActive(table.codeNumber('76120'), table.codeNumber('76000'), ${date}) < 0) throw new Error('not found')
console.log(performance.now() - start)`

const openAll = `
const { openBundledReference } = await import('@feescope/data')
const reference = await openBundledReference()
const rss = () => { gc(); return process.memoryUsage.rss() }
const before = rss()
const tables = ['practitioner', 'outpatient'].map((setting) => reference.choosePtp(setting, '2024-07-15').table)
for (const table of tables) table.findActive(table.codeNumber('76120'), table.codeNumber('76000'), ${date})
console.log((rss() - before) / 1e6)
if (tables.length === 0) throw new Error('kept until here')`

function measureOpening(folder: string): Measurement[] {
  const repeat = (home: (index: number) => string) =>
    median(Array.from({ length: rounds }, (_, index) => runScript(openAndFind, home(index))))
  const first = repeat((index) => join(folder, `home-${index}`))
  return [
    { name: 'ptp: first open and look-up, unpacking included', value: first, unit: 'ms' },
    {
      name: 'ptp: open and look-up, unpacked before',
      value: repeat((index) => join(folder, `home-${index}`)),
      unit: 'ms',
    },
    { name: 'ptp: open and look-up, unpacked in memory', value: repeat(() => ''), unit: 'ms' },
    {
      name: 'ptp: memory added by both tables',
      value: median(Array.from({ length: rounds }, () => runScript(openAll, ''))),
      unit: 'MB',
    },
  ]
}

const importParts = `
const { importFiles } = await import('@feescope/data')
const [home, ...parts] = process.argv.slice(1)
const start = performance.now()
const { imported, rejected } = await importFiles(parts, { home })
if (imported.length !== 1) throw new Error(JSON.stringify(rejected.slice(0, 3)))
console.log(performance.now() - start, process.resourceUsage().maxRSS / 1000)`

function measureImport(table: PtpTable, folder: string): Measurement[] {
  const parts = writeParts(table, folder)
  const [time = 0, memory = 0] = runNode(importParts, [join(folder, 'import'), ...parts])
  return [
    { name: `ptp: import ${table.rowCount} rows from four parts`, value: time, unit: 'ms' },
    { name: 'ptp: peak memory of that import', value: memory, unit: 'MB' },
  ]
}

const header = [
  'A notice\t\t\t\t\t\t',
  'Column1/Column2 Edits\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
]

/** The table in CMS's four files, with made-up effective dates. */
function writeParts(table: PtpTable, folder: string): string[] {
  const size = Math.ceil(table.rowCount / 4)
  return [1, 2, 3, 4].map((part) => {
    const rows = [...header]
    const end = Math.min(part * size, table.rowCount)
    for (let at = (part - 1) * size; at < end; at++) rows.push(renderRow(table.rowAt(at)))
    const file = join(folder, `ccipra-v302r0-f${part}.txt`)
    writeFileSync(file, `${rows.join('\r\n')}\r\n`, 'latin1')
    return file
  })
}

function renderRow(row: PtpRow): string {
  const compact = (day: string | null) => day?.replaceAll('-', '')
  return [
    row.column1,
    row.column2,
    row.effective === '1996-01-01' ? '*' : '',
    compact(row.effective) ?? '20000101',
    compact(row.deleted) ?? '*',
    row.modifierIndicator,
    PTP_RATIONALES.get(row.rationale),
  ].join('\t')
}

function runScript(script: string, argument: string): number {
  return runNode(script, [argument])[0] ?? 0
}

/** The numbers a script prints, run in a process of its own. */
function runNode(script: string, args: readonly string[]): number[] {
  const options = [
    '--conditions=feescope-source',
    '--expose-gc',
    '--input-type=module',
    '-e',
    script,
  ]
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, [...options, '--', ...args], {
    encoding: 'utf8',
    cwd,
  })
  if (!stdout) throw new Error(stderr)
  return stdout.trim().split(/\s+/).map(Number)
}

/** Repeatable: a linear congruential generator. */
function createRandom(): () => number {
  let seed = 20_240_715
  return () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed / 0x80000000
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
