// Sends price requests to a server and prints what came back, as JSON: a process of its own, so that it
// does not share the server's thread. node bench/http/load.ts '{"url":…,"rate":1000,"seconds":10}'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

export interface Load {
  readonly url: string
  /** Requests a second, sent on time whatever came back; 0 sends the next when one has come back. */
  readonly rate: number
  readonly seconds: number
  /** The address of this machine to send from: a client of its own. */
  readonly from: string
}

export interface LoadResult {
  readonly sent: number
  /** How many were answered with each status. */
  readonly statuses: Readonly<Record<string, number>>
  readonly failed: number
  readonly seconds: number
  /** Of the answers with 200, from when each was due to its last byte. */
  readonly milliseconds: { readonly p50: number; readonly p99: number; readonly max: number }
}

/** Connections that send without waiting for a schedule. */
const FLOOD_CONNECTIONS = 64

const load: Load = JSON.parse(process.argv[2] ?? '')
const bodies = readBodies()
const agent = new Agent({ keepAlive: true, maxSockets: 128, scheduling: 'lifo' })
const statuses: Record<string, number> = {}
const times: number[] = []
let [sent, failed] = [0, 0]

const start = performance.now()
await (load.rate === 0 ? flood() : sendOnTime())
const seconds = (performance.now() - start) / 1000
agent.destroy()
times.sort((a, b) => a - b)
const at = (share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const milliseconds = { p50: at(0.5), p99: at(0.99), max: at(1) }
console.log(JSON.stringify({ sent, statuses, failed, seconds, milliseconds } satisfies LoadResult))

/** Priced claims of all kinds; a body is made once. */
function readBodies(): readonly Buffer[] {
  const file = new URL('../../test/contract/fixtures/cases.json', import.meta.url)
  const cases: readonly object[] = JSON.parse(readFileSync(file, 'utf8'))
  return cases
    .slice(0, 400)
    .map(({ explain: _, ...claim }: { explain?: boolean }) => Buffer.from(JSON.stringify(claim)))
}

async function sendOnTime(): Promise<void> {
  const waiting: Promise<void>[] = []
  const total = load.rate * load.seconds
  while (sent < total) {
    const due = Math.min(total, ((performance.now() - start) / 1000) * load.rate)
    while (sent < due) waiting.push(send(start + (sent / load.rate) * 1000))
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(waiting)
}

async function flood(): Promise<void> {
  const end = start + load.seconds * 1000
  const one = async () => {
    while (performance.now() < end) await send(performance.now())
  }
  await Promise.all(Array.from({ length: FLOOD_CONNECTIONS }, one))
}

function send(due: number): Promise<void> {
  const body = bodies[sent % bodies.length] ?? Buffer.alloc(0)
  sent++
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length }
    const options = { agent, method: 'POST', headers, localAddress: load.from }
    request(`${load.url}/api/v1/price`, options, (response) => {
      response.resume().once('end', () => {
        const status = response.statusCode ?? 0
        statuses[status] = (statuses[status] ?? 0) + 1
        if (status === 200) times.push(performance.now() - due)
        resolve()
      })
    })
      .once('error', () => {
        failed++
        resolve()
      })
      .end(body)
  })
}
