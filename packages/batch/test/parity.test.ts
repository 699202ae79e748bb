import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import {
  findSetting,
  listLocalities,
  parseHcpcsCode,
  priceClaim,
  type Reference,
} from '@feescope/core'
import { exportDataPack, openBundledReference } from '@feescope/data'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filterClaims } from '../src/distributed/filter-claims.ts'
import { repriceOnCluster } from '../src/distributed/reprice-on-cluster.ts'
import { type NatsServers, startNatsServers } from './nats-servers.ts'
import { type DuckDb, openDuckDb } from './open-duckdb.ts'
import { createRandom } from './random-claims.ts'
import { repriceInto } from './reprice-runs.ts'
import { startWorkerProcess, type WorkerProcess } from './worker-processes.ts'

/** FEESCOPE_PARITY_LINES=1000000 for the whole of it. */
const LINES = Number(process.env['FEESCOPE_PARITY_LINES'] ?? 100_000)
const DATE = '2026-07-15'
const HEADER = 'claim,line,date,code,modifiers,units,pos,locality\n'

let folder = ''
let servers: NatsServers | undefined
let worker: WorkerProcess | undefined
let duck: DuckDb | undefined
let reference: Reference
let rows: readonly string[] = []
let answers: readonly string[] = []
const path = (name: string) => join(folder, name)
const text = (name: string) => readFileSync(path(name), 'utf8')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-parity-'))
  reference = await openBundledReference()
  rows = randomLines(LINES)
  writeFileSync(path('lines.csv'), `${HEADER}${rows.join('\n')}\n`)
  await repriceInto(folder, 'lines.csv', 'repriced.csv')
  answers = text('repriced.csv').trimEnd().split('\n').slice(1)
}, 300_000)
afterAll(async () => {
  await worker?.kill()
  await servers?.close()
  duck?.close()
  rmSync(folder, { recursive: true })
})

/** Lines that stand alone: any row of the fee schedule, anywhere. */
function randomLines(count: number): readonly string[] {
  const random = createRandom(26)
  const pfs = reference.listPfs().find(({ id }) => id === 'RVU26C')
  if (!pfs) throw new Error('RVU26C is bundled')
  // CMS's own placeholder GXXX1 is no code.
  const known = Array.from({ length: pfs.rowCount }, (_, at) => pfs.rowAt(at)).filter(
    ({ code }) => parseHcpcsCode(code, 'code').ok,
  )
  const places = ['national', ...listLocalities(reference, DATE).map(({ id }) => id)]
  const settings = Array.from({ length: 100 }, (_, pos) => String(pos).padStart(2, '0')).filter(
    (pos) => findSetting(pos, DATE) !== undefined,
  )
  return Array.from({ length: count }, (_, claim) => {
    const row = known[random(known.length)]
    if (!row) throw new Error('there are rows')
    const modifier = row.modifier === '53' ? '' : row.modifier
    const units = random(4) === 0 ? 2 + random(3) : 1
    const pos = settings[random(settings.length)]
    return `${claim},1,${DATE},${row.code},${modifier},${units},${pos},${places[random(places.length)]}`
  })
}

test('the engine and reprice agree', () => {
  expect(text('repriced.csv.rejects.csv')).toBe('line,reason,record\n')
  expect(answers).toHaveLength(LINES)
  let priced = 0
  const different: string[] = []
  for (const [at, row] of rows.entries()) {
    const [, , , code = '', modifier = '', units, pos = '', locality = ''] = row.split(',')
    const [line] = priceClaim(reference, {
      date: DATE,
      pos,
      locality,
      edits: 'apply',
      lines: [{ code, modifiers: modifier ? [modifier] : [], units: Number(units) }],
    }).lines
    const [, , status, allowed, reason] = (answers[at] ?? '').split(',')
    const said = line?.status === 'priced' ? line.allowed : line?.reason
    if (status !== line?.status || (allowed || reason) !== said) {
      different.push(`${row} → ${answers[at]} | ${line?.status} ${said}`)
    }
    if (status === 'priced') priced++
  }
  expect(different.slice(0, 20)).toEqual([])
  expect(priced).toBeGreaterThan(LINES / 4)
}, 600_000)

