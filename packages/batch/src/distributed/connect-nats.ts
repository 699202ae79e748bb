import { readFileSync } from 'node:fs'
import {
  connect,
  credsAuthenticator,
  type NatsConnection,
  type NodeConnectionOptions,
} from '@nats-io/transport-node'
import { ClusterError } from './cluster-error.ts'
import { messageOf } from './retry.ts'

/** How to reach a NATS cluster. */
export interface NatsOptions {
  /** `nats://host:4222,tls://user:password@host:4222`; any server of the cluster will do. */
  readonly urls: string
  /** A credentials file (JWT and key), in place of user and password. */
  readonly credentials?: string | undefined
  /** What the servers show of this client. */
  readonly name: string
}

/** Connects, and goes on trying when servers die. Throws `ClusterError`. */
export async function connectNats({
  urls,
  credentials,
  name,
}: NatsOptions): Promise<NatsConnection> {
  const parsed = urls.split(',').map((url) => parseUrl(url.trim()))
  const servers = parsed.map(({ host }) => host)
  const login = parsed.find(({ user }) => user !== '')
  const options: NodeConnectionOptions = {
    servers,
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    pingInterval: 10_000,
    timeout: 5000,
    ...(login && { user: login.user, pass: login.password }),
    ...(credentials !== undefined && { authenticator: credsAuthenticator(readFile(credentials)) }),
    ...(parsed.some(({ secure }) => secure) && { tls: {} }),
  }
  try {
    return await connect(options)
  } catch (error) {
    throw new ClusterError(
      `No NATS server answers at ${servers.join(', ')} (${messageOf(error)}). Check the address, the credentials, and that the server runs with JetStream (nats-server -js).`,
    )
  }
}

function parseUrl(text: string) {
  const url = URL.canParse(text) ? new URL(text) : URL.parse(`nats://${text}`)
  if (!url || !['nats:', 'tls:'].includes(url.protocol) || url.hostname === '') {
    // The text itself may hold a password.
    throw new ClusterError('A NATS address is written nats://HOST:4222 or tls://HOST:4222.')
  }
  return {
    host: `${url.hostname}:${url.port || 4222}`,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    secure: url.protocol === 'tls:',
  }
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new ClusterError(`The credentials ${path} cannot be read (${messageOf(error)}).`)
  }
}
