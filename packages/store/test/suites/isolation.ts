import { openBundledReference } from '@feescope/data'
import {
  compareSchedules,
  compareYears,
  createCrediting,
  ensureOrganization,
  exportEntries,
  importEntries,
  importSurvey,
  insertEntries,
  listCredited,
  listDuplicates,
  listEntries,
  listSurvey,
  listVolumes,
  readCreditPolicy,
  removeEntries,
  replaceCreditPolicy,
  restoreEntries,
  summarizeLog,
} from '@feescope/store'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { useTestStore } from '../support/open-test-store.ts'
import type { Suite } from './suite.ts'

const ORGANIZATIONS = ['north', 'south']
const OTHERS_TAG = 'of another organisation'
const mine = { organizationId: 'north', userId: 'same-user' }
const others = { organizationId: 'south', userId: 'same-user' }
const entry = { date: '2026-03-04', code: '99213', tag: 'own' }

/** Any filter a caller may think of, with text meant to break out of a query. */
const anyFilter = fc.record(
  {
    from: fc.constantFrom('2026-01-01', '2026-03-04', '2027-01-01'),
    to: fc.constantFrom('2025-12-31', '2026-03-04', '2026-12-31'),
    code: fc.constantFrom('99213', '99214', '76120'),
    tag: fc.oneof(fc.constantFrom('own', OTHERS_TAG, "' or 1=1 --"), fc.string({ maxLength: 12 })),
    setting: fc.constantFrom('facility', 'nonfacility'),
    role: fc.constantFrom('primary', 'teaching'),
    users: fc.constantFrom('mine', 'everyone', { userId: 'same-user' }, { userId: 'south' }),
    removed: fc.boolean(),
    batchId: fc.string({ maxLength: 12 }),
  },
  { requiredKeys: [] },
)

export const isolationSuite: Suite = (database) => {
  const store = useTestStore(database)
  let othersIds: readonly string[] = []
  let othersBatch = ''

  beforeAll(async () => {
    for (const id of ORGANIZATIONS) await ensureOrganization(store(), { id, name: id })
    await insertEntries(store(), mine, [entry])
    const added = await insertEntries(
      store(),
      others,
      Array.from({ length: 5 }, () => ({ ...entry, tag: OTHERS_TAG })),
    )
    othersIds = added.entries.map(({ id }) => id)
    othersBatch = added.batchId
  })

  const countOthers = async () => (await listEntries(store(), others)).entries.length

  test('no filter lists, groups or exports another organisation’s entry', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const tidy = JSON.parse(JSON.stringify(filter).replaceAll('\\u0000', ''))
        const { entries } = await listEntries(store(), mine, tidy, { limit: 100 })
        expect(entries.some(({ id }) => othersIds.includes(id))).toBe(false)
        const groups = await listDuplicates(store(), mine, tidy)
        expect(groups.flat().some(({ id }) => othersIds.includes(id))).toBe(false)
        let text = ''
        for await (const line of exportEntries(store(), mine, tidy)) text += line
        expect(text).not.toContain(OTHERS_TAG)
      }),
      { numRuns: 60 },
    )
  })

  test('no guessed id or batch removes, restores or pages into another organisation', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
        fc.constantFrom('ids', 'batch'),
        async (chosen, kind) => {
          const ids = chosen.map((index) => othersIds[index] ?? '')
          const choice = kind === 'ids' ? { ids } : { batchId: othersBatch }
          expect(await removeEntries(store(), mine, choice)).toEqual([])
          expect(await restoreEntries(store(), mine, choice)).toEqual([])
          const after = `2026-03-05_${ids[0]}`
          const { entries } = await listEntries(store(), mine, {}, { after })
          expect(entries.some(({ id }) => othersIds.includes(id))).toBe(false)
          expect(await countOthers()).toBe(5)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('an import lands in its own organisation and sees no duplicate elsewhere', async () => {
    const text = `date,code,tag\n${entry.date},${entry.code},${OTHERS_TAG}\n`
    const outcome = await importEntries(store(), mine, { text })
    expect(outcome).toMatchObject({ imported: 1, duplicates: 0 })
    const theirs = await importEntries(store(), others, { text })
    expect(theirs).toMatchObject({ imported: 1, duplicates: 1, alreadyImported: false })
    await removeEntries(store(), mine, { batchId: outcome.batchId })
    expect(await countOthers()).toBe(6)
    await removeEntries(store(), others, { batchId: theirs.batchId })
  })

  test('summaries, credit, schedules, policies and surveys stay in their organisation', async () => {
    const crediting = createCrediting(await openBundledReference())
    await importSurvey(
      store(),
      others,
      { text: 'specialty,p25,p50\nCardiology,1,2\n' },
      { source: 'own', year: 2026 },
    )
    await replaceCreditPolicy(store(), others, { name: OTHERS_TAG })
    expect(await listSurvey(store(), mine)).toEqual([])
    expect(await listSurvey(store(), others)).toMatchObject([{ percentiles: { p50: '2' } }])
    expect((await readCreditPolicy(store(), mine)).name).not.toBe(OTHERS_TAG)
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const schedules = { first: 'RVU25D', second: 'RVU26C' }
    for (const users of ['mine', 'everyone', { userId: others.userId }] as const) {
      const summary = await summarizeLog(store(), mine, crediting, { users })
      expect(summary.total.entries).toBe(1)
      const { entries } = await listCredited(store(), mine, crediting, { users })
      expect(entries).toHaveLength(1)
      const compared = await compareSchedules(store(), mine, crediting, schedules, { users })
      expect(compared.byCode).toMatchObject([{ entries: 1 }])
      expect(await listVolumes(store(), mine, { users })).toMatchObject([{ units: 1 }])
      const years = await compareYears(store(), mine, crediting, period, { users })
      expect(years.now.credited).toBe('1.30')
    }
    // Crediting one organisation writes nothing to the other's rows.
    const credited = await store()
      .db.selectFrom('log_entry')
      .select('credit_stamp')
      .where('organization_id', '=', others.organizationId)
      .execute()
    expect(credited.every(({ credit_stamp }) => credit_stamp === '')).toBe(true)
  })

  test('an unknown organisation can add nothing', async () => {
    const nowhere = { organizationId: 'nowhere', userId: 'x' }
    await expect(insertEntries(store(), nowhere, [entry])).rejects.toThrow(/foreign key/i)
  })
}
