import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  BURST_A_DAY,
  backupStore,
  distrustSource,
  exportFigures,
  forgetReports,
  importFigures,
  listOwnReports,
  listPooled,
  listPublished,
  listQueued,
  listSources,
  MAX_REPORTS_A_DAY,
  moderateReports,
  openDenialKeys,
  openStore,
  type ReportInput,
  ReportLimit,
  reportDenial,
  reporterOf,
  restoreStore,
  trustSource,
} from '@feescope/store'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { writeTogether } from '../../src/denials/write-together.ts'
import { useTestStore } from '../support/open-test-store.ts'
import type { Suite } from './suite.ts'

const TABLES = [
  'denial_report',
  'denial_cluster',
  'denial_change',
  'denial_quota',
  'denial_source',
] as const
const report: ReportInput = {
  code: '76000',
  payer: 'Part B',
  denialCode: 'CO-97',
  month: '2026-03',
  outcome: 'overturned',
  strategies: ['records-sent'],
}

export const denialsSuite: Suite = (database) => {
  const store = useTestStore(database)
  const folder = mkdtempSync(join(tmpdir(), 'feescope-denials-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  beforeEach(async () => {
    for (const table of TABLES) await store().db.deleteFrom(table).execute()
  })
  /** Reports of as many reporters, the first named `from`. */
  const reportAs = async (count: number, change: ReportInput = {}, from = 0) => {
    for (let n = from; n < from + count; n++) {
      await reportDenial(store(), `r${n}`, { ...report, ...change })
    }
  }
  const shown = async () => (await listPublished(store()))[0]?.figures ?? null

  test('publishes at five distinct reporters, and then in steps of five', async () => {
    await reportAs(4)
    // The same reporters again, of another month: reports, but no fifth reporter.
    await reportAs(4, { month: '2026-04' })
    expect(await shown()).toBeNull()
    await reportAs(1, {}, 4)
    expect(await shown()).toMatchObject({ reporters: 5, outcomes: [], months: [] })
    await reportAs(4, {}, 5)
    expect(await shown()).toMatchObject({ reporters: 5 })
    await reportAs(6, {}, 9)
    // 15 reporters all say overturned; ten of them are left unsaid.
    expect(await shown()).toMatchObject({
      reporters: 15,
      outcomes: [{ value: 'overturned', reporters: 5 }],
      strategies: [{ value: 'records-sent', reporters: 5, outcomes: [] }],
      settings: [{ value: 'nonfacility', reporters: 5 }],
    })
    await reportAs(10, { outcome: 'upheld' }, 15)
    expect(await shown()).toMatchObject({
      reporters: 25,
      outcomes: [{ value: 'overturned', reporters: 15 }],
      strategies: [{ value: 'records-sent', outcomes: [{ value: 'overturned', reporters: 10 }] }],
    })
  })

  test('counts a report of the same code, payer and month once, and takes the last word', async () => {
    const first = await reportDenial(store(), 'r0', report)
    expect(first).toMatchObject({ result: 'added', report: { payer: 'medicare' } })
    expect(await reportDenial(store(), 'r0', report)).toMatchObject({
      id: first.id,
      result: 'unchanged',
    })
    const changed = { ...report, outcome: 'upheld', denialCode: '50' }
    expect(await reportDenial(store(), 'r0', changed)).toMatchObject({ result: 'replaced' })
    expect(await listOwnReports(store(), 'r0')).toMatchObject([
      { id: first.id, outcome: 'upheld', denialCode: '50', rejected: false },
    ])
    expect(await listOwnReports(store(), 'r1')).toEqual([])
  })

  test('deletes at once, and figures follow when five have changed', async () => {
    await reportAs(10)
    expect(await shown()).toMatchObject({ reporters: 10 })
    for (let n = 0; n < 4; n++) {
      expect(await forgetReports(store(), `r${n}`, 'all')).toBe(1)
      expect(await listOwnReports(store(), `r${n}`)).toEqual([])
    }
    expect(await shown()).toMatchObject({ reporters: 10 })
    await forgetReports(store(), 'r4', 'all')
    expect(await shown()).toMatchObject({ reporters: 5 })
    for (let n = 5; n < 10; n++) await forgetReports(store(), `r${n}`, 'all')
    expect(await shown()).toBeNull()
    const left = await store().db.selectFrom('denial_report').select('id').execute()
    expect(left).toEqual([])
  })

  test('does not count a reporter who comes and goes among the five', async () => {
    for (let n = 0; n < 4; n++) {
      await reportDenial(store(), `sock${n}`, report)
      await forgetReports(store(), `sock${n}`, 'all')
    }
    await reportAs(4)
    expect(await shown()).toBeNull()
    // Changed and changed back is no change either.
    await reportAs(1, {}, 4)
    await reportAs(4, { outcome: 'upheld' })
    await reportAs(4)
    await reportAs(4, {}, 5)
    expect(await shown()).toMatchObject({ reporters: 5 })
  })

  test('holds what comes in a burst until a moderator decides', async () => {
    await reportAs(BURST_A_DAY + 3)
    expect(await shown()).toMatchObject({ reporters: BURST_A_DAY })
    const queued = await listQueued(store())
    expect(queued).toHaveLength(3)
    expect(JSON.stringify(queued)).not.toContain(`r${BURST_A_DAY}`)
    const [first, second] = queued
    expect(await moderateReports(store(), [first?.id ?? ''], 'accepted')).toBe(1)
    expect(await moderateReports(store(), [second?.id ?? ''], 'rejected')).toBe(1)
    expect(await listQueued(store())).toHaveLength(1)
    const rejected = await listOwnReports(store(), `r${BURST_A_DAY + 1}`)
    expect(rejected).toMatchObject([{ rejected: true }])
    // What was rejected and is sent again with other content waits again.
    await reportDenial(store(), `r${BURST_A_DAY + 1}`, { ...report, outcome: 'upheld' })
    expect(await listQueued(store())).toHaveLength(2)
  })

  test('takes out what a moderator rejects later', async () => {
    await reportAs(10)
    const rows = await store().db.selectFrom('denial_report').select('id').limit(5).execute()
    await moderateReports(
      store(),
      rows.map(({ id }) => id),
      'rejected',
    )
    expect(await shown()).toMatchObject({ reporters: 5 })
  })

  test('takes no more of one reporter in a day than it says', async () => {
    const day = store().now().toISOString().slice(0, 10)
    await store()
      .db.insertInto('denial_quota')
      .values({ day, subject: 'reporter busy', count: MAX_REPORTS_A_DAY })
      .execute()
    await expect(reportDenial(store(), 'busy', report)).rejects.toThrow(ReportLimit)
    expect(await listOwnReports(store(), 'busy')).toEqual([])
  })

  test.each([
    [{ code: '7600' }, 'code'],
    [{ payer: 'Some Plan' }, 'payer'],
    [{ denialCode: 'CO' }, 'denialCode'],
    [{ denialCode: '0' }, 'denialCode'],
    [{ remarkCodes: ['X1'] }, 'remarkCodes'],
    [{ month: '2999-01' }, 'month'],
    [{ month: '2026-13' }, 'month'],
    [{ with: '76000' }, 'with'],
    [{ setting: 'home' }, 'setting'],
    [{ outcome: 'won' }, 'outcome'],
    [{ strategies: ['bribery'] }, 'strategies'],
    [{ modifiers: ['ZZ'] }, 'modifiers[0]'],
    [{ note: 'Pt Jane was upset' }, 'note'],
    [{ patient: 'x' }, 'patient'],
  ])('refuses %o and says where', async (change, path) => {
    await expect(reportDenial(store(), 'r0', { ...report, ...change })).rejects.toMatchObject({
      issues: [{ path }],
    })
  })

  test('keeps every one of 300 reports sent at once, and counts each once', async () => {
    const sent = Array.from({ length: 300 }, (_, n) => ({
      reporter: `r${n % 60}`,
      input: { ...report, code: ['76000', '76120'][n % 2], month: `2026-0${1 + (n % 5)}` },
    }))
    const answers = await Promise.all(
      [...sent, ...sent].map(({ reporter, input }) => reportDenial(store(), reporter, input)),
    )
    const distinct = new Set(
      sent.map(({ reporter, input }) => `${reporter} ${input.code} ${input.month}`),
    )
    const held = await store()
      .db.selectFrom('denial_report')
      .select(['id', 'reporter', 'code', 'month'])
      .execute()
    expect(held.map((row) => `${row.reporter} ${row.code} ${row.month}`).sort()).toEqual(
      [...distinct].sort(),
    )
    const ids = new Set(held.map(({ id }) => id))
    expect(answers.every(({ id }) => ids.has(id))).toBe(true)
    expect(answers.filter(({ result }) => result === 'added')).toHaveLength(distinct.size)
  })

  test('does not let one write that fails take along those beside it', async () => {
    const write = (subject: string) =>
      writeTogether(store(), async (transaction) => {
        await transaction
          .insertInto('denial_quota')
          .values({ day: '2026-01-01', subject, count: 1 })
          .execute()
        return subject
      })
    const written = await Promise.allSettled(['a', 'b', 'b', 'c'].map(write))
    expect(written.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ])
    const held = await store().db.selectFrom('denial_quota').select('subject').execute()
    expect(held.map(({ subject }) => subject).sort()).toEqual(['a', 'b', 'c'])
  })

  test('survives backup and restore', async () => {
    await reportAs(7)
    const file = join(folder, `${database.name}.gz`)
    await backupStore(store(), file)
    const other = await openStore(await database.createLocation())
    await restoreStore(other, file)
    expect(await listPublished(other)).toEqual(await listPublished(store()))
    await expect(restoreStore(other, file)).rejects.toMatchObject({ code: 'store-not-empty' })
    // Where it stood: two had changed since, so three more make five.
    for (const who of ['x', 'y', 'z']) await reportDenial(other, who, report)
    expect((await listPublished(other))[0]?.figures.reporters).toBe(10)
    await other.close()
  })

  test('exchanges signed figures with stores that are trusted, beside its own', async () => {
    const ours = openDenialKeys(join(folder, `${database.name}-ours`))
    const theirs = openDenialKeys(join(folder, `${database.name}-theirs`))
    const other = await openStore(await database.createLocation())
    for (let n = 0; n < 5; n++) await reportDenial(other, `r${n}`, report)
    const file = await exportFigures(other, theirs, 'Their group')
    const text = JSON.stringify(file, null, 2)
    const take = (each: string) => importFigures(store(), each, ours.publicKey)

    await expect(take(text)).rejects.toMatchObject({ issues: [{ code: 'not-trusted' }] })
    await trustSource(store(), theirs.publicKey, 'The group next door')
    expect(await take(text)).toMatchObject({ result: 'imported', clusters: 1 })
    expect(await take(text)).toMatchObject({ result: 'unchanged' })
    await reportAs(4)
    // Four of ours and five of theirs are not nine.
    expect(await listPublished(store())).toEqual([])
    expect(await listPooled(store(), { code: '76000' })).toMatchObject([
      { source: 'The group next door', figures: { reporters: 5 } },
    ])
    expect(await listSources(store())).toMatchObject([{ issuedAt: file.payload.issuedAt }])

    const cluster = file.payload.clusters[0]
    const altered = (change: object) =>
      JSON.stringify({
        ...file,
        payload: {
          ...file.payload,
          clusters: [{ ...cluster, figures: { ...cluster?.figures, ...change } }],
        },
      })
    await expect(take(altered({ reporters: 10 }))).rejects.toMatchObject({
      issues: [{ code: 'bad-signature' }],
    })
    await expect(take(text.slice(0, -9))).rejects.toMatchObject({
      issues: [{ code: 'not-figures' }],
    })
    const own = await exportFigures(store(), ours, 'Us')
    await expect(take(JSON.stringify(own))).rejects.toMatchObject({
      issues: [{ code: 'own-figures' }],
    })
    await store()
      .db.updateTable('denial_source')
      .set({ issued_at: '2999-01-01T00:00:00.000Z' })
      .execute()
    await expect(take(text)).rejects.toMatchObject({ issues: [{ code: 'older' }] })
    expect(await distrustSource(store(), theirs.publicKey)).toBe(true)
    expect(await listPooled(store())).toEqual([])
    await other.close()
  })

  test('refuses figures below the threshold, even well signed', async () => {
    const { signFigures } = await import('../../src/denials/pool/figures-file.ts')
    const theirs = openDenialKeys(join(folder, `${database.name}-careless`))
    await trustSource(store(), theirs.publicKey, 'Careless')
    await reportAs(5)
    const [cluster] = await listPublished(store())
    if (!cluster) throw new Error('five reporters are published')
    for (const change of [
      { reporters: 4 },
      { reporters: 7 },
      { outcomes: [{ value: 'overturned' as const, reporters: 5 }] },
      { modifiers: [{ value: '<script>', reporters: 5 }], reporters: 20 },
    ]) {
      const clusters = [{ ...cluster, figures: { ...cluster.figures, ...change } }]
      const issuedAt = '2026-07-15T00:00:00.000Z'
      const payload = {
        kind: 'feescope-denial-figures',
        version: 1,
        name: 'x',
        threshold: 5,
      } as const
      const file = signFigures({ ...payload, issuedAt, clusters }, theirs)
      await expect(importFigures(store(), JSON.stringify(file), 'ours')).rejects.toThrow()
    }
    expect(await listPooled(store())).toEqual([])
  })

  test('keeps its keys to their owner, and names reporters only with them', () => {
    const home = join(folder, `${database.name}-keys`)
    const keys = openDenialKeys(home)
    expect(statSync(join(home, 'denial-keys.json')).mode & 0o777).toBe(0o600)
    expect(openDenialKeys(home)).toEqual(keys)
    expect(reporterOf(keys, 'a')).not.toBe(reporterOf(keys, 'b'))
    const others = openDenialKeys(join(folder, `${database.name}-others`))
    expect(reporterOf(keys, 'a')).not.toBe(reporterOf(others, 'a'))
  })
}
