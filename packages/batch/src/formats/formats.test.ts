import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { parquetReadObjects } from 'hyparquet'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomClaims } from '../../test/random-claims.ts'
import { readRejected, repriceInto, rowsOf } from '../../test/reprice-runs.ts'
import { RepriceError } from '../reprice/reprice-error.ts'
import { toClaimInputs } from '../x12/professional/claim-inputs.ts'
import { readProfessionalClaims } from '../x12/professional/read-professional-claims.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-formats-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const path = (name: string) => join(folder, name)
const text = (name: string) => readFileSync(path(name), 'utf8')
const csv = randomClaims(400, 11)

/** The same claim lines as objects, with numbers where a program would write numbers. */
function asObjects(source: string): Record<string, unknown>[] {
  return rowsOf(source).map(({ units, charge, modifiers = '', ...row }) => ({
    ...row,
    units: Number(units),
    charge: charge ? Number(charge) : null,
    modifiers: modifiers === '' ? [] : modifiers.split(' '),
  }))
}

async function answersOfCsv(source: string): Promise<string> {
  writeFileSync(path('as.csv'), source)
  await repriceInto(folder, 'as.csv', 'as.out.csv')
  return text('as.out.csv')
}

describe('JSON Lines', () => {
  test('gives the answers of the same lines as CSV, packed or not', async () => {
    const lines = asObjects(csv).map((row) => JSON.stringify(row))
    const content = `${lines.join('\n')}\n`
    writeFileSync(path('a.jsonl'), content)
    writeFileSync(path('b.ndjson.gz'), gzipSync(content))
    writeFileSync(path('c.jsonl.zst'), zstdCompressSync(content))
    const expected = await answersOfCsv(csv)
    for (const name of ['a.jsonl', 'b.ndjson.gz', 'c.jsonl.zst']) {
      await repriceInto(folder, name, `${name}.out.csv`)
      expect(text(`${name}.out.csv`)).toBe(expected)
    }
  })

  test('rejects bad lines by their number, as they came', async () => {
    const good = { claim: 'A', line: 1, date: '2026-07-15', code: '76120', modifiers: null }
    const place = { units: 1, pos: '11', locality: 'national' }
    const lines = [
      JSON.stringify({ ...good, ...place }),
      '{"claim":',
      '[1,2]',
      '',
      JSON.stringify({ ...good, units: 1 }),
      JSON.stringify({ ...good, ...place, date: '2026-02-30' }),
      JSON.stringify({ ...good, ...place, claim: 'A"B' }),
      JSON.stringify({ ...good, ...place, code: { a: 1 } }),
      JSON.stringify({ ...good, ...place, claim: 'B,C', charge: 12.345 }),
      JSON.stringify({ ...good, ...place, claim: 'B,C', Charge: 100.5 }),
    ]
    writeFileSync(path('bad.jsonl'), lines.join('\n'))
    const report = await repriceInto(folder, 'bad.jsonl', 'bad.out.csv')
    expect(report).toMatchObject({ read: 9, priced: 2, rejected: 7 })
    expect(text('bad.out.csv').split('\n').slice(1)).toEqual([
      'A,1,priced,113.56,,,RVU26C',
      '"B,C",1,priced,100.50,,,RVU26C',
      '',
    ])
    const rejected = readRejected(path('bad.out.csv.rejects.csv'))
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'is not JSON'],
      [3, 'is not a JSON object'],
      [5, 'has no pos, locality'],
      [6, 'date is not YYYY-MM-DD'],
      [7, 'claim holds a quote or a line break'],
      [8, 'code is neither text nor a number'],
      [9, 'charge is not dollars with at most two decimals'],
    ])
    expect(rejected.map(({ record }) => record)).toEqual(
      [2, 3, 5, 6, 7, 8, 9].map((line) => lines[line - 1]),
    )
  })
})

describe('Parquet', () => {
  const columns = (source: string) => {
    const rows = asObjects(source)
    const column = (name: string, type?: 'INT32' | 'DOUBLE') => ({
      name,
      data: rows.map((row) => row[name] ?? null),
      ...(type && { type }),
    })
    return [
      column('claim'),
      column('line'),
      {
        name: 'date',
        data: rows.map(({ date }) => new Date(`${date}`)),
        type: 'TIMESTAMP' as const,
      },
      column('code'),
      { name: 'modifiers', data: rows.map(({ modifiers }) => (modifiers as string[]).join(' ')) },
      column('units', 'INT32'),
      column('pos'),
      column('locality'),
      column('charge', 'DOUBLE'),
    ]
  }

  test('gives the answers of the same lines as CSV, over several row groups', async () => {
    parquetWriteFile({ filename: path('p.parquet'), columnData: columns(csv), rowGroupSize: 300 })
    await repriceInto(folder, 'p.parquet', 'p.out.csv')
    expect(text('p.out.csv')).toBe(await answersOfCsv(csv))
  })

  test('is refused where it is none, lacks a column or is packed', async () => {
    writeFileSync(path('none.parquet'), csv)
    await expect(repriceInto(folder, 'none.parquet', 'x.csv')).rejects.toThrow(/not a Parquet file/)
    const columnData = columns(csv).filter(({ name }) => name !== 'units')
    parquetWriteFile({ filename: path('less.parquet'), columnData })
    await expect(repriceInto(folder, 'less.parquet', 'x.csv')).rejects.toThrow(/no column units/)
    writeFileSync(path('z.parquet.gz'), gzipSync('x'))
    await expect(repriceInto(folder, 'z.parquet.gz', 'x.csv')).rejects.toThrow(/unpacked/)
  })
})

