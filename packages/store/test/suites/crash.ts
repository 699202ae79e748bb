import { insertEntries, listEntries, openLocalScope, openStore } from '@feescope/store'
import { expect, test } from 'vitest'
import { writeInChild } from '../support/write-in-child.ts'
import type { Suite } from './suite.ts'

export const crashSuite: Suite = (database) => {
  test.each([40, 350])(
    'keeps every acknowledged write when killed after %i of 1,000',
    async (at) => {
      const location = await database.createLocation()
      const child = writeInChild(location, 1000, (count) => {
        if (count === at) child.kill()
      })
      const acknowledged = await child.finished
      expect(acknowledged.length).toBeGreaterThanOrEqual(at)
      expect(acknowledged.length).toBeLessThan(1000)

      const store = await openStore(location)
      const scope = await openLocalScope(store)
      const { entries } = await listEntries(store, scope, {}, { limit: 2000 })
      const held = new Set(entries.map(({ id }) => id))
      expect(acknowledged.filter((id) => !held.has(id))).toEqual([])
      // At most the write that was under way may be there unacknowledged.
      expect(entries.length - acknowledged.length).toBeLessThanOrEqual(1)
      await insertEntries(store, scope, [{ date: '2026-07-16', code: '99213' }])
      await store.close()
    },
  )
}
