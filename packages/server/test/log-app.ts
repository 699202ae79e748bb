import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStoreOnce } from '@feescope/server'
import type { StoreLocation } from '@feescope/store'
import { afterAll, beforeAll } from 'vitest'
import { bundledApp } from './bundled-app.ts'

/** The app with an empty log of its own for the tests of one `describe`. */
export function useLogApp(createLocation: () => Promise<StoreLocation> = createHome) {
  let app: Awaited<ReturnType<typeof bundledApp>> | undefined
  let store: ReturnType<typeof openStoreOnce> | undefined
  beforeAll(async () => {
    store = openStoreOnce(await createLocation())
    app = await bundledApp({ store })
  })
  afterAll(() => store?.close())
  return () => {
    if (!app) throw new Error('The app is made before the tests, not before')
    return app
  }
}

const folder = mkdtempSync(join(tmpdir(), 'feescope-server-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

async function createHome(): Promise<StoreLocation> {
  return { home: mkdtempSync(join(folder, 'home-')) }
}

/** A request with a csv file as its body. */
export function postCsv(body: string): RequestInit {
  return upload('text/csv', body)
}

export function upload(type: string, body: string | Uint8Array<ArrayBuffer>): RequestInit {
  return { method: 'POST', headers: { 'content-type': type }, body }
}

export function put(body: unknown): RequestInit {
  return {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}