describe('837P', () => {
  const fixture = readFileSync(new URL('../../fixtures/claims.837', import.meta.url))

  test('gives each line the amount of feescope claim, in order', async () => {
    writeFileSync(path('two.837'), Buffer.concat([fixture, fixture]))
    const report = await repriceInto(folder, 'two.837', 'two.out.csv')
    const reference = await openBundledReference()
    const expected: string[] = []
    for await (const item of readProfessionalClaims(fixture)) {
      if (item.kind !== 'claim') continue
      const answers = new Map<number, string>()
      for (const part of toClaimInputs(item.claim)) {
        const outcome = priceClaim(reference, { ...part.input, edits: 'apply' })
        for (const [at, line] of outcome.lines.entries()) {
          const said = line.status === 'priced' ? line.allowed : line.reason
          answers.set(part.lines[at]?.position ?? 0, `${line.status} ${said}`)
        }
      }
      for (const { position, number } of item.claim.lines) {
        expected.push(`${item.claim.claimId} ${number} ${answers.get(position)}`)
      }
    }
    const rows = rowsOf(text('two.out.csv')).map(
      ({ claim, line, status, allowed, reason }) =>
        `${claim} ${line} ${status} ${allowed || reason}`,
    )
    expect(rows).toEqual([...expected, ...expected])
    expect(expected.filter((row) => / priced \d/.test(row)).length).toBeGreaterThan(2)
    expect(report.read).toBe(report.priced + report.refused + report.denied + report.rejected)
    const rejected = readRejected(path('two.out.csv.rejects.csv'))
    expect(rejected).toHaveLength(report.rejected)
    expect(rejected[0]?.reason).toMatch(/^Segment \d+/)
    expect(rejected.map(({ line }) => line)).toEqual(
      rejected.map(({ line }) => line).toSorted((a, b) => a - b),
    )
  })

  test('is refused where it is none, and as output', async () => {
    writeFileSync(path('no.837'), 'hello')
    await expect(repriceInto(folder, 'no.837', 'x.csv')).rejects.toThrow(/not an X12 file/)
    await expect(repriceInto(folder, 'two.837', 'x.837')).rejects.toThrow(/read, not written/)
  })
})

describe('outputs', () => {
  test('hold the same answers in every format', async () => {
    const expected = rowsOf(await answersOfCsv(csv))
    for (const name of ['o.jsonl', 'o.jsonl.zst', 'o.csv.gz', 'o.parquet']) {
      await repriceInto(folder, 'as.csv', name)
    }
    expect(gunzipSync(readFileSync(path('o.csv.gz'))).toString()).toBe(text('as.out.csv'))
    expect(zstdDecompressSync(readFileSync(path('o.jsonl.zst'))).toString()).toBe(text('o.jsonl'))
    const lines = text('o.jsonl').trimEnd().split('\n')
    const blank = (value: string | undefined) => value || null
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      expected.map(({ allowed, reason, findings, release, ...row }) => ({
        ...row,
        allowed: blank(allowed),
        reason: blank(reason),
        findings: findings ? findings.split(' ') : [],
        release: blank(release),
      })),
    )
    const bytes = readFileSync(path('o.parquet'))
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    })
    expect(
      rows.map(({ allowed, reason, release, ...row }) => ({
        ...row,
        allowed: typeof allowed === 'number' ? allowed.toFixed(2) : '',
        reason: reason ?? '',
        release: release ?? '',
      })),
    ).toEqual(expected)
  })

  test('are the same bytes after a run that was stopped, from any format', async () => {
    const many = randomClaims(40_000, 5)
    const rows = asObjects(many)
    const lines = rows.map((row, at) => (at % 999 === 3 ? '{' : JSON.stringify(row)))
    writeFileSync(path('many.jsonl'), `${lines.join('\n')}\n`)
    const whole = await repriceInto(folder, 'many.jsonl', 'whole.jsonl.gz')
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    const stopped = await repriceInto(folder, 'many.jsonl', 'part.jsonl.gz', {
      signal: stop.signal,
      onProgress,
    })
    expect(stopped.completed).toBe(false)
    expect(stopped.read).toBeLessThan(whole.read)
    const resumed = await repriceInto(folder, 'many.jsonl', 'part.jsonl.gz', { resume: true })
    const { seconds: _s, linesPerSecond: _l, resumed: _r, ...counts } = whole
    expect(resumed).toMatchObject({ ...counts, resumed: true })
    for (const name of ['jsonl.gz', 'jsonl.gz.rejects.csv']) {
      expect(readFileSync(path(`part.${name}`)).equals(readFileSync(path(`whole.${name}`)))).toBe(
        true,
      )
    }
  })

  test('that cannot be written end the run with what to do', async () => {
    symlinkSync('/dev/full', path('full.csv'))
    const run = repriceInto(folder, 'as.csv', 'full.csv')
    await expect(run).rejects.toThrow(/the disk is full. Make room/)
    await expect(run).rejects.toMatchObject({ code: 'reprice-fault' })
  })

  test('that are packed wrongly are no fault of the machine', async () => {
    writeFileSync(path('wrong.csv.gz'), csv)
    const run = repriceInto(folder, 'wrong.csv.gz', 'x.csv')
    await expect(run).rejects.toThrow(/not packed as its name says/)
    await expect(run).rejects.toBeInstanceOf(RepriceError)
    await expect(repriceInto(folder, '.', 'x.csv')).rejects.toThrow(/EISDIR/)
  })
})
