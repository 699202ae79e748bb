import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

describe('feescope check', () => {
  test('names the pair, the table and quarter, and what would resolve it', async () => {
    const { code, out } = await run('check 76120 76000 --date 2024-08-01 --json')
    const answer = JSON.parse(out)
    expect(code).toBe(1)
    expect(answer.verdict).toBe('fails')
    expect(answer.findings[0]).toMatchObject({
      edit: 'ptp',
      line: 2,
      with: 1,
      code: '76000',
      column1: '76120',
      column2: '76000',
      modifierIndicator: '1',
      severity: 'deny',
    })
    expect(answer.findings[0].fix.length).toBeGreaterThan(0)
    expect(answer.checked[0]).toMatchObject({ edit: 'ptp', table: 'NCCI-PTP-PRA-2024Q3' })
  })

  test('passes a visit as of the quarters held', async () => {
    const { code, out } = await run('check 99213 --date 2026-07-15 --json')
    expect(JSON.parse(out)).toMatchObject({ verdict: 'passes', findings: [] })
    expect(code).toBe(0)
  })
})

describe('feescope claim', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'feescope-claim-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function file(content: string): Promise<string> {
    const path = join(folder, 'claim.json')
    await writeFile(path, content)
    return path
  }

  test('applies the edits unless the claim says otherwise', async () => {
    const lines = [{ code: '76120' }, { code: '76000' }]
    const claims = [
      { date: '2026-07-15', lines },
      { date: '2026-07-15', lines, edits: 'off' },
    ]
    const { code, out } = await run(`claim ${await file(JSON.stringify(claims))} --json`)
    const [applied, off] = JSON.parse(out).claims
    expect(applied.total).toBe('113.56')
    // 113.56 + 44.09
    expect(off.total).toBe('157.65')
    expect(code).toBe(1)
  })

  test.each([
    ['{ not json', /is not JSON/],
    ['{"date":"2026-07-15","lines":[{"code":"76120","modifier":"26"}]}', /lines\[0\].modifier/],
    ['{"lines":[]}', /date[\s\S]*lines/],
  ])('lists what is wrong with %s and exits 2', async (content, message) => {
    const ran = await run(`claim ${await file(content)}`)
    expect(ran.err).toMatch(message)
    expect(ran.code).toBe(2)
  })

  test('says which file it could not read', async () => {
    const ran = await run('claim /nonexistent/claim.json')
    expect(ran.err).toContain('/nonexistent/claim.json')
    expect(ran.code).toBe(2)
  })
})
