import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

let home = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'feescope-standing-'))
  await run('log add 27447x100 --date 2026-03-02 --role primary', home)
  await run('log add 76120-26x10 99213x5 --date 2026-03-03 --setting nonfacility', home)
})
afterAll(() => rm(home, { recursive: true }))

async function json(line: string) {
  const ran = await run(`${line} --json`, home)
  return { code: ran.code, err: ran.err, answer: ran.out === '' ? null : JSON.parse(ran.out) }
}

async function file(name: string, content: string): Promise<string> {
  const path = join(home, name)
  await writeFile(path, content)
  return path
}

describe('feescope log survey and benchmark', () => {
  test("take in the user's table and tell the percentile of the year for one full-time equivalent", async () => {
    const table = await file(
      'survey.csv',
      'Provider Specialty,Measure,10th,25th,Median,75th,90th\nOrthopedic Surgery,Work RVUs,2000,4000,6000,8000,10000\nOrthopedic Surgery,Compensation,"$100,000",2e5,$300000,,\n',
    )
    const imported = await json(`log survey import ${table} --source Mine --year 2025`)
    expect(imported).toMatchObject({ code: 1, answer: { imported: 1, rejects: [{ line: 3 }] } })
    expect((await json('log survey list')).answer.rows).toMatchObject([
      { specialty: 'Orthopedic Surgery', source: 'Mine', surveyYear: 2025, metric: 'work rvus' },
    ])
    const { code, answer } = await json('log benchmark --specialty orthopedic --fte 0.5')
    expect(code).toBe(0)
    // 100 × 19.11 + 10 × 0.37 + 5 × 1.30 = 1,921.20 in 326 days; × 365 ÷ 326 ÷ 0.5 = 4,302.07
    expect(answer.pace).toMatchObject({ credited: '1921.20', annualisedPerFte: '4302.07' })
    // 25 + 25 × 302.07 ÷ 2,000 = 28.8
    expect(answer.surveys).toMatchObject([{ percentile: '28.8' }])
    expect(answer.publicMeans[0]).toMatchObject({ specialty: 'Orthopedic Surgery' })
    expect(answer.publicMeans[0].population).toMatch(/clinicians whom Medicare Part B paid/)
  })

  test('say so where no table holds the specialty', async () => {
    const { code, out } = await run('log benchmark --specialty alchemy', home)
    expect(code).toBe(1)
    expect(out).toContain('No table holds this specialty')
  })
})

describe('feescope log offers', () => {
  test('pays two offers side by side, plans backwards, and pays under another schedule', async () => {
    const now = await file(
      'now.json',
      '{"name":"Now","base":"300000","threshold":"5000","tiers":[{"from":"0","rate":"50"}],"qualityBonus":"10000"}',
    )
    const next = await file(
      'next.json',
      '{"name":"Next","tiers":[{"from":"0","rate":"52"},{"from":"6000","rate":"60"}],"draw":"250000"}',
    )
    const { code, answer } = await json(
      `log offers ${now} ${next} --work 4000 7000 --reach 400000 --schedules 2025,2026`,
    )
    expect(code).toBe(0)
    expect(
      answer.volumes.map(({ pays }: { pays: { total: string }[] }) => pays.map((p) => p.total)),
    ).toEqual([
      ['310000.00', '250000.00'], // base and bonus; 4,000 × 52 = 208,000 is below the draw
      ['410000.00', '372000.00'], // + 2,000 × 50; 6,000 × 52 + 1,000 × 60
    ])
    expect(answer.differences.map(({ difference }: { difference: string }) => difference)).toEqual([
      '-60000.00',
      '-38000.00',
    ])
    expect(answer.reach.map(({ work }: { work: string }) => work)).toEqual([
      '6800.00', // 310,000 + 1,800 × 50
      '7466.67', // 312,000 + 1,466.67 × 60, rounded up to a hundredth
    ])
    // 2025: 100 × 19.60 + 10 × 0.38 + 5 × 1.30 = 1,970.30; 2026: 1,921.20
    expect(answer.schedules).toMatchObject({
      first: { schedule: '2025', credited: '1970.30' },
      second: { schedule: '2026', credited: '1921.20' },
      change: '-49.10',
    })
  })

  test("pays the log's own year without --work, and in words", async () => {
    const offer = await file('flat.json', '{"name":"Flat","tiers":[{"from":"0","rate":"50"}]}')
    const { answer } = await json(`log offers ${offer}`)
    expect(answer.volumes[0].work).toBe('2151.04') // 1,921.20 × 365 ÷ 326
    const { out } = await run(`log offers ${offer} --reach 100000`, home)
    expect(out).toContain('Flat: 100000 needs 2000.00 wRVU')
  })

  test.each([
    ['log offers /nonexistent.json', /nonexistent/],
    ['log offers OFFER --schedules 2026', /write two/],
  ])('%s exits 2 and says why', async (line, message) => {
    const offer = await file('one.json', '{"name":"A","tiers":[{"from":"0","rate":"50"}]}')
    const ran = await run(line.replace('OFFER', offer), home)
    expect(ran.err).toMatch(message)
    expect(ran.code).toBe(2)
  })
})

describe('feescope log cases', () => {
  test('counts by category against the targets of a programme and exports the cases', async () => {
    const targets = await file('targets.csv', 'Category,Minimum\nArthroplasty - Knee,120\n')
    const csv = join(home, 'cases.csv')
    const { code, answer } = await json(`log cases --targets ${targets} --csv ${csv}`)
    expect(code).toBe(0)
    expect(answer.categories).toContainEqual(
      expect.objectContaining({
        category: 'Arthroplasty - Knee',
        cases: 100,
        target: 120,
        remaining: 20,
      }),
    )
    // No family in the taxonomy: its subcategory.
    expect(answer.categories).toContainEqual(
      expect.objectContaining({ category: 'Standard X-ray' }),
    )
    const lines = (await readFile(csv, 'utf8')).split('\r\n')
    expect(lines[0]).toBe('Case ID,Case Date,Role,Site,CPT Code,Category,Units,Comments')
    expect(lines).toHaveLength(5) // heading, three entries, the end
  })

  test('names the line of a target that is no number', async () => {
    const targets = await file('bad.csv', 'category,target\nKnee,many\n')
    const ran = await run(`log cases --targets ${targets}`, home)
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.err).toContain('line 2')
  })
})

describe('feescope log policy --schedule', () => {
  test('freezes the contract and thaws it', async () => {
    await json('log policy --schedule 2025')
    expect((await json('log summary')).answer.total.credited).toBe('1970.30')
    await json('log policy --schedule date-of-service')
    expect((await json('log summary')).answer.total.credited).toBe('1921.20')
  })
})

describe('feescope diff --volumes log', () => {
  test('takes the volumes from the log, by row and setting', async () => {
    const { code, answer } = await json('diff RVU25D RVU26C --volumes log')
    expect(code).toBe(0)
    // 76120-26 ×10: 18.11 → 18.70 each; the others as the releases have them in their setting.
    expect(answer.volumes.work.change).toBe('-49.10')
    expect(answer.volumes.codes).toContainEqual(
      expect.objectContaining({ code: '76120', modifier: '26', units: 10, change: '5.90' }),
    )
    const none = await json('diff RVU25D RVU26C --volumes log --from 2026-04-01')
    expect(none.answer.changed).toEqual([])
  })
})
