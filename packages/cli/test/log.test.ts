import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

let home = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'feescope-log-'))
})
afterAll(() => rm(home, { recursive: true }))

async function json(line: string) {
  const ran = await run(`${line} --json`, home)
  return { code: ran.code, err: ran.err, answer: ran.out === '' ? null : JSON.parse(ran.out) }
}

describe('feescope log', () => {
  test('adds a case, shows raw and credited, adds up, undoes and brings back', async () => {
    const added = await json('log add 45385 45380 --date 2026-07-15 --case 1 --tag scope')
    expect(added.code).toBe(0)
    expect(
      added.answer.entries.map((each: { raw: string; credited: string }) => [
        each.raw,
        each.credited,
      ]),
    ).toEqual([
      ['4.46', '4.46'],
      ['3.47', '0.29'],
    ])
    const listed = await json('log list --tag scope')
    expect(listed.answer.entries).toHaveLength(2)
    const summary = await json('log summary --target 6000 --fte 0.8 --last-year')
    expect(summary).toMatchObject({
      code: 0,
      answer: { total: { raw: '7.93', credited: '4.75' }, pace: { target: '6000' } },
    })
    expect((await json('log undo')).answer.ids).toHaveLength(2)
    expect((await json('log list')).answer.entries).toEqual([])
    expect((await json('log redo')).answer.ids).toHaveLength(2)
  })

  test('flags what looks entered twice and exits 1', async () => {
    await json('log add 27447-LT --date 2026-07-16')
    const again = await json('log add 27447-LT --date 2026-07-16')
    expect(again.code).toBe(1)
    expect(again.answer.duplicates).toHaveLength(1)
    expect(again.err).toContain('looks like one already in the log')
  })

  test('imports, exports, backs up and restores', async () => {
    const csv = join(home, 'log.csv')
    await writeFile(csv, 'when,cpt\n2026-07-17,99213\n2026-07-18,nonsense\n')
    const imported = await json(`log import ${csv} --column date=when`)
    expect(imported).toMatchObject({ code: 1, answer: { read: 2, imported: 1, rejected: 1 } })
    const { out } = await run('log export --code 99213', home)
    expect(out).toBe(
      'date,code,modifiers,units,setting,role,caseNumber,tag,note\r\n2026-07-17,99213,,1,facility,primary,,,\r\n',
    )
    const backup = join(home, 'backup.gz')
    expect((await json(`log backup ${backup}`)).code).toBe(0)
    expect((await json(`log restore ${backup}`)).code).toBe(2)
    expect((await json(`log restore ${backup} --replace`)).code).toBe(0)
  })

  test('imports a spreadsheet with real dates and lost zeros', async () => {
    const file = join(home, 'log.xlsx')
    const rows = [
      ['Service Date', 'CPT', 'Mods', 'Qty', 'Procedure note'],
      [new Date('2026-08-03'), 45385, 'GC', 1, 'x'],
      ['8/4/2026', 790, null, 2, 'x'],
      ['sometime', 99213, null, 1, 'x'],
    ]
    await writeFile(file, await writeXlsx({ sheets: [{ name: 'Log', rows }] }))
    const { code, answer } = await json(`log import ${file}`)
    expect(code).toBe(1)
    expect(answer).toMatchObject({ read: 3, imported: 2, rejected: 1 })
    expect(answer.rejects).toMatchObject([{ line: 4, column: 'date' }])
    const { out } = await run('log export --from 2026-08-03 --to 2026-08-04', home)
    expect(out.split('\r\n').slice(1, 3)).toEqual([
      '2026-08-04,00790,,2,facility,primary,,,',
      '2026-08-03,45385,GC,1,facility,primary,,,',
    ])
    expect((await json(`log import ${file}`)).answer.alreadyImported).toBe(true)
    await json('log undo')
  })

  test('imports the lines of an 837P, rejects what it cannot read, and takes no patient', async () => {
    const claims = fileURLToPath(new URL('../../batch/fixtures/claims.837', import.meta.url))
    await json('log add 20610-50 --date 2026-07-15 --setting nonfacility --tag mine')
    const { code, answer, err } = await json(`log import ${claims}`)
    expect(code).toBe(1)
    expect(err).toContain('Every line of the claims counts as yours')
    expect(answer).toMatchObject({ read: 6, imported: 5, rejected: 1, duplicates: 1 })
    const { out } = await run('log export --from 2026-07-14 --to 2026-07-16', home)
    expect(out).toContain('2026-07-15,99214,25,1,nonfacility,primary,')
    expect(out).not.toContain('PATIENT')
    await json('log undo')
  })

  test.each([
    ['log add 9921', /not a procedure code/],
    ['log add 99213 --date 2026-02-30', /not a date/],
    ['log add 99213 --note 1234567', /holds no patient data/],
    ['log import /nonexistent/log.csv', /nonexistent/],
    ['log list --from yesterday', /not a date/],
    ['log schedules RVU19A RVU26C', /RVU19A is not held/],
  ])('%s exits 2 and says why', async (line, message) => {
    const ran = await run(line, home)
    expect(ran.err).toMatch(message)
    expect(ran.code).toBe(2)
  })

  test('shows and sets the credit policy, and compares schedules', async () => {
    const file = join(home, 'policy.json')
    await writeFile(file, JSON.stringify({ name: 'Ours', schedule: '2025', multiple: null }))
    expect((await json(`log policy ${file}`)).answer).toMatchObject({ schedule: '2025' })
    expect((await json('log policy')).answer).toMatchObject({ name: 'Ours' })
    const compared = await json('log schedules RVU25D RVU26C --code 27447')
    expect(compared.answer.change).toBe('-0.98') // two entries, 19.60 → 19.11
  })

  test('reconciles the report of an employer', async () => {
    const file = join(home, 'report.csv')
    await writeFile(file, 'DOS,CPT,wRVU\n2026-07-17,99213,1.30\n2026-07-17,99215,2.80\n')
    const { code, answer } = await json(`log reconcile ${file} --from 2026-07-17`)
    expect(code).toBe(1)
    expect(answer).toMatchObject({ agreeing: 1, differences: [{ kind: 'extra', code: '99215' }] })
  })
})
