import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  acceptInvitation,
  backupStore,
  createInvitation,
  createOrganization,
  importEntries,
  listEntries,
  listMembers,
  openLocalScope,
  openStore,
  restoreStore,
} from '@feescope/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useTestStore } from '../support/open-test-store.ts'
import type { Suite } from './suite.ts'

export const backupSuite: Suite = (database) => {
  const store = useTestStore(database)
  const folder = mkdtempSync(join(tmpdir(), 'feescope-backup-'))
  const file = join(folder, 'backup.gz')
  afterAll(() => rmSync(folder, { recursive: true }))

  beforeAll(async () => {
    const rows = Array.from(
      { length: 1200 },
      (_, i) => `2026-01-${String((i % 28) + 1).padStart(2, '0')},99213,${i}`,
    )
    const text = `date,code,tag\n${rows.join('\n')}\n`
    await importEntries(store(), await openLocalScope(store()), { text })
    expect(await backupStore(store(), file)).toMatchObject({ rows: 1201 })
  })

  test('restores the same entries into an empty store, and refuses one that is not', async () => {
    const other = await openStore(await database.createLocation())
    await restoreStore(other, file)
    const scope = await openLocalScope(other)
    const list = (each: typeof other) => listEntries(each, scope, {}, { limit: 2000 })
    expect(await list(other)).toEqual(await list(store()))
    await expect(restoreStore(other, file)).rejects.toMatchObject({ code: 'store-not-empty' })
    await restoreStore(other, file, { replace: true })
    expect((await list(other)).entries).toHaveLength(1200)
    await other.close()
  })

  test('takes accounts along, but no session', async () => {
    const from = await openStore(await database.createLocation())
    const { id } = await createOrganization(from, 'North')
    const { token } = await createInvitation(from, id, { role: 'owner', createdBy: null })
    const person = { name: 'A', email: 'a@north.example', passwordHash: 'hashed' }
    const { userId } = await acceptInvitation(from, { token, ...person })
    await from.db
      .insertInto('account_session')
      .values({
        id: 's',
        user_id: userId,
        token: 't',
        expires_at: '2999-01-01T00:00:00Z',
        ip_address: null,
        user_agent: null,
        created_at: '2026-01-01T00:00:00Z',
        updated_at: '2026-01-01T00:00:00Z',
      })
      .execute()
    const withAccounts = join(folder, 'accounts.gz')
    await backupStore(from, withAccounts)
    // Also over itself: the old sessions end.
    await expect(restoreStore(from, withAccounts)).rejects.toMatchObject({
      code: 'store-not-empty',
    })
    await restoreStore(from, withAccounts, { replace: true })
    expect(await listMembers(from, id)).toMatchObject([{ userId, role: 'owner', name: 'A' }])
    expect(await from.db.selectFrom('account_session').selectAll().execute()).toEqual([])
    await from.close()
  })

  test('restores into the other kind of database', async () => {
    const home = mkdtempSync(join(folder, 'home-'))
    const other = await openStore({ home })
    expect(await restoreStore(other, file)).toEqual({ rows: 1201 })
    await other.close()
  })

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['not a backup', () => Buffer.from('date,code\n')],
    ['empty', () => Buffer.alloc(0)],
  ])('refuses a file that is %s and changes nothing', async (_, change) => {
    const bad = join(folder, 'bad.gz')
    writeFileSync(bad, change(readFileSync(file)))
    await expect(restoreStore(store(), bad, { replace: true })).rejects.toMatchObject({
      code: 'backup-unreadable',
    })
    const { entries } = await listEntries(store(), await openLocalScope(store()))
    expect(entries).toHaveLength(100)
  })
}
