import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBundledReference } from '@feescope/data'
import { type AppOptions, createApp, openStoreOnce } from '@feescope/server'

/** The day these tests take for today. */
export const TODAY = '2026-07-15'

/** The app over the real bundled data, called in process. */
export async function bundledApp(options: Partial<AppOptions> = {}) {
  return createApp({ reference: await openBundledReference(), today: () => TODAY, ...options })
}

export function post(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

/** A data directory of its own with a store, for `bundledApp`; `remove` closes and deletes it. */
export function temporaryStore() {
  const home = mkdtempSync(join(tmpdir(), 'feescope-server-'))
  const store = openStoreOnce({ home })
  return {
    home,
    options: { home, store },
    remove: async () => {
      await store.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