test('reprice and a worker on standard input agree', async () => {
  const output = new PassThrough()
  const pieces: Buffer[] = []
  output.on('data', (piece: Buffer) => pieces.push(piece))
  const input = Readable.from([readFileSync(path('lines.csv'))])
  await filterClaims({ input, output, home: undefined })
  expect(Buffer.concat(pieces).equals(readFileSync(path('repriced.csv')))).toBe(true)
}, 300_000)

test('reprice and a worker of a cluster agree', async () => {
  servers = await startNatsServers(1)
  worker = startWorkerProcess({ nats: { urls: servers.urls }, home: undefined })
  const output = path('cluster.csv')
  await repriceOnCluster({
    nats: { urls: servers.urls },
    input: path('lines.csv'),
    output,
    rejects: `${output}.rejects.csv`,
    home: undefined,
  })
  expect(readFileSync(output).equals(readFileSync(path('repriced.csv')))).toBe(true)
}, 300_000)

test('reprice and SQL on the flat fee table agree, but for what edits deny', async () => {
  duck = await openDuckDb()
  await exportDataPack(path('pack'), { kinds: ['pfs'], formats: ['parquet'], fees: ['RVU26C'] })
  await duck.run(
    `CREATE VIEW fees AS SELECT * FROM read_parquet('${path('pack/fees/RVU26C.parquet')}')`,
  )
  await duck.run(
    `CREATE VIEW codes AS SELECT * FROM read_parquet('${path('pack/tables/RVU26C.parquet')}')`,
  )
  await duck.run(
    `CREATE VIEW claims AS SELECT * FROM read_csv('${path('lines.csv')}', all_varchar = true, nullstr = '-')`,
  )
  const sql = readFileSync(
    new URL('../../../examples/warehouse/price-lines.sql', import.meta.url),
    'utf8',
  )
  await duck.run(sql)
  const found = await duck.rows(
    "SELECT status, coalesce(CAST(allowed AS VARCHAR), '') FROM priced ORDER BY n",
  )
  expect(found).toHaveLength(LINES)
  const counts = { priced: 0, refused: 0, denied: 0 }
  const different: string[] = []
  for (const [at, answer] of answers.entries()) {
    const [, , status = '', allowed = ''] = answer.split(',')
    counts[status as keyof typeof counts]++
    const single = rows[at]?.split(',')[5] === '1'
    const expected = single ? [status, allowed] : ['ask-engine', '']
    const same = found[at]?.[0] === expected[0] && found[at]?.[1] === expected[1]
    if (single && status === 'denied') continue
    if (!same) different.push(`${rows[at]} → ${answer} | ${found[at]}`)
  }
  expect(different.slice(0, 20)).toEqual([])
  expect(counts.priced).toBeGreaterThan(LINES / 4)
}, 600_000)

test('SQL leaves to the engine what it cannot know', async () => {
  if (!duck) throw new Error('DuckDB is open by now')
  await duck.run('DROP VIEW claims')
  await duck.run(`CREATE TABLE claims AS SELECT * FROM (VALUES
    ('A', '1', '76120', '', '1', '11', 'national'), ('A', '2', '76120', '26', '1', '11', 'national'),
    ('B', '1', '76120', '59', '1', '11', 'national'), ('C', '1', '76120', '', '1', '11', 'national'),
    ('D', '1', '76120', '', '2', '11', 'national')
  ) AS t(claim, line, code, modifiers, units, pos, locality)`)
  const sql = new URL('../../../examples/warehouse/price-lines.sql', import.meta.url)
  await duck.run(readFileSync(sql, 'utf8'))
  const found = await duck.rows(
    'SELECT claim, status, CAST(allowed AS VARCHAR) FROM priced ORDER BY n',
  )
  expect(found).toEqual([
    ['A', 'ask-engine', null],
    ['A', 'ask-engine', null],
    ['B', 'ask-engine', null],
    ['C', 'priced', '113.56'],
    ['D', 'ask-engine', null],
  ])
})
