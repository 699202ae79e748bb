import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBundledReference } from '@feescope/data'
import { findWebRoot, openStoreOnce, type RunningServer, startServer } from '@feescope/server'
import { openLocalScope, type Store } from '@feescope/store'

/**
 * The real server on a free loopback port, with the bundled data, the built web app and a procedure
 * log of its own, which `fill` may write into first. The log goes when the server closes.
 */
export async function serveBundled(
  today: string,
  fill: (
    store: Store,
    scope: Awaited<ReturnType<typeof openLocalScope>>,
  ) => Promise<void> = async () => {},
): Promise<RunningServer> {
  if (findWebRoot() === undefined) throw new Error('The web app is not built: npm run build')
  const home = mkdtempSync(join(tmpdir(), 'feescope-web-'))
  const store = openStoreOnce({ home })
  const opened = await store.open()
  await fill(opened, await openLocalScope(opened))
  const server = await startServer({
    reference: await openBundledReference(),
    today: () => today,
    host: '127.0.0.1',
    port: 0,
    store,
  })
  return {
    ...server,
    close: async () => {
      await server.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
