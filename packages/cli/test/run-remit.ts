import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PublicRemittanceReview } from '@feescope/batch'

const built = fileURLToPath(new URL('../dist/main.mjs', import.meta.url))
const source = fileURLToPath(new URL('../src/main.ts', import.meta.url))
/** As people run it, where it is built: the source takes half as much memory again. */
const main = existsSync(built) ? [built] : ['--conditions=feescope-source', source]
/** Says at the end what the process used. */
const REPORT = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write('used ' + JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }) + '\\n')
})`

export interface RanRemit {
  readonly answer: PublicRemittanceReview
  readonly seconds: number
  /** Processor time, which a busy machine does not stretch as much. */
  readonly processorSeconds: number
  readonly peakMegabytes: number
}

/** Runs `feescope remit … --json` as a process of its own and measures it. */
export async function runRemit(args: readonly string[]): Promise<RanRemit> {
  const start = performance.now()
  const child = spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(REPORT)}`,
      ...main,
      'remit',
      ...args,
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const out: string[] = []
  const err: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => void out.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => void err.push(text))
  await once(child, 'close')
  const used = /used (\{.*\})/.exec(err.join(''))?.[1]
  if (used === undefined) throw new Error(`feescope remit did not end: ${err.join('')}`)
  const { maxRSS, cpu } = JSON.parse(used)
  return {
    answer: JSON.parse(out.join('')),
    seconds: (performance.now() - start) / 1000,
    processorSeconds: cpu / 1_000_000,
    peakMegabytes: maxRSS / 1024,
  }
}
