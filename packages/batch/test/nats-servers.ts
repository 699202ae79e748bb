import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { jetstream } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'

/** Real NATS servers with JetStream on loopback: one alone, or several that form a cluster. */
export interface NatsServers {
  /** As `--nats` takes them. */
  readonly urls: string
  readonly names: readonly string[]
  /** Ends a server as a power cut would. */
  kill(name: string): Promise<void>
  /** Starts a killed server on its old disk and address. */
  restart(name: string): Promise<void>
  close(): Promise<void>
}

interface Member {
  readonly name: string
  readonly port: number
  readonly args: readonly string[]
  process: ChildProcess | null
}

export async function startNatsServers(
  count: number,
  more: readonly string[] = [],
): Promise<NatsServers> {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-nats-'))
  const ports = await freePorts(count * 2)
  const routes = ports.slice(count).map((port) => `nats://127.0.0.1:${port}`)
  const members = routes.map((route, at): Member => {
    const name = `s${at + 1}`
    const port = ports[at] ?? 0
    const cluster = ['--cluster_name', 'feescope', '--cluster', route, '--routes', routes.join()]
    const own = ['-js', '-n', name, '-a', '127.0.0.1', '-p', `${port}`, '-sd', join(folder, name)]
    return { name, port, args: [...own, ...(count > 1 ? cluster : []), ...more], process: null }
  })
  const member = (name: string): Member => {
    const found = members.find((each) => each.name === name)
    if (!found) throw new Error(`no server ${name}`)
    return found
  }
  const start = (each: Member): void => {
    each.process = spawn('nats-server', each.args, { stdio: 'ignore' })
    each.process.on('error', (error) => {
      throw new Error(`nats-server does not start (apt-get install nats-server): ${error.message}`)
    })
  }
  const kill = async (each: Member): Promise<void> => {
    const running = each.process
    each.process = null
    if (!running || running.exitCode !== null) return
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  for (const each of members) start(each)
  const urls = members.map(({ port }) => `nats://127.0.0.1:${port}`).join()
  if (more.length === 0) await waitForJetStream(urls, count)
  return {
    urls,
    names: members.map(({ name }) => name),
    kill: (name) => kill(member(name)),
    async restart(name) {
      await kill(member(name))
      start(member(name))
    },
    async close() {
      await Promise.all(members.map(kill))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A cluster answers once it has a leader and knows all of its servers. */
async function waitForJetStream(urls: string, count: number): Promise<void> {
  const deadline = performance.now() + 30_000
  for (;;) {
    try {
      const connection = await connect({ servers: urls.split(','), timeout: 1000 })
      try {
        const manager = await jetstream(connection).jetstreamManager()
        const name = `ready-${Date.now()}`
        await manager.streams.add({ name, subjects: [name], num_replicas: count > 1 ? 3 : 1 })
        await manager.streams.delete(name)
        return
      } finally {
        await connection.close()
      }
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(200)
    }
  }
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
