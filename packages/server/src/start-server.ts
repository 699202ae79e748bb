import type { Server } from 'node:http'
import { InvalidInput } from '@feescope/core'
import { createAdaptorServer } from '@hono/node-server'
import type { AppOptions } from './app-options.ts'
import { createApp } from './create-app.ts'
import { findWebRoot } from './find-web-root.ts'
import { capConnections } from './operate/cap-connections.ts'
import { refuseMalformed } from './operate/refuse-malformed.ts'
import { LOOPBACK_SHARE, REMOTE_SHARE } from './security/fair-share.ts'
import { isLoopback, LOOPBACK_HOSTS } from './security/host-guard.ts'

export interface ServerOptions extends AppOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

export interface RunningServer {
  /** Where a browser finds it, without a final slash. */
  readonly url: string
  /** Stops listening, lets running requests end, closes the store, then resolves. */
  close(): Promise<void>
}

/** A request has so many milliseconds to arrive, its headers fewer; looked after every few seconds. */
const SERVER_OPTIONS = {
  requestTimeout: 20_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16_384,
}

/** How long running requests may take to end when the server closes. */
const CLOSE_MILLISECONDS = 5000

/**
 * Listens on the address, with the built web app where there is one. Rejects when the port is taken,
 * and for an address that others reach when there are no accounts.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if (!isLoopback(options.host) && !options.accounts) throw openToAll(options.host)
  let stopping = false
  const app = createApp({
    share: isLoopback(options.host) ? LOOPBACK_SHARE : REMOTE_SHARE,
    isStopping: () => stopping,
    ...options,
    webRoot: options.webRoot ?? findWebRoot(),
    allowedHosts: options.allowedHosts ?? loopbackHosts(options.host),
  })
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: options.host,
    serverOptions: SERVER_OPTIONS,
  }) as Server
  capConnections(server)
  refuseMalformed(server)
  const port = await listen(server, options)
  return {
    url: `http://${urlHost(options.host)}:${port}`,
    close: async () => {
      stopping = true
      await close(server)
      await options.store?.close()
    },
  }
}

function listen(server: Server, { host, port }: ServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const force = setTimeout(() => server.closeAllConnections(), CLOSE_MILLISECONDS)
    // A connection whose request has just been answered would wait for another one.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    server.close((error) => {
      clearTimeout(force)
      clearInterval(idle)
      if (error && !('code' in error && error.code === 'ERR_SERVER_NOT_RUNNING')) reject(error)
      else resolve()
    })
    server.closeIdleConnections()
  })
}

/** Bound to loopback, only this machine's own names are answered to. */
function loopbackHosts(host: string): readonly string[] | undefined {
  return isLoopback(host) ? [...LOOPBACK_HOSTS, urlHost(host)] : undefined
}

/** A wildcard address is reached as localhost; IPv6 wears brackets. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function openToAll(host: string): InvalidInput {
  const message = `${host} can be reached from other machines, and without accounts everyone there could read and change the log. Turn accounts on (feescope serve --accounts, see docs/accounts.md), or listen on 127.0.0.1.`
  const expected = 'a loopback address, or accounts'
  return new InvalidInput([
    { path: 'host', code: 'accounts-needed', expected, received: host, message },
  ])
}
