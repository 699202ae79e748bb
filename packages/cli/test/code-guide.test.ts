import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

interface Rule {
  readonly id: string
  readonly text: string
  readonly citation: { readonly title: string; readonly section: string }
  readonly effective: { readonly from: string }
  readonly stake: { readonly here: object } | null
}

async function guideOf(code: string, date: string) {
  const answer = JSON.parse((await run(`code ${code} --date ${date} --json`)).out)
  return { answer, guide: answer.guide }
}

describe('what feescope code says beside the figures', () => {
  test('billing only 26 gives up $94.86 of $113.56: national, 2026-07-15', async () => {
    const { guide } = await guideOf('76120', '2026-07-15')
    const tips: readonly Rule[] = guide.tips
    const split = tips.find(({ id }) => id === 'split-components')
    // 113.56 − 18.70
    expect(split?.stake?.here).toMatchObject({ amount: '94.86', of: '113.56', percent: 84 })
    const { out } = await run('code 76120 --date 2026-07-15')
    expect(out).toContain('94.86 of 113.56 at stake')
  })

  test('the stake follows the place: Manhattan is not the nation', async () => {
    const line = 'code 76120 --date 2026-07-15 --locality 13202-01 --json'
    const tips: readonly Rule[] = JSON.parse((await run(line)).out).guide.tips
    const here = tips.find(({ id }) => id === 'split-components')?.stake?.here
    expect(here).toMatchObject({ status: 'priced' })
    expect(here).not.toMatchObject({ amount: '94.86' })
  })

  test('every rule shown has a source, a section and a date', async () => {
    const { guide } = await guideOf('76120', '2026-07-15')
    const rules: readonly Rule[] = [...guide.rules, ...guide.tips, ...guide.outdated]
    expect(rules.length).toBeGreaterThan(10)
    for (const { citation, effective } of rules) {
      expect(citation.title).not.toBe('')
      expect(citation.section).not.toBe('')
      expect(effective.from).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  test('label, plain words, synonyms, specialties, related codes and unit limit come along', async () => {
    const { answer } = await guideOf('76120', '2026-07-15')
    expect(answer).toMatchObject({ label: expect.any(String), mue: { units: 1, mai: 3 } })
    expect(answer.synonyms.length).toBeGreaterThan(2)
    expect(answer.specialties.length).toBeGreaterThan(0)
    expect(answer.related.map(({ code }: { code: string }) => code)).toContain('76125')
  })

  test.each([
    ['2010-06-01', 'valid', 'stand-alone'],
    ['2019-06-01', 'valid', 'add-on'],
    ['2026-07-15', 'valid', 'add-on'],
  ])('77002 on %s is %s and %s', async (date, on, as) => {
    const { guide } = await guideOf('77002', date)
    expect(guide.validity.on).toBe(on)
    expect(guide.reporting.as).toBe(as)
  })

  test.each([
    ['2010-06-01', 'valid'],
    ['2019-06-01', 'deleted'],
    ['2026-07-15', 'deleted'],
  ])('76001 on %s is %s', async (date, on) => {
    const { guide } = await guideOf('76001', date)
    expect(guide.validity.on).toBe(on)
  })

  test('a guide answers where no fee schedule is held, with exit 1 for the missing price', async () => {
    const before = await run('code 77002 --date 2010-06-01')
    expect(before.code).toBe(1)
    expect(before.out).toContain('By itself? Yes, beside the procedure it guides')
    expect(before.err).toContain('No fee schedule release for 2010 is held')
    const since = await run('code 77002 --date 2026-07-15')
    expect(since.code).toBe(0)
    expect(since.out).toContain('By itself? No. Since 2017 it is an add-on')
  })

  test('a code that is gone says since when, and what to use', async () => {
    const gone = await run('code 76001 --date 2026-07-15')
    expect(gone.code).toBe(1)
    expect(gone.out).toContain('Gone since 2018-12-31')
    expect(gone.out).toContain('76000')
    expect((await run('code 76001 --date 2010-06-01')).out).not.toContain('Gone since')
  })

  test('every rule printed carries its source and since when it is supported', async () => {
    const { out } = await run('code 76120 --date 2026-07-15')
    const [, rules = ''] = out.split('Rules and tips\n')
    const lines = (rules.split('No longer in force')[0] ?? '').split('\n').filter(Boolean)
    expect(lines.length).toBeGreaterThan(8)
    for (const line of lines) expect(line).toMatch(/\(.+, .+; from \d{4}-\d\d-\d\d/)
  })
})
