import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importFiles, openBundledReference } from '@feescope/data'
import { padPprrvu } from '../test/fixture.ts'

/** One measured quantity. */
export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
}

const cmsFile = new URL(
  '../../../../shared/cms/rvu26c/PPRRVU2026_Jul_nonQPP.csv.gz',
  import.meta.url,
)
const fixture = new URL('../fixtures/pprrvu-csv-32.csv', import.meta.url)
const runs = 5

/**
 * Time to open one release in a new process and find a code, and to import one csv (CMS's July 2026
 * file where it is at hand, else as many synthetic rows). Medians.
 */
export async function run(): Promise<Measurement[]> {
  return [
    {
      name: 'data: open a release and find 76120, new process',
      value: median(coldOpens()),
      unit: 'ms',
    },
    {
      name: 'data: open a release and find 76120, warm',
      value: median(await repeat(openAndFind)),
      unit: 'ms',
    },
    { name: 'data: import one relative value csv', value: await importTime(), unit: 'ms' },
  ]
}

/** Milliseconds from asking for the reference to holding the rows. */
export async function openAndFind(): Promise<number> {
  const start = performance.now()
  const chosen = (await openBundledReference()).choosePfs('2026-07-15')
  const rows = chosen.held ? chosen.table.findRows('76120') : undefined
  if (rows?.length !== 3) throw new Error('76120 has three rows in RVU26C')
  return performance.now() - start
}

/** In processes of their own, so that nothing is compiled or cached. */
function coldOpens(): number[] {
  const script = `import { openAndFind } from ${JSON.stringify(import.meta.url)}; console.log(await openAndFind())`
  return Array.from({ length: runs }, () => {
    const args = ['--conditions=feescope-source', '--input-type=module', '-e', script]
    const cwd = fileURLToPath(new URL('..', import.meta.url))
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd })
    if (!stdout) throw new Error(stderr)
    return Number(stdout)
  })
}

async function importTime(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-bench-'))
  try {
    const file = join(folder, existsSync(cmsFile) ? 'PPRRVU.csv.gz' : 'PPRRVU.csv')
    writeFileSync(
      file,
      existsSync(cmsFile) ? readFileSync(cmsFile) : padPprrvu(readFileSync(fixture, 'latin1')),
    )
    const times = await repeat(async (index) => {
      const start = performance.now()
      const { imported } = await importFiles([file], { home: join(folder, String(index)) })
      if (imported.length !== 1) throw new Error('the file was not imported')
      return performance.now() - start
    })
    return median(times)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function repeat(measure: (index: number) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < runs; index++) times.push(await measure(index))
  return times
}

function median(times: readonly number[]): number {
  const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  return Math.round(middle * 10) / 10
}
