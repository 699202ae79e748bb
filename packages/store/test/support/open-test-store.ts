import { openLocalScope, openStore } from '@feescope/store'
import { afterAll, beforeAll } from 'vitest'
import type { TestDatabase } from '../suites/suite.ts'

/** A store of its own for the tests of one `describe`, closed after them. */
export function useTestStore(database: TestDatabase) {
  let opened: Awaited<ReturnType<typeof openStore>> | undefined
  beforeAll(async () => {
    opened = await openStore(await database.createLocation())
    await openLocalScope(opened)
  })
  afterAll(() => opened?.close())
  return () => {
    if (!opened) throw new Error('The store is opened before the tests, not before')
    return opened
  }
}
