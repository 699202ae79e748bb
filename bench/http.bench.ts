import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Load, LoadResult } from './http/load.ts'

/** `FEESCOPE_BENCH_SECONDS` sets how long the load lasts: 600 for the ten minutes of the aim. */
const SECONDS = Number(process.env['FEESCOPE_BENCH_SECONDS'] ?? 60)
const RATE = 1000
const FLOOD_SECONDS = 10

/** Two cores for the server, the others for those who ask; not pinned where `taskset` is missing. */
const SERVER_CORES = '0,1'
const LOAD_CORES = '2,3'

export async function run() {
  const { server, url } = await startServer()
  try {
    await load({ url, rate: 200, seconds: 5, from: '127.0.0.1' })
    const memory = sampleMemory(url)
    const steady = await load({ url, rate: RATE, seconds: SECONDS, from: '127.0.0.1' })
    const sizes = await memory.stop()
    const [flood, other] = await Promise.all([
      load({ url, rate: 0, seconds: FLOOD_SECONDS, from: '127.0.0.2' }),
      load({ url, rate: 50, seconds: FLOOD_SECONDS, from: '127.0.0.3' }),
    ])
    return [
      figure(`price over HTTP: offered for ${SECONDS} s`, RATE, 'requests/s'),
      figure('price over HTTP: answered', answered(steady) / steady.seconds, 'requests/s'),
      figure('price over HTTP: not answered with 200', steady.sent - answered(steady), 'requests'),
      figure('price over HTTP: median', steady.milliseconds.p50, 'ms'),
      figure('price over HTTP: 99th percentile', steady.milliseconds.p99, 'ms'),
      figure('memory after a sixth of the time', sizes.early, 'MB'),
      figure('memory at the end', sizes.late, 'MB'),
      figure('flood from one address: sent', flood.sent / flood.seconds, 'requests/s'),
      figure('flood from one address: told to wait', flood.statuses['429'] ?? 0, 'requests'),
      figure('another at 50/s meanwhile: answered', (100 * answered(other)) / other.sent, '%'),
      figure('another at 50/s meanwhile: 99th percentile', other.milliseconds.p99, 'ms'),
    ]
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

function figure(name: string, value: number, unit: string) {
  return { name, value, unit }
}

function answered({ statuses }: LoadResult): number {
  return statuses['200'] ?? 0
}

/** The built command line, as it is installed, over bundled data. */
async function startServer(): Promise<{ server: ChildProcess; url: string }> {
  const bin = fileURLToPath(new URL('../packages/cli/bin/feescope.cjs', import.meta.url))
  const command = pinned(SERVER_CORES, [process.execPath, bin, 'serve', '--port', '0'])
  const server = spawn(command[0] ?? '', command.slice(1), {
    env: { ...process.env, FEESCOPE_HOME: '/nonexistent/feescope-home' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [first] = await once(server.stderr, 'data')
  server.stderr.resume()
  const url = /http:\/\/\S+/.exec(String(first))?.[0]
  if (url === undefined) throw new Error(`feescope serve did not start: ${first}`)
  return { server, url }
}

async function load(options: Load): Promise<LoadResult> {
  const file = fileURLToPath(new URL('http/load.ts', import.meta.url))
  const [command = '', ...args] = pinned(LOAD_CORES, [process.execPath, file])
  const child = spawn(command, [...args, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  await once(child, 'exit')
  return JSON.parse(out)
}

function pinned(cores: string, command: readonly string[]): readonly string[] {
  try {
    execFileSync('taskset', ['-c', cores, 'true'])
    return ['taskset', '-c', cores, ...command]
  } catch {
    return command
  }
}

/** The server's own word on its memory, once a second; medians of a part, megabytes. */
function sampleMemory(url: string) {
  const sizes: number[] = []
  const timer = setInterval(async () => {
    const text = await (await fetch(`${url}/metrics`)).text()
    sizes.push(Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1]) / 1e6)
  }, 1000)
  const median = (part: readonly number[]) => part.toSorted((a, b) => a - b)[part.length >> 1] ?? 0
  return {
    async stop() {
      clearInterval(timer)
      const sixth = Math.ceil(sizes.length / 6)
      return {
        early: median(sizes.slice(0, 2 * sixth).slice(-sixth)),
        late: median(sizes.slice(-sixth)),
      }
    },
  }
}
