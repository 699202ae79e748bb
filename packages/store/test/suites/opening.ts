import {
  createInvitation,
  createOrganization,
  listEntries,
  listInvitations,
  listOrganizations,
  openLocalScope,
  openStore,
  readProfile,
} from '@feescope/store'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../../src/database/migrate.ts'
import { openPostgres } from '../../src/database/open-postgres.ts'
import { openSqlite } from '../../src/database/open-sqlite.ts'
import { writeInChild } from '../support/write-in-child.ts'
import type { Suite } from './suite.ts'

export const openingSuite: Suite = (database) => {
  test('brings an older store up to date and keeps its entries', async () => {
    const location = await database.createLocation()
    const db = 'home' in location ? openSqlite(location.home) : openPostgres(location.databaseUrl)
    await migrate(db, '0001-procedure-log')
    await sql`insert into organization values ('local', 'This computer', '2026-01-01T00:00:00Z')`.execute(
      db,
    )
    await sql`insert into log_entry values ('a', 'local', 'me', '2026-01-05', '99213', '25', 1,
      'facility', 'primary', null, null, null, 'b', '2026-01-05T00:00:00Z', null)`.execute(db)
    await db.destroy()

    const store = await openStore(location)
    const { entries } = await listEntries(store, await openLocalScope(store))
    expect(entries).toMatchObject([{ id: 'a', code: '99213', modifiers: ['25'], tag: null }])
    const row = await store.db.selectFrom('log_entry').selectAll().executeTakeFirst()
    expect(row).toMatchObject({ credit_stamp: '', credited_work: null })
    await store.close()
  })

  test('gives a store from before accounts its accounts, and keeps what it holds', async () => {
    const location = await database.createLocation()
    const db = 'home' in location ? openSqlite(location.home) : openPostgres(location.databaseUrl)
    await migrate(db, '0003-surveys-and-profiles')
    await sql`insert into organization values ('local', 'This computer', '2026-01-01T00:00:00Z')`.execute(
      db,
    )
    await sql`insert into log_profile values ('local', 'me', ${'{"stage":"resident"}'}, 'x')`.execute(
      db,
    )
    await db.destroy()

    const store = await openStore(location)
    expect(await readProfile(store, await openLocalScope(store))).toMatchObject({
      stage: 'resident',
    })
    const { id } = await createOrganization(store, 'North')
    await createInvitation(store, id, { role: 'owner', createdBy: null })
    expect(await listInvitations(store, id)).toMatchObject([{ role: 'owner' }])
    expect(await listOrganizations(store)).toEqual([{ id, name: 'North', members: 0 }])
    await store.close()
  })

  test('refuses a store written by a newer version and leaves it alone', async () => {
    const location = await database.createLocation()
    const store = await openStore(location)
    await sql`insert into feescope_migration values ('9999-later', '2030-01-01')`.execute(store.db)
    await store.close()
    await expect(openStore(location)).rejects.toMatchObject({ code: 'store-too-new' })
  })

  test('loses nothing when four processes open a new store and write at once', async () => {
    const location = await database.createLocation()
    const written = await Promise.all(
      Array.from({ length: 4 }, () => writeInChild(location, 25).finished),
    )
    const store = await openStore(location)
    const { entries } = await listEntries(store, await openLocalScope(store), {}, { limit: 200 })
    expect(entries.map(({ id }) => id).sort()).toEqual(written.flat().sort())
    expect(entries).toHaveLength(100)
    await store.close()
  })
}

test('says which file cannot be opened', async () => {
  await expect(openStore({ home: '/dev/null/nowhere' })).rejects.toThrow(/feescope\.sqlite/)
})
