import { describeCluster, explainCluster } from '@feescope/batch'
import { openBundledReference } from '@feescope/data'
import type { Figures, PublishedCluster } from '@feescope/store'
import { describe, expect, test } from 'vitest'

const reference = await openBundledReference()
const date = '2026-07-15'
const bare = { modifiers: [], others: [], setting: 'nonfacility', date } as const
const explain = (code: string, denialCode: string, more: object = {}) =>
  explainCluster(reference, { ...bare, code, denialCode, ...more })

const chosen = reference.choosePtp('practitioner', date)
if (!chosen.held) throw new Error('the pair table of the date is bundled')
const pairs = ['76000', '36000', '97110', '20610', '69990', '93000', '45378', '99213', '76942']
  .flatMap((code) => chosen.table.listByCode(code, 2))
  .filter(({ effective, deleted }) => (effective ?? '') <= date && (deleted ?? '9999') >= date)
const never = pairs.filter(({ modifierIndicator }) => modifierIndicator === '0')
const sometimes = pairs.filter(({ modifierIndicator }) => modifierIndicator === '1')

/** A cluster that would show every strategy. */
function clusterOf(code: string, denialCode: string, other: string): PublishedCluster {
  const figure = (value: string) => ({ value, reporters: 30 })
  const figures = {
    reporters: 40,
    outcomes: [figure('overturned')],
    strategies: ['records-sent', 'edit-table-cited', 'modifier-corrected'].map((value) => ({
      ...figure(value),
      outcomes: [{ value: 'overturned', reporters: 25 }],
    })),
    modifiers: [figure('59')],
    remarkCodes: [],
    with: [figure(other)],
    settings: [figure('nonfacility')],
    months: [{ value: '2026-07', reporters: 30 }],
  }
  // The words above are known ones.
  return { code, payer: 'medicare', denialCode, figures: figures as unknown as Figures }
}

describe('what stands behind a cluster of denials', () => {
  test('never suggests an appeal of a pair with indicator 0, whatever is said to have worked', () => {
    expect(never.length).toBeGreaterThan(300)
    for (const { column1, column2 } of never) {
      for (const denialCode of ['97', '236', '231', 'B15']) {
        const { cause, strategies } = describeCluster(
          reference,
          clusterOf(column2, denialCode, column1),
          date,
        )
        expect([column1, column2, cause.appeal]).toEqual([column1, column2, 'no'])
        expect(strategies.filter(({ kind }) => kind === 'appeal')).toEqual([])
      }
    }
  })

  test('names the pair, its indicator and table where a modifier may resolve it', () => {
    const [pair] = sometimes.filter(({ column2 }) => column2 === '76000')
    const cause = explain('76000', '97', { others: [pair?.column1] })
    expect(cause.appeal).toBe('no')
    expect(cause.findings[0]).toMatchObject({
      edit: 'ptp',
      column1: pair?.column1,
      modifierIndicator: '1',
      table: chosen.table.id,
    })
    expect(cause.actions.length).toBeGreaterThan(0)
  })

  test('does not say "appeal" where the pair is not known and may have indicator 0', () => {
    for (const code of new Set(never.map(({ column2 }) => column2))) {
      const cause = explain(code, '236')
      expect(cause.appeal).not.toBe('yes')
      expect(cause.evidence.map(({ edit }) => edit)).toContain('ptp')
    }
  })

  test.each([
    // Status B: always part of another service.
    ['99000', '97', 'no'],
    // Status N or I: not paid by Medicare.
    ['90281', '96', 'no'],
    // The codes do not decide these.
    ['99213', '29', 'check-first'],
    ['99213', '197', 'check-first'],
    ['99213', '9999', 'check-first'],
    // The place of service was checked and fits.
    ['99213', '5', 'yes'],
  ] as const)('%s denied for %s: %s', (code, denialCode, appeal) => {
    const cause = explain(code, denialCode)
    expect([cause.appeal, cause.why]).toEqual([appeal, cause.why])
    expect(cause.meaning).not.toBe('')
    expect(cause.actions).not.toEqual([])
  })

  test('tells an absolute unit limit from one that a record can lift', () => {
    const mue = reference.chooseMue('practitioner', date)
    if (!mue.held) throw new Error('the unit table of the date is bundled')
    const codes = ['76000', '27447', '45378', '99213', '97110', '20610', '76942', '66984']
    const limits = codes.flatMap((code) => mue.table.find(code) ?? [])
    for (const { code, mai, units } of limits) {
      const cause = explain(code, '151')
      if (mai === 2) expect([code, cause.appeal]).toEqual([code, 'no'])
      else expect([code, cause.appeal]).not.toEqual([code, 'yes'])
      if (cause.findings.length === 0) expect(cause.why).toContain(`at most ${units} `)
    }
    expect(new Set(limits.map(({ mai }) => mai)).size).toBeGreaterThan(1)
  })
})
