import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'
import { FEESCOPE, NO_HOME } from './spawn-feescope.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-bad-usage-'))
  writeFileSync(join(folder, 'file'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('what was asked for wrongly ends with 2 and says what to do', () => {
  test.each([
    ['a list of codes that is not there', 'diff RVU26B RVU26C --codes FOLDER/none', /FOLDER\/none/],
    ['a list of codes that is a folder', 'diff RVU26B RVU26C --codes FOLDER', /Check the path/],
    ['a table written nowhere', 'diff RVU26B RVU26C --csv FOLDER/no/x.csv', /Give another path/],
    ['a data pack into a file', 'data export FOLDER/file --kinds gpci', /Check the path/],
    ['a format that is none', 'data export FOLDER/pack --formats xml', /csv, arrow, parquet/],
    ['a kind that is none', 'data export FOLDER/pack --kinds fees', /Held: .*gpci/],
    ['a number that is none', 'search swallow --limit many', /from 1 to 100/],
    ['a number too large', 'specialty --limit 51', /from 1 to 50/],
    ['answers without questions', 'advise --answer recorded=yes', /--scenario ID/],
  ])('%s', async (_situation, line, message) => {
    const { code, out, err } = await run(line.replace('FOLDER', folder))
    expect([code, out]).toEqual([2, ''])
    expect(err.replaceAll(folder, 'FOLDER')).toMatch(message)
    expect(err).not.toContain('fault of the program')
  })
})

test('a place that is not known is not called national', async () => {
  const { code, out } = await run('price 99213 --locality 99999-99 --date 2026-07-15')
  expect(code).toBe(1)
  expect(out).toMatch(/^2026-07-15 · locality not known · /)
})

test('the tolerance of a remittance is shown in dollars', async () => {
  expect((await run('remit --help')).out).toMatch(/--tolerance <amount>[^-]*\(default:\s+0\.01\)/)
})

test('a file that is no table is not printed as its columns', async () => {
  const heading = Array.from({ length: 500 }, (_, at) => `\u001b[2J${'x'.repeat(60)}${at}`)
  writeFileSync(join(folder, 'strange.csv'), `${heading.join(',')}\n1\n`)
  const { code, err } = await run(`log import ${folder}/strange.csv`, folder)
  expect(code).toBe(2)
  expect(err).toContain(' and 460 more.')
  expect(err).not.toContain('\u001b')
})

test('repricing names the file of the records it could not read', async () => {
  const claims = join(folder, 'claims.csv')
  const csv = 'claim,line,date,code,modifiers,units,pos,locality\nA,1,x,76120,,1,11,national\n'
  writeFileSync(claims, csv)
  const ran = await run(`reprice ${claims} --out ${folder}/out.csv --workers 1`)
  expect(ran.err).toBe(`1 of 1 records are in ${folder}/out.csv.rejects.csv.\n`)
  expect((await run(`reprice ${claims} --out ${claims}`)).code).toBe(2)
  expect(readFileSync(claims, 'utf8')).toBe(csv)
})

test('a reader who has seen enough is no fault', async () => {
  const child = spawn(FEESCOPE.command, [...FEESCOPE.args, 'diff', 'RVU25D', 'RVU26C', '--json'], {
    env: { ...process.env, FEESCOPE_HOME: NO_HOME },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (text) => {
    err += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect([code, err]).toEqual([0, ''])
})
