import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../batch/fixtures/${name}`, import.meta.url))
const REMITTANCE = fixture('remittance.835')
const CLAIMS = fixture('claims.837')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feescope-remit-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('feescope remit', () => {
  test('compares with the claims as billed', async () => {
    const csv = join(folder, 'lines.csv')
    const { code, out, err } = await run(
      `remit ${REMITTANCE} --claims ${CLAIMS} --csv ${csv} --json`,
    )
    const answer = JSON.parse(out)
    expect(code).toBe(1)
    expect(answer.totals.all).toMatchObject({ lines: 4, asExpected: 2, denied: 1, notChecked: 1 })
    expect(answer.claims).toEqual({ read: 5, kept: 4, rejected: 1 })
    expect(answer.worklist[0]).toMatchObject({ cause: 'CO-29', deadline: '2026-12-18' })
    expect(answer.issues[0].message).toMatch(/^Segment 31/)
    expect(err).toContain('Segment 59')
    expect((await readFile(csv, 'utf8')).split('\n')).toHaveLength(6)
  })

  test('prints what is owed and what to work on, and exits 0 when all is right', async () => {
    const { out } = await run(`remit ${REMITTANCE} --locality 13202-01`)
    expect(out).toContain('CO-29')
    const text = await readFile(REMITTANCE, 'latin1')
    const right = text.replace(/CLP\*A2[\s\S]*PLB/, 'PLB').replace('SE*34', 'SE*25')
    const path = join(folder, 'right.835.gz')
    await writeFile(path, gzipSync(right))
    const clean = await run(`remit ${path} --locality 13202-01`)
    expect(clean.out).toContain('balances')
    expect(clean.code).toBe(0)
  })

  test.each([
    [`remit ${CLAIMS}`, /holds no remittance/],
    [`remit /nonexistent/a.835`, /cannot be read/],
    [`remit ${REMITTANCE} --tolerance x`, /dollars/],
    [`remit ${REMITTANCE} --contract ${REMITTANCE}`, /JSON/],
    [`remit ${fileURLToPath(import.meta.url)}`, /not an X12 file/],
    [`remit ${REMITTANCE} --csv ${REMITTANCE}/a.csv`, /cannot be written/],
  ])('%s exits 2', async (line, message) => {
    const { code, err } = await run(line)
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })
})

describe('feescope claim with an 837P', () => {
  test('prices every claim it can read and names the ones it cannot', async () => {
    const { code, out } = await run(`claim ${CLAIMS} --json`)
    const answer = JSON.parse(out)
    expect(answer.claims[0]).toMatchObject({
      claimId: 'A1',
      segment: 17,
      controlNumbers: ['A1L1', 'A1L2'],
      total: '272.18',
    })
    expect(answer.rejected).toMatchObject([{ segment: 57 }])
    expect(answer.issues.join('\n')).toContain('voids')
    expect(code).toBe(1)
    expect((await run(`claim ${CLAIMS}`)).out).toContain('Claim A1')
  })

  test('a gzip file that breaks off is bad input, not a fault', async () => {
    const path = join(folder, 'broken.gz')
    const packed = gzipSync(await readFile(CLAIMS))
    await writeFile(path, packed.subarray(0, packed.length - 20))
    const { code, err } = await run(`claim ${path}`)
    expect(err).toContain('cannot be read')
    expect(code).toBe(2)
  })

  test('a file without a claim is bad input', async () => {
    expect((await run(`claim ${REMITTANCE}`)).code).toBe(2)
  })
})
