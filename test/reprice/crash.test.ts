import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RepriceOptions, repriceFile } from '@feescope/batch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRandom } from '../../bench/generate-claims.ts'
import { reference } from '../pricing/price.ts'
import { randomRecords, writeRecords } from './random-records.ts'

const KILLS = 20
/** Small pieces: each kill finds the run somewhere else. */
const PIECE_BYTES = 1 << 15

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-crash-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('killed at 20 random points and resumed, a run writes what an undisturbed one writes', async () => {
  const [header = '', ...rows] = writeRecords(randomRecords(reference, 800, 51), 51).split('\r\n')
  const input = join(folder, 'claims.csv')
  // The same claims again and again: the claims that meet at the seams differ.
  writeFileSync(input, `${header}\n${`${rows.join('\n')}\n`.repeat(60)}`)
  const job = (name: string): RepriceOptions => ({
    input,
    output: join(folder, `${name}.csv`),
    rejects: join(folder, `${name}.rejects.csv`),
    home: undefined,
    workers: 1,
    resume: true,
    pieceBytes: PIECE_BYTES,
  })
  const whole = await repriceFile({ ...job('whole'), resume: false })

  const random = createRandom(8)
  const killed = { ...job('killed'), workers: 2 }
  const points: number[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    await runAndKill(
      { ...killed, workers: kill % 5 === 0 ? 2 : 1 },
      { pieces: 1 + Math.floor(random() * 3), delay: random() * 25 },
    )
    points.push(linesDone(killed))
  }
  const resumed = await repriceFile(killed)

  expect(new Set(points).size).toBe(KILLS)
  expect(resumed).toMatchObject({ resumed: true, completed: true, read: whole.read })
  for (const suffix of ['csv', 'rejects.csv']) {
    const [one, other] = ['whole', 'killed'].map((name) =>
      readFileSync(join(folder, `${name}.${suffix}`)),
    )
    expect(other?.equals(one as Buffer)).toBe(true)
  }
}, 600_000)

/** Lines up to the last checkpoint. */
function linesDone({ output }: RepriceOptions): number {
  return JSON.parse(readFileSync(`${output}.progress`, 'utf8')).counts.read
}

/** Runs the job in its own process and kills it hard some milliseconds after so many pieces. */
function runAndKill(
  job: RepriceOptions,
  { pieces, delay }: { readonly pieces: number; readonly delay: number },
): Promise<void> {
  const source = new URL('../../packages/batch/src/reprice/reprice-file.ts', import.meta.url)
  const script = `
    import { repriceFile } from ${JSON.stringify(fileURLToPath(source))}
    await repriceFile({
      ...${JSON.stringify(job)},
      home: undefined,
      onProgress: () => process.stdout.write('.'),
    })
  `
  const child = spawn(
    process.execPath,
    ['--conditions=feescope-source', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let done = 0
  child.stdout.on('data', (progress: Buffer) => {
    const before = done
    done += progress.length
    if (before < pieces && done >= pieces) setTimeout(() => child.kill('SIGKILL'), delay)
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error('the run ended before it was killed')),
    )
  })
}
