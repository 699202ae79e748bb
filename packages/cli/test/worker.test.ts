import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomClaims } from '../../batch/test/random-claims.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const examples = join(root, 'examples/many-machines')
const MAIN = join(root, 'packages/cli/src/main.ts')

let folder = ''
let csv = ''
let answers = ''
const path = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(path(name), 'utf8')

function feescope(args: readonly string[], input = '') {
  const flags = ['--conditions=feescope-source', '--disable-warning=ExperimentalWarning']
  return spawnSync(process.execPath, [...flags, MAIN, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, FEESCOPE_HOME: path('home') },
    maxBuffer: 1 << 28,
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-worker-'))
  csv = randomClaims(3000, 77)
  writeFileSync(path('claims.csv'), csv)
  feescope(['reprice', path('claims.csv'), '--out', path('local.csv'), '--workers', '1'])
  answers = read('local.csv')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('worker --stdin', () => {
  test('answers what reprice answers, and ends well though lines are denied', () => {
    const run = feescope(['worker', '--stdin'], csv)
    expect(run.stdout).toBe(answers)
    expect(run.status).toBe(0)
  })

  test('takes and gives no header row where the columns are named', () => {
    const [header = '', ...lines] = csv.split('\n')
    const run = feescope(['worker', '--stdin', '--columns', header], lines.join('\n'))
    expect(run.stdout).toBe(answers.slice(answers.indexOf('\n') + 1))
  })

  test('says when records are lost, and keeps them where it is told to', () => {
    const input = 'claim,line,date,code,modifiers,units,pos,locality\nA,1,x,76120,,1,11,national\n'
    const lost = feescope(['worker', '--stdin'], input)
    expect([lost.status, lost.stderr]).toEqual([1, '1 of 1 records could not be read.\n'])
    const kept = feescope(['worker', '--stdin', '--rejects', path('r.csv')], input)
    expect(kept.status).toBe(0)
    expect(read('r.csv')).toMatch(/^line,reason,record\n2,"date is not YYYY-MM-DD","A,1,x/)
  })

  test.each([
    [[], '', /Give either --stdin or --nats/],
    [['--stdin'], 'claim,line\n', /The header has no column date/],
    [['--nats', 'nats://127.0.0.1:1'], '', /No NATS server answers at 127.0.0.1:1/],
  ])('refuses %s with a sentence', (args, input, message) => {
    const run = feescope(['worker', ...args], input)
    expect(run.status).toBeGreaterThan(1)
    expect(run.stderr).toMatch(message)
    expect(run.stderr).not.toMatch(/ at .*\.ts:/)
  })
})

describe('the examples', () => {
  /** `feescope` as the scripts find it on a machine where it is installed. */
  const run = (command: string, args: readonly string[], env: Record<string, string> = {}) => {
    const shim = path('bin/feescope')
    mkdirSync(path('bin'), { recursive: true })
    writeFileSync(
      shim,
      `#!/bin/sh\nexec ${process.execPath} --conditions=feescope-source ${MAIN} "$@"\n`,
    )
    chmodSync(shim, 0o755)
    const done = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${path('bin')}:${process.env['PATH']}`, ...env },
    })
    expect([
      done.status,
      done.stderr.replace(/.*ExperimentalWarning.*\n|.*--trace-warnings.*\n/g, ''),
    ]).toEqual([0, ''])
  }
  const sorted = (texts: readonly string[]) =>
    texts.flatMap((text) => text.trimEnd().split('\n').slice(1)).sort()

  test('split a file into whole claims and price the parts, as Slurm and Kubernetes run them', () => {
    run(join(examples, 'split-claims.sh'), ['claims.csv', '3', 'parts'])
    mkdirSync(path('answers'), { recursive: true })
    run(join(examples, 'slurm-array.sh'), [], { SLURM_ARRAY_TASK_ID: '0' })
    const yaml = readFileSync(join(examples, 'kubernetes-job.yaml'), 'utf8')
    const script = /args:\n\s+- \|\n((?: {14}.*\n)+)/.exec(yaml)?.[1] ?? ''
    expect(script).toContain('feescope worker --stdin')
    for (const part of ['1', '2']) {
      run('bash', ['-euo', 'pipefail', '-c', script], { JOB_COMPLETION_INDEX: part })
    }
    const parts = ['0', '1', '2'].map((part) => read(`answers/${part}.csv`))
    expect(sorted(parts)).toEqual(sorted([answers]))
  })

  test('name the columns that the Spark example pipes', () => {
    const python = readFileSync(join(examples, 'spark-pipe.py'), 'utf8')
    const columns = /COLUMNS = \[(.*)\]/.exec(python)?.[1]?.replaceAll(/["\s]/g, '')
    expect(columns).toBe(csv.slice(0, csv.indexOf('\n')))
  })
})
