import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Cents of `"−1.23"`, to add up. */
const cents = (amount: string) => Number(amount.replace('.', ''))

describe('feescope diff', () => {
  test('names the 7,287 rows of the efficiency adjustment, and causes that add up', async () => {
    const { code, out } = await run('diff RVU25D RVU26C --json')
    const diff = JSON.parse(out)
    expect(code).toBe(0)
    expect(diff.before.conversionFactor).toBe('32.3465')
    expect(diff.revaluations).toMatchObject([{ id: 'efficiency-adjustment-2026', rows: 7287 }])
    const wrong = diff.changed.filter(
      ({ nonfacility }: { nonfacility: { change: string; causes: Record<string, string> } }) =>
        Object.values(nonfacility.causes).reduce((sum, each) => sum + cents(each), 0) !==
        cents(nonfacility.change),
    )
    expect(wrong).toEqual([])
  })

  test('adds up dollars and work RVUs for a list with volumes', async () => {
    const list = join(folder, 'codes.csv')
    writeFileSync(list, 'code,units\n76120,100\n76000-26,10\n')
    const { out } = await run(`diff RVU25D RVU26C --codes ${list} --json`)
    const { volumes } = JSON.parse(out)
    // 100 × (113.56 − 106.42) + 10 × (15.36 − 14.56)
    expect(volumes.change).toBe('722.00')
    // 100 × (0.37 − 0.38)
    expect(volumes.work.change).toBe('-1.00')
  })

  test('says what is wrong with a release or a list', async () => {
    expect(await run('diff RVU25D RVU99X')).toMatchObject({ code: 2 })
    const list = join(folder, 'bad.csv')
    writeFileSync(list, '76120\nnot a code\n')
    const { code, err } = await run(`diff RVU25D RVU26C --codes ${list}`)
    expect(err).toContain('bad.csv:2')
    expect(code).toBe(2)
  })
})

describe('feescope data', () => {
  test('shows a calendar of what is covered', async () => {
    const { out } = await run('data list')
    expect(out).toMatch(/fee schedule +■+/)
  })

  test('verifies every bundled table', async () => {
    const { out } = await run('data verify --json')
    const report = JSON.parse(out)
    expect(
      report.releases.filter(({ violations }: { violations: string[] }) => violations.length > 0),
    ).toEqual([])
    expect(report.rows).toBe(report.equal + report.different)
  })

  test('exports a pack with checksums', async () => {
    const pack = join(folder, 'pack')
    const { code } = await run(`data export ${pack} --formats csv --kinds gpci --fees RVU26C`)
    expect(code).toBe(0)
    expect(existsSync(join(pack, 'schema.json'))).toBe(true)
    expect(readFileSync(join(pack, 'SHA256SUMS'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}/)
  })
})
