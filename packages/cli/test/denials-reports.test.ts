import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore, reportDenial } from '@feescope/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

const REMITTANCE = fileURLToPath(new URL('../../batch/fixtures/remittance.835', import.meta.url))

let home = ''
let next = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'feescope-denials-'))
  next = await mkdtemp(join(tmpdir(), 'feescope-denials-'))
})
afterAll(async () => {
  await rm(home, { recursive: true })
  await rm(next, { recursive: true })
})

const json = async (line: string, at = home) => {
  const { code, out, err } = await run(`${line} --json`, at)
  return { code, err, answer: out === '' ? null : JSON.parse(out) }
}
/** Others who report to the same store. */
const reportAs = async (count: number, at: string, input: Parameters<typeof reportDenial>[2]) => {
  const store = await openStore({ home: at })
  for (let n = 0; n < count; n++) await reportDenial(store, `other-${n}`, input)
  await store.close()
}

const REPORT =
  'denials report 76000 --payer medicare --denial CO-97 --month 2026-06 --outcome upheld --tried records-sent'

describe('feescope denials', () => {
  test('reports, lists and forgets', async () => {
    expect((await json(REPORT)).answer).toMatchObject({
      result: 'added',
      report: { payer: 'medicare' },
    })
    expect((await json(REPORT)).answer).toMatchObject({ result: 'unchanged' })
    const { answer } = await json('denials mine')
    expect(answer.reports).toMatchObject([{ code: '76000', denialCode: '97', month: '2026-06' }])
    expect((await run('denials mine', home)).out).toContain('2026-06')
    expect(await json('denials forget nothing')).toMatchObject({ code: 1, answer: { deleted: 0 } })
    expect(await json('denials forget --all')).toMatchObject({ code: 0, answer: { deleted: 1 } })
    expect((await json('denials mine')).answer.reports).toEqual([])
  })

  test('shows a code from five reporters on, beside the edit, and no appeal where it stands', async () => {
    const input = {
      code: '76000',
      payer: 'medicare',
      denialCode: '97',
      month: '2026-06',
      with: '76120',
      outcome: 'overturned',
      strategies: ['records-sent', 'modifier-corrected'],
    }
    await reportAs(4, home, input)
    expect((await json('denials show 76000')).answer.clusters).toEqual([])
    expect((await run('denials show 76000', home)).out).toContain('that takes 5 reporters')
    await reportAs(25, home, input)
    const { answer } = await json('denials show 76000 --payer medicare')
    expect(answer.clusters).toMatchObject([
      { reporters: 25, outcomes: [{ value: 'overturned', reporters: 15 }] },
    ])
    const [{ cause, strategies }] = answer.clusters
    expect(cause.appeal).toBe('no')
    expect(cause.findings[0]).toMatchObject({ edit: 'ptp', code: '76000' })
    expect(strategies).toMatchObject([
      { id: 'modifier-corrected', kind: 'correction', reporters: 15, won: 10 },
    ])
    expect((await run('denials show 76000', home)).out).toContain('No appeal')
  })

  test('exchanges signed figures with a store it trusts', async () => {
    const file = join(home, 'figures.json')
    const wrote = await json(`denials export --out ${file}`)
    expect(wrote.answer).toMatchObject({ clusters: 1 })
    const refused = await json(`denials import ${file}`, next)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(`feescope denials trust ${wrote.answer.key}`)
    await json(`denials trust ${wrote.answer.key} --name Neighbours`, next)
    expect((await json(`denials import ${file}`, next)).answer.imports).toMatchObject([
      { source: 'Neighbours', result: 'imported' },
    ])
    const { answer } = await json('denials show 76000', next)
    expect(answer).toMatchObject({
      clusters: [],
      pooled: [{ source: 'Neighbours', reporters: 25 }],
    })
    expect((await run('denials show 76000', next)).out).toContain('as Neighbours publishes')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('"reporters": 25', '"reporters": 50'))
    const altered = await json(`denials import ${file}`, next)
    expect([altered.code, altered.err]).toEqual([2, expect.stringContaining('altered')])
    expect((await json('denials sources', next)).answer.sources).toHaveLength(1)
    expect((await json(`denials distrust ${wrote.answer.key}`, next)).code).toBe(0)
    expect((await json('denials show 76000', next)).answer.pooled).toEqual([])
  })

  test('works off a remittance, most dollars first, and keeps only what is done', async () => {
    const list = `denials worklist ${REMITTANCE} --locality 13202-01`
    const first = await json(list)
    expect(first.code).toBe(1)
    const [group] = first.answer.groups
    expect(group).toMatchObject({ cause: 'CO-29', open: 1, deadline: '2026-12-18' })
    const [item] = group.items
    expect(item.deadlineBasis).toContain('42 CFR 405.942')
    const csv = join(home, 'work.csv')
    const after = await json(`${list} --done ${item.id} --csv ${csv}`)
    expect(after.answer.groups).toEqual([])
    expect(after.code).toBe(0)
    expect((await json(`${list} --all`)).answer.groups[0].items[0].done).toBe(true)
    expect((await run(list, home)).out).toBe('Nothing to do.\n')
    await json(`${list} --undone ${item.id} --csv ${csv}`)
    expect(await readFile(csv, 'utf8')).toMatch(/^kind,cause,id,payer[^\n]*\ndenied,CO-29,w/)
    expect((await json(`${list} --done w-elsewhere`)).code).toBe(2)
  })

  test.each([
    ['denials report 76000 --payer Acme --denial 97', /one of medicare/],
    ['denials report 76000 --payer medicare --denial xx', /CARC/],
    ['denials report 76000 --payer medicare --denial 97 --tried luck', /records-sent/],
    ['denials report 76000 --payer medicare --denial 97 --note DOB', /no patient data/],
    ['denials show 760', /code/],
    ['denials trust abc --name x', /Ed25519/],
    ['denials import /nonexistent/figures.json', /nonexistent/],
    [`denials worklist ${REMITTANCE} --appeal-days AETNA`, /AETNA=180/],
  ])('%s exits 2 and says why', async (line, message) => {
    const ran = await run(line, home)
    expect(ran.err).toMatch(message)
    expect(ran.code).toBe(2)
  })

  test('lists payers, outcomes and strategies, and what waits for a moderator', async () => {
    expect((await run('denials choices', home)).out).toContain('records-sent')
    expect((await json('denials moderate')).answer).toEqual({
      accepted: 0,
      rejected: 0,
      queued: [],
    })
  })
})
