import { describe, expect, it } from 'vitest'
import { findGuide } from '../src/guide/guide-book.ts'

const DAYS = { 2010: '2010-06-01', 2019: '2019-06-01', 2026: '2026-07-15' }

function guide(code: string, year: keyof typeof DAYS) {
  const found = findGuide(code, DAYS[year])
  if (!found) throw new Error(`no guide ${code}`)
  return found
}

describe('a guide as of a day', () => {
  it('76001: valid in 2010, gone in 2019 and 2026', () => {
    expect(guide('76001', 2010).validity.on).toBe('valid')
    expect(guide('76001', 2010).rules.map(({ id }) => id)).toEqual(['who-and-how-long'])
    expect(guide('76001', 2010).related.map(({ relation }) => relation)).toEqual(['instead-of'])
    for (const year of [2019, 2026] as const) {
      const gone = guide('76001', year)
      expect(gone.validity).toMatchObject({ on: 'deleted', to: '2018-12-31' })
      expect(gone.reporting?.as).toBe('not-valid')
      expect(gone.rules.map(({ id }) => id)).toEqual(['ended'])
      expect(gone.outdated.map(({ id, standing }) => [id, standing])).toEqual([
        ['who-and-how-long', 'ended'],
      ])
      expect(gone.documentation).toEqual([])
      expect(gone.faq[1]?.answer).toMatch(/^No\. Its last day was 2018-12-31/)
    }
  })

  it('77002: stands alone in 2010, an add-on in 2019, its edits named in 2026', () => {
    expect(guide('77002', 2010).reporting?.as).toBe('stand-alone')
    expect(guide('77002', 2010).rules.map(({ id }) => id)).not.toContain('needs-a-listed-primary')
    expect(guide('77002', 2010).related.map(({ code }) => code)).not.toContain('27096')
    expect(guide('77002', 2019).reporting?.as).toBe('add-on')
    expect(guide('77002', 2019).rules.map(({ id }) => id)).toContain('needs-a-listed-primary')
    expect(guide('77002', 2019).rules.map(({ id }) => id)).not.toContain('one-a-day')
    expect(guide('77002', 2026).rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['needs-a-listed-primary', 'not-with-spine-injections', 'one-a-day']),
    )
    expect(findGuide('77002', '2006-12-31')?.validity.on).toBe('not-yet')
  })

  it('76120: the withdrawn sentence was a rule for two months and is none today', () => {
    const sentence = 'injection-another-day'
    const then = findGuide('76120', '2000-10-15')
    expect(then?.rules.find(({ id }) => id === sentence)?.standing).toBe('in-force')
    const now = guide('76120', 2026)
    expect(now.rules.map(({ id }) => id)).not.toContain(sentence)
    expect(now.outdated.find(({ id }) => id === sentence)?.standing).toBe('withdrawn')
  })

  it('serves rules in the order of authority', () => {
    const ranks = guide('76120', 2026).rules.map(({ citation }) => citation.rank)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })

  it('shows a source with section, place and day for every rule', () => {
    for (const rule of guide('76000', 2026).rules) {
      expect(rule.citation.section.length + rule.citation.where.length).toBeGreaterThan(5)
      expect(rule.effective.from).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('has no guide for a code it does not hold', () => {
    expect(findGuide('99213', DAYS[2026])).toBeUndefined()
  })
})
