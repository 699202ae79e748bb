import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { post } from '../bundled-app.ts'
import { postCsv, put } from '../log-app.ts'
import { logQueries } from '../log-inputs.ts'
import { type Person, useSharedApp } from '../shared-app.ts'
import type { Suite } from './suite.ts'

const LOG = '/api/v1/log'
/** Stands in everything the other organisation wrote, and nowhere else. */
const MARK = 'zebra'
const ENTRY = { date: '2026-03-04', code: '99213' }

export const isolationSuite: Suite = ({ createLocation }) => {
  const shared = useSharedApp(createLocation)
  let south: Person
  let north: Person
  /** Ids of the other organisation: guesses that hit. */
  let secrets: readonly string[] = []
  let batchId = ''
  let invitationId = ''
  let before = ''

  /** All that the other organisation can see of itself. */
  const stateOfNorth = async () => {
    const texts = []
    for (const path of [
      `${LOG}/entries?users=everyone`,
      `${LOG}/entries?users=everyone&removed=true`,
      `${LOG}/policy`,
      `${LOG}/profile`,
      `${LOG}/surveys`,
      '/api/v1/accounts/members',
      '/api/v1/accounts/invitations',
    ]) {
      texts.push(await (await north.ask(path)).text())
    }
    return texts.join('\n')
  }

  beforeAll(async () => {
    const northern = await shared().createTeam(`North${MARK}`, {
      [`${MARK}owner`]: 'owner',
      [`${MARK}member`]: 'member',
    } as const)
    const people = northern as unknown as Readonly<Record<string, Person>>
    north = people[`${MARK}owner`] as Person
    const member = people[`${MARK}member`] as Person
    south = (await shared().createTeam('South', { owner: 'owner' })).owner
    const entries = Array.from({ length: 5 }, (_, index) => ({ ...ENTRY, tag: `${MARK}${index}` }))
    const added = await (await north.ask(`${LOG}/entries`, post({ entries }))).json()
    const removed = await (
      await north.ask(`${LOG}/entries`, post({ entries: [{ ...ENTRY, note: MARK }] }))
    ).json()
    await north.ask(`${LOG}/undo`, post({}))
    await north.ask(`${LOG}/policy`, put({ name: MARK, multiple: null }))
    await north.ask(`${LOG}/profile`, put({ specialty: MARK, caseTargets: { [MARK]: 9 } }))
    await north.ask(
      `${LOG}/surveys?source=${MARK}&year=2025`,
      postCsv(`specialty,p25,p50\n${MARK},1,2\n`),
    )
    const invited = await (
      await north.ask('/api/v1/accounts/invitations', post({ role: 'member' }))
    ).json()
    batchId = added.batchId
    invitationId = invited.id
    secrets = [
      ...added.entries.map(({ id }: { id: string }) => id),
      removed.entries[0].id,
      batchId,
      invitationId,
      north.id,
      member.id,
      northern.organizationId,
    ]
    await south.ask(`${LOG}/entries`, post({ entries: [{ ...ENTRY, tag: 'own' }] }))
    before = await stateOfNorth()
  })

  const ids = () => fc.constantFrom(...secrets)
  const reads = fc.constantFrom(
    '/entries',
    '/duplicates',
    '/export',
    '/summary',
    '/policy',
    '/schedules',
    '/profile',
    '/benchmarks',
    '/surveys',
    '/cases',
    '/cases/export',
  )

  const expectNothingOfNorth = async (response: Response, sent: string) => {
    expect(response.status).toBeLessThan(500)
    const text = await response.text()
    // What was sent may come back, as in a message about it.
    for (const secret of [MARK, ...secrets]) {
      if (!sent.includes(secret)) expect(text).not.toContain(secret)
    }
    return text
  }

  it('no route shows it, whatever the filter', () =>
    fc.assert(
      fc.asyncProperty(reads, logQueries, async (path, query) => {
        const text = new URLSearchParams(query).toString()
        await expectNothingOfNorth(await south.ask(`${LOG}${path}?${text}`), text)
      }),
      { numRuns: 300 },
    ))

  it('no route shows it when the filter names its ids, tags and people', () =>
    fc.assert(
      fc.asyncProperty(
        reads,
        fc.record(
          {
            users: fc.oneof(fc.constant('everyone'), ids()),
            batchId: ids(),
            tag: fc.constantFrom(...Array.from({ length: 5 }, (_, index) => `${MARK}${index}`)),
            after: ids().map((id) => `2026-03-05_${id}`),
            specialty: fc.constant(MARK),
            removed: fc.constantFrom('true', 'false'),
            first: fc.constant('RVU25D'),
            second: fc.constant('RVU26C'),
          },
          { requiredKeys: ['first', 'second'] },
        ),
        async (path, query) => {
          const response = await south.ask(`${LOG}${path}?${new URLSearchParams(query)}`)
          const text = await expectNothingOfNorth(response, JSON.stringify(query))
          if (path !== '/entries' || !response.ok) return
          // Of the two organisations' six entries that count, one is one's own.
          const { entries } = JSON.parse(text)
          expect(entries.every(({ userId }: { userId: string }) => userId === south.id)).toBe(true)
        },
      ),
      { numRuns: 300 },
    ))

  it('no guessed id changes anything of it', () => {
    const acts: fc.Arbitrary<{ readonly path: string; readonly init: RequestInit }> = fc.oneof(
      fc
        .record({ path: fc.constantFrom('/undo', '/redo'), id: ids(), alone: fc.boolean() })
        .map(({ path, id, alone }) => ({
          path: `${LOG}${path}`,
          init: post(alone ? { ids: [id] } : { batchId: id }),
        })),
      ids().map((id) => ({
        path: `/api/v1/accounts/members/${id}`,
        init: put({ role: 'member' }),
      })),
      ids().map((id) => ({ path: `/api/v1/accounts/members/${id}/reset`, init: post({}) })),
      fc
        .record({ kind: fc.constantFrom('members', 'invitations'), id: ids() })
        .map(({ kind, id }) => ({
          path: `/api/v1/accounts/${kind}/${id}`,
          init: { method: 'DELETE' },
        })),
      fc.constantFrom(
        { path: `${LOG}/policy`, init: put({ name: 'southern' }) },
        { path: `${LOG}/profile`, init: put({ specialty: 'southern' }) },
        {
          path: `${LOG}/surveys?source=${MARK}&year=2025`,
          init: postCsv(`specialty,p25,p50\n${MARK},8,9\n`),
        },
        { path: '/api/v1/accounts/organization', init: put({ name: 'South' }) },
      ),
    )
    return fc.assert(
      fc.asyncProperty(acts, async ({ path, init }) => {
        const sent = `${path} ${String(init.body ?? '')}`
        await expectNothingOfNorth(await south.ask(path, init), sent)
        expect(await stateOfNorth()).toBe(before)
      }),
      { numRuns: 60 },
    )
  })

  it('an import finds no duplicate in it, and the audit log shows one’s own acts only', async () => {
    const csv = `date,code,tag\n${ENTRY.date},${ENTRY.code},${MARK}0\n`
    const outcome = await (await south.ask(`${LOG}/import`, postCsv(csv))).json()
    expect(outcome).toMatchObject({ imported: 1, duplicates: 0 })
    await south.ask(`${LOG}/undo`, post({ batchId: outcome.batchId }))
    const { events } = await (await south.ask('/api/v1/accounts/audit?limit=500')).json()
    const people = new Set(events.map(({ userId }: { userId: string }) => userId))
    expect([...people]).toEqual([south.id])
    expect(await stateOfNorth()).toBe(before)
  })
}
