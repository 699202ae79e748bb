import {
  exportEntries,
  findLastBatch,
  importEntries,
  insertEntries,
  LOCAL_SCOPE,
  listDuplicates,
  listEntries,
  removeEntries,
  restoreEntries,
} from '@feescope/store'
import { expect, test } from 'vitest'
import { useTestStore } from '../support/open-test-store.ts'
import type { Suite } from './suite.ts'

const scope = { ...LOCAL_SCOPE, userId: 'log' }

export const logSuite: Suite = (database) => {
  const store = useTestStore(database)

  test('adds, lists by filter and page, undoes and brings back', async () => {
    const added = await insertEntries(store(), scope, [
      { date: '2026-07-15', code: ' 76120 ', modifiers: ['26'], tag: 'swallow' },
      { date: '2026-07-16', code: 'g0105', setting: 'nonfacility', units: 2 },
      { date: '2026-07-17', code: '99213', role: 'teaching', note: 'room 3' },
    ])
    expect(added.entries.map(({ code }) => code)).toEqual(['76120', 'G0105', '99213'])
    const first = await listEntries(store(), scope, {}, { limit: 2 })
    expect(first.entries.map(({ date }) => date)).toEqual(['2026-07-17', '2026-07-16'])
    const rest = await listEntries(store(), scope, {}, { limit: 2, after: first.next ?? '' })
    expect(rest).toMatchObject({ entries: [{ code: '76120', tag: 'swallow' }], next: null })
    for (const filter of [
      { code: '76120' },
      { tag: 'swallow' },
      { to: '2026-07-15' },
      { from: '2026-07-15', to: '2026-07-15' },
    ]) {
      const { entries } = await listEntries(store(), scope, filter)
      expect(entries.map(({ code }) => code)).toEqual(['76120'])
    }
    expect(await findLastBatch(store(), scope)).toBe(added.batchId)
    const removed = await removeEntries(store(), scope, { batchId: added.batchId })
    expect(removed).toHaveLength(3)
    expect((await listEntries(store(), scope)).entries).toEqual([])
    expect((await listEntries(store(), scope, { removed: true })).entries).toHaveLength(3)
    expect(await findLastBatch(store(), scope, { removed: true })).toBe(added.batchId)
    expect(await restoreEntries(store(), scope, { ids: removed.slice(0, 1) })).toHaveLength(1)
    expect((await listEntries(store(), scope)).entries).toHaveLength(1)
  })

  test.each([
    [{ tag: 'a\0' }, {}],
    [{ from: 'yesterday' }, {}],
    [{}, { after: '\0' }],
    [{}, { limit: 0 }],
  ])('refuses the filter %j and the page %j', async (filter, page) => {
    await expect(listEntries(store(), scope, filter, page)).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  test('adds all or nothing and lists every issue', async () => {
    const before = await listEntries(store(), scope)
    await expect(
      insertEntries(store(), scope, [
        { date: '2026-07-15', code: '99213' },
        { date: '2026-02-30', code: '9921', modifiers: ['Q'], units: 0 },
      ]),
    ).rejects.toMatchObject({
      issues: [
        { path: 'entries[1].date' },
        { path: 'entries[1].code' },
        { path: 'entries[1].modifiers[0]' },
        { path: 'entries[1].units' },
      ],
    })
    expect(await listEntries(store(), scope)).toEqual(before)
  })

  test('flags what looks entered twice and keeps it', async () => {
    const user = { ...scope, userId: 'twice' }
    const entry = { date: '2026-08-01', code: '27447', modifiers: ['LT'] }
    const first = await insertEntries(store(), user, [entry])
    const second = await insertEntries(store(), user, [entry, { ...entry, modifiers: ['RT'] }])
    expect(second.duplicates).toEqual([
      { id: second.entries[0]?.id, likeIds: [first.entries[0]?.id] },
    ])
    expect(await listDuplicates(store(), user)).toMatchObject([[{ code: '27447' }, {}]])
  })

  test('imports a csv under its own headings, rejects by line and column, and not twice', async () => {
    const user = { ...scope, userId: 'import' }
    const text = [
      'Service Date,CPT,Mods,Qty,Who,Notes',
      '7/15/2026,76120-26,,1,primary,"read, signed"',
      '2026-07-16,99213,25 GC,2,,',
      '2026-07-17,9921,,1,,',
      '2026-07-18,99213,,1,,Jane Doe 1/2/1960',
      '2026-07-19,"99213,,1,,',
    ].join('\n')
    const seen: number[] = []
    const outcome = await importEntries(
      store(),
      user,
      { text },
      { columns: { role: 'who' }, onProgress: ({ rows }) => seen.push(rows) },
    )
    expect(outcome).toMatchObject({ read: 5, imported: 2, rejected: 3, duplicates: 0 })
    expect(outcome.rejects).toMatchObject([
      { line: 4, column: 'code' },
      { line: 5, column: 'note' },
      { line: 6, column: '' },
    ])
    expect(outcome.rejects[1]?.reason).not.toContain('Jane')
    expect(seen.at(-1)).toBe(5)
    const again = await importEntries(store(), user, { text }, { columns: { role: 'who' } })
    expect(again).toMatchObject({ alreadyImported: true, imported: 0 })
    await removeEntries(store(), user, { batchId: outcome.batchId })
    const { imported } = await importEntries(store(), user, { text }, { columns: { role: 'who' } })
    expect(imported).toBe(2)
  })

  test('says which column is missing', async () => {
    await expect(
      importEntries(store(), scope, { text: 'when,code\n2026-01-01,99213\n' }),
    ).rejects.toThrow(/no column "date".*when, code/)
  })

  test('exports what an import reads back', async () => {
    const from = { ...scope, userId: 'from' }
    const to = { ...scope, userId: 'to' }
    await insertEntries(store(), from, [
      { date: '2026-07-15', code: '45385', modifiers: ['59', 'GC'], caseNumber: 3, tag: '=1+1' },
      { date: '2026-07-16', code: '45380', units: 2, note: 'said "no", then yes' },
    ])
    let text = ''
    for await (const line of exportEntries(store(), from)) text += line
    expect(text).toContain("'=1+1")
    await importEntries(store(), to, { text })
    const of = async (user: typeof from) =>
      (await listEntries(store(), user)).entries.map(
        ({ id, userId, batchId, createdAt, ...entry }) => entry,
      )
    expect(await of(to)).toEqual(await of(from))
  })

  test('counts the rows of an import that were in the log before', async () => {
    const user = { ...scope, userId: 'again' }
    await insertEntries(store(), user, [{ date: '2026-07-15', code: '99213' }])
    const text = 'date,code\n2026-07-15,99213\n2026-07-15,99214\n'
    expect(await importEntries(store(), user, { text })).toMatchObject({ duplicates: 1 })
  })

  test('puts the cases of a claim file behind those of the day, and tells duplicates without', async () => {
    const user = { ...scope, userId: 'claims' }
    await insertEntries(store(), user, [
      { date: '2026-07-15', code: '45385', caseNumber: 4, tag: 'scope' },
    ])
    const rows = [
      ['date', 'code', 'modifiers', 'caseNumber'],
      ['2026-07-15', '45385', '', '1'],
      ['2026-07-15', '45380', '59', '1'],
      ['20260716', '790', 'AA', ''], // a spreadsheet took the zeros of 00790
    ]
    const source = {
      sha256: 'a'.repeat(64),
      records: async function* () {
        for (const [index, cells] of rows.entries()) yield { line: index + 1, cells }
        yield { line: 9, cells: [], broken: 'the claim breaks off' }
      },
    }
    const outcome = await importEntries(store(), user, source, { ownCases: true })
    expect(outcome).toMatchObject({ read: 4, imported: 3, rejected: 1, duplicates: 1 })
    expect(outcome.rejects).toEqual([{ line: 9, column: '', reason: 'the claim breaks off' }])
    const { entries } = await listEntries(store(), user, { batchId: outcome.batchId })
    expect(entries.map(({ date, code, caseNumber }) => [date, code, caseNumber])).toEqual([
      ['2026-07-16', '00790', null],
      ['2026-07-15', '45380', 5],
      ['2026-07-15', '45385', 5],
    ])
    expect(await importEntries(store(), user, source)).toMatchObject({ alreadyImported: true })
  })
}
