import { openBundledReference } from '@feescope/data'
import { findWebRoot, type RunningServer, startServer } from '@feescope/server'

/** The real server on a free loopback port, with the bundled data and the built web app. */
export async function serveBundled(today: string): Promise<RunningServer> {
  if (findWebRoot() === undefined) throw new Error('The web app is not built: npm run build')
  return startServer({
    reference: await openBundledReference(),
    today: () => today,
    host: '127.0.0.1',
    port: 0,
  })
}
