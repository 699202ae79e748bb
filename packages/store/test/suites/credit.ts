import { openBundledReference } from '@feescope/data'
import {
  type Crediting,
  compareSchedules,
  compareYears,
  createCrediting,
  insertEntries,
  LOCAL_SCOPE,
  listCredited,
  readCreditPolicy,
  removeEntries,
  replaceCreditPolicy,
  summarizeLog,
} from '@feescope/store'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { useTestStore } from '../support/open-test-store.ts'
import type { Suite } from './suite.ts'

const scope = { ...LOCAL_SCOPE, userId: 'credit' }

export const creditSuite: Suite = (database) => {
  const store = useTestStore(database)
  let reference: Awaited<ReturnType<typeof openBundledReference>>
  let crediting: Crediting
  beforeAll(async () => {
    reference = await openBundledReference()
    crediting = createCrediting(reference)
  })

  test('shows raw and credited side by side with the release of the day', async () => {
    await insertEntries(store(), scope, [
      { date: '2025-11-03', code: '27447', modifiers: ['50'] },
      { date: '2026-07-15', code: '45385', caseNumber: 1 },
      { date: '2026-07-15', code: '45380', caseNumber: 1, setting: 'nonfacility' },
      { date: '2026-07-16', code: '99999' },
    ])
    const { entries } = await listCredited(store(), scope, crediting)
    expect(
      entries.map(({ code, raw, credited, release }) => [code, raw, credited, release]),
    ).toEqual([
      ['99999', null, null, 'RVU26C'],
      ['45380', '3.47', '0.29', 'RVU26C'],
      ['45385', '4.46', '4.46', 'RVU26C'],
      ['27447', '19.60', '29.40', 'RVU25D'], // 19.60 × 1.5
    ])
  })

  test('adds up by period, code, category and setting, and knows what it does not know', async () => {
    const summary = await summarizeLog(
      store(),
      scope,
      crediting,
      {},
      {
        by: 'quarter',
        categoryOf: (code) => (code.startsWith('45') ? 'Endoscopy' : 'Other'),
      },
    )
    expect(summary.total).toEqual({
      entries: 4,
      units: 4,
      raw: '27.53', // 19.60 + 4.46 + 3.47
      credited: '34.15', // 29.40 + 4.46 + 0.29
      uncredited: 1,
    })
    expect(summary.daysWorked).toBe(3)
    expect(summary.byPeriod.map(({ key, credited }) => [key, credited])).toEqual([
      ['2025-10-01', '29.40'],
      ['2026-07-01', '4.75'],
    ])
    expect(summary.byCategory[1]).toMatchObject({ key: 'Endoscopy', credited: '4.75' })
    expect(summary.bySetting[1]).toMatchObject({ key: 'nonfacility', credited: '0.29' })
  })

  test('credits anew when the policy or the case changes', async () => {
    await replaceCreditPolicy(store(), scope, { endoscopy: 'full', multiple: null })
    const policy = await readCreditPolicy(store(), scope)
    const full = createCrediting(reference, policy)
    const of = async (each: Crediting) =>
      (await summarizeLog(store(), scope, each, { from: '2026-01-01' })).total.credited
    expect(await of(full)).toBe('7.93') // 4.46 + 3.47
    expect(await of(crediting)).toBe('4.75')
    const { entries } = await listCredited(store(), scope, crediting, { code: '45385' })
    await removeEntries(store(), scope, { ids: entries.map(({ id }) => id) })
    expect(await of(crediting)).toBe('3.47')
    await expect(replaceCreditPolicy(store(), scope, { modifiers: { '62': 0.5 } })).rejects.toThrow(
      /modifiers\.62/,
    )
  })

  test('a log under RVU25D and RVU26C differs exactly by the changes of its codes', async () => {
    const user = { ...scope, userId: 'schedules' }
    await insertEntries(store(), user, [
      { date: '2026-02-02', code: '27447', modifiers: ['62'] },
      { date: '2026-02-02', code: '29881', units: 2 },
      { date: '2026-02-03', code: '99213' },
    ])
    const comparison = await compareSchedules(store(), user, crediting, {
      first: 'RVU25D',
      second: 'RVU26C',
    })
    expect(comparison.change).toBe('-0.53625') // −0.49 × 0.625 − 0.23
    expect(comparison.byCode.map(({ code, change, cause }) => [code, change, cause])).toEqual([
      ['27447', '-0.30625', 'work'],
      // A further unit adds only its difference to the base: 7.03 + 1.84 before, 6.85 + 1.79 now.
      ['29881', '-0.23', 'work'],
      ['99213', '0.00', 'indicators'],
    ])
  })

  test('splits a year’s change into volume, mix and schedule that add up', async () => {
    const user = { ...scope, userId: 'years' }
    await insertEntries(store(), user, [
      { date: '2025-03-03', code: '27447' },
      { date: '2025-03-04', code: '99213' },
      { date: '2026-03-03', code: '27447' },
      { date: '2026-03-04', code: '27447' },
      { date: '2026-03-05', code: '99213' },
    ])
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const comparison = await compareYears(store(), user, crediting, period)
    expect(comparison).toMatchObject({
      change: '18.62', // (19.11 × 2 + 1.30) − (19.60 + 1.30)
      volume: '10.45', // one more unit of 20.90 ÷ 2
      mix: '9.15', // 40.50 − 20.90 − 10.45
      schedule: '-0.98', // (19.11 − 19.60) × 2
    })
  })

  test('compares one code with last year by what its cases credit it, and nothing else of them', async () => {
    const user = { ...scope, userId: 'one-code' }
    const scopes = (date: string) => [
      { date, code: '45385', caseNumber: 1 },
      { date, code: '45380', modifiers: ['59'], caseNumber: 1 },
      { date, code: '45380', units: 2 },
    ]
    await insertEntries(store(), user, [...scopes('2025-11-03'), ...scopes('2026-11-03')])
    const period = { from: '2026-11-01', to: '2026-11-30' }
    const filter = { code: '45380' }
    const comparison = await compareYears(store(), user, crediting, period, filter)
    // In the case its difference to the base; alone 3.56 (3.47) and, for the second unit, that again.
    expect(comparison.before.credited).toBe('4.16') // 0.30 + 3.56 + 0.30
    expect(comparison.now.credited).toBe('4.05') // 0.29 + 3.47 + 0.29
    expect(comparison).toMatchObject({ volume: '0.00', mix: '0.00', schedule: '-0.11' })
  })

  test('ranks equal procedures in the order they were logged, in lists and sums alike', async () => {
    const user = { ...scope, userId: 'equals' }
    const { entries: logged } = await insertEntries(store(), user, [
      { date: '2026-05-04', code: '27447', caseNumber: 1 },
      { date: '2026-05-04', code: '27447', modifiers: ['62'], caseNumber: 1 },
    ])
    // Without an order of their own, rows come as an index or the disk has them: the first is now last.
    await store()
      .db.updateTable('log_entry')
      .set({ credit_stamp: 'older' })
      .where('id', '=', logged[0]?.id ?? '')
      .execute()
    const { entries } = await listCredited(store(), user, crediting)
    expect(entries.map(({ modifiers, credited }) => [modifiers, credited])).toEqual([
      [['62'], '5.971875'], // 19.11 × 0.625 × 0.5
      [[], '19.11'],
    ])
    const summary = await summarizeLog(store(), user, crediting)
    expect(summary.total.credited).toBe('25.081875')
  })

  test('compares years as if each entry had been credited a year earlier, in its case', async () => {
    const codes = ['99213', '45385', '45380', '27447', '22612', '99999']
    const modifiers = [[], ['50'], ['51'], ['62'], ['59']]
    const anyEntry = fc.record({
      day: fc.integer({ min: 1, max: 4 }),
      code: fc.constantFrom(...codes),
      modifiers: fc.constantFrom(...modifiers),
      units: fc.integer({ min: 1, max: 2 }),
      role: fc.constantFrom('primary', 'assistant'),
      caseNumber: fc.constantFrom(null, 1, 2),
    })
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEntry, { minLength: 1, maxLength: 12 }),
        fc.array(anyEntry, { maxLength: 6 }),
        async (now, before) => {
          run++
          const dated = (entries: typeof now, year: number) =>
            entries.map(({ day, ...entry }) => ({ ...entry, date: `${year}-03-0${day}` }))
          const user = { ...scope, userId: `years-${run}` }
          // The same entries a year earlier, in a log of their own: what repricing must give.
          const earlier = { ...scope, userId: `earlier-${run}` }
          await insertEntries(store(), user, dated(now, 2026))
          if (before.length > 0) await insertEntries(store(), user, dated(before, 2025))
          await insertEntries(store(), earlier, dated(now, 2025))
          const listed = async (of: typeof user) =>
            (await listCredited(store(), of, crediting, {}, { limit: 100 })).entries
          const mine = await listed(user)
          const sum = (entries: Awaited<ReturnType<typeof listed>>) =>
            entries.reduce((total, { credited }) => total + Math.round(Number(credited) * 1e6), 0)
          const current = sum(mine.filter(({ date }) => date.startsWith('2026')))
          const repriced = sum(await listed(earlier))
          const old = sum(mine.filter(({ date }) => date.startsWith('2025')))
          const period = { from: '2026-01-01', to: '2026-12-31' }
          const years = await compareYears(store(), user, crediting, period)
          const micro = (text: string) => Math.round(Number(text) * 1e6)
          expect(micro(years.schedule)).toBe(current - repriced)
          expect(micro(years.volume) + micro(years.mix)).toBe(repriced - old)
          expect(micro(years.change)).toBe(current - old)
        },
      ),
      { numRuns: 40 },
    )
  })
}
