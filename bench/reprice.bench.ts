import { spawn } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBundledReference } from '@feescope/data'
import { MIXES, writeClaims } from './generate-claims.ts'
import { measureStages } from './reprice-stages.ts'

/**
 * `FEESCOPE_BENCH_LINES` sets the sizes, comma-separated: `100000,1000000,10000000,30000000`. The
 * command line itself is measured, as its own process.
 */
const SIZES = (process.env['FEESCOPE_BENCH_LINES'] ?? '100000,1000000,10000000')
  .split(',')
  .map(Number)
const THREADS = [1, 2]
/** `FEESCOPE_BENCH_MIX`: `paid`, or `flat` for the claims that repeat least. */
const MIX = MIXES.find((mix) => mix === process.env['FEESCOPE_BENCH_MIX']) ?? 'paid'

interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
}

export async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-bench-'))
  const figures: Figure[] = []
  try {
    const reference = await openBundledReference()
    for (const size of SIZES) {
      const input = join(folder, `${size}.csv`)
      const lines = writeClaims(input, reference, { lines: size, mix: MIX })
      for (const threads of THREADS) figures.push(...(await measure(input, lines, threads)))
      if (size === 1_000_000) {
        const bytes = await readAll(input)
        figures.push(...measureStages(bytes, reference))
      }
      rmSync(input)
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(input: string, lines: number, threads: number): Promise<readonly Figure[]> {
  const report = `${input}.report.json`
  const args = ['--out', `${input}.out.csv`, '--report', report, '--workers', String(threads)]
  const usage = await runCli(['reprice', input, ...args])
  const { seconds } = JSON.parse(readFileSync(report, 'utf8')) as { seconds: number }
  rmSync(`${input}.out.csv`)
  const name = `reprice ${lines} lines, ${threads} thread${threads > 1 ? 's' : ''}`
  return [
    { name: `${name}: speed`, value: lines / seconds, unit: 'lines/s' },
    { name: `${name}: processor time a line`, value: (usage.cpu / lines) * 1e6, unit: 'µs' },
    { name: `${name}: most memory`, value: usage.memory, unit: 'MB' },
  ]
}

/** The built command line where there is one, else its source. */
function runCli(args: readonly string[]): Promise<{ cpu: number; memory: number }> {
  const cli = fileURLToPath(new URL('../packages/cli/', import.meta.url))
  const built = join(cli, 'dist/main.mjs')
  const main = existsSync(built)
    ? [built]
    : ['--conditions=feescope-source', join(cli, 'src/main.ts')]
  const child = spawn(process.execPath, [...main, ...args], { stdio: 'ignore' })
  let usage = { cpu: 0, memory: 0 }
  // The kernel keeps both while the process lives; the last look is a few milliseconds old.
  const watch = setInterval(() => {
    usage = usageOf(child.pid ?? 0) ?? usage
  }, 10)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(watch)
      // 1 says that lines were refused or denied.
      if (code === 0 || code === 1) resolve(usage)
      else reject(new Error(`reprice ended with ${code}`))
    })
  })
}

const TICKS_PER_SECOND = 100

/** Processor seconds and the most resident memory in MB, where the system tells (Linux). */
function usageOf(pid: number): { cpu: number; memory: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')'))
      .split(' ')
      .slice(12, 14)
      .map(Number)
    const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1])
    if (Number.isNaN(kilobytes)) return undefined
    return { cpu: (user + system) / TICKS_PER_SECOND, memory: kilobytes / 1024 }
  } catch {
    return undefined
  }
}

async function readAll(file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(file)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
