import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

describe('feescope code', () => {
  test('shows rows, standing in the section and history', async () => {
    const { code, out } = await run('code 76120 --date 2026-07-15 --json')
    const answer = JSON.parse(out)
    expect(code).toBe(0)
    expect(answer.rows.map(({ modifier }: { modifier: string | null }) => modifier)).toEqual([
      null,
      '26',
      'TC',
    ])
    expect(answer.rows[0].national).toEqual({ nonfacility: '113.56', facility: '113.56' })
    expect(answer.comparison).toMatchObject({
      category: 'Radiology',
      codes: 613,
      percentile: 23,
      median: '0.81',
      max: '11.57',
      maxCode: '77435',
    })
    const latest = answer.history.at(-1)
    expect(latest).toMatchObject({ release: 'RVU26C', work: '0.37', national: '113.56' })
  })

  test('gives 76000 the 20th percentile', async () => {
    const { out } = await run('code 76000 --date 2026-07-15 --json')
    expect(JSON.parse(out).comparison).toMatchObject({ codes: 613, percentile: 20 })
  })

  test('has no price where there is none, and says why', async () => {
    const { out } = await run('code 76125 --date 2026-07-15 --json')
    const [whole] = JSON.parse(out).rows
    expect(whole.national).toEqual({ nonfacility: null, facility: null })
    expect(whole.unpriced.reason).toBe('carrier-priced')
  })

  test('answers an unknown code with exit 1 and a malformed one with exit 2', async () => {
    expect(await run('code 99999 --date 2026-07-15')).toMatchObject({ code: 1, out: '' })
    expect(await run('code 9999 --date 2026-07-15')).toMatchObject({ code: 2, out: '' })
  })
})

describe('feescope data', () => {
  test('lists the bundled releases with dates and hashes', async () => {
    const { code, out } = await run('data list --json')
    const { releases } = JSON.parse(out)
    expect(code).toBe(0)
    const held = releases.find(({ id }: { id: string }) => id === 'RVU26C')
    expect(held).toMatchObject({
      kind: 'pfs',
      effective: { from: '2026-07-01', to: '2026-09-30' },
      rows: 19356,
      sha256: 'b7d197e73211ef6854c213c267d5fa9dec8df995db8e1ee7d44c0556ad7cee21',
      bundled: true,
    })
  })

  test('refuses to import what is not there', async () => {
    const { code, out, err } = await run('data import /nonexistent/rvu26d.zip')
    expect(code).toBe(2)
    expect(out + err).toContain('/nonexistent/rvu26d.zip')
  })
})
