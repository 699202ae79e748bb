import { describe, expect, it } from 'vitest'
import { bundledApp, post } from './bundled-app.ts'
import { postCsv, put, upload, useLogApp } from './log-app.ts'

const LOG = '/api/v1/log'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const EMPTY_837 = `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*A${' '.repeat(14)}*ZZ*B${' '.repeat(14)}*260715*0900*^*00501*000000001*0*P*:~`

/** Requests to an app, answered with the status and the JSON. */
function client(app: () => Awaited<ReturnType<typeof bundledApp>>) {
  return async (path: string, init?: RequestInit) => {
    const response = await app().request(`${LOG}${path}`, init)
    const text = await response.text()
    const body = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
    return { status: response.status, headers: response.headers, body }
  }
}

describe('entries of the log over HTTP', () => {
  const ask = client(useLogApp())

  it('are added, listed with credit, taken back and brought back', async () => {
    const added = await ask(
      '/entries',
      post({
        entries: [
          { date: '2026-07-14', code: '27447', modifiers: ['50'], tag: 'knee' },
          { date: '2026-07-15', code: '99213', setting: 'nonfacility' },
        ],
      }),
    )
    expect(added.status).toBe(201)
    expect(added.headers.get('cache-control')).toBe('no-store')
    // 19.11 × 1.5 (payment rules §10.6)
    expect(added.body.entries).toMatchObject([
      { code: '27447', raw: '19.11', credited: '28.665', release: 'RVU26C' },
      { code: '99213', raw: '1.30', credited: '1.30' },
    ])
    const page = await ask('/entries?limit=1')
    expect(page.body.entries).toMatchObject([{ code: '99213' }])
    const next = await ask(`/entries?limit=1&after=${page.body.next}`)
    expect(next.body).toMatchObject({ entries: [{ code: '27447' }], next: null })
    expect((await ask('/entries?tag=knee&from=2026-07-01')).body.entries).toHaveLength(1)

    const undone = await ask('/undo', post({}))
    expect(undone.body.ids).toHaveLength(2)
    expect((await ask('/entries')).body.entries).toEqual([])
    expect((await ask('/entries?removed=true')).body.entries).toHaveLength(2)
    const redone = await ask('/redo', post({ ids: [added.body.entries[0].id] }))
    expect(redone.body.ids).toEqual([added.body.entries[0].id])
    expect((await ask('/undo', post({ batchId: added.body.batchId }))).body.ids).toHaveLength(1)
    await ask('/redo', post({ batchId: added.body.batchId }))
  })

  it('are flagged when they look entered twice', async () => {
    const entry = { date: '2026-03-02', code: '45385' }
    const { body: first } = await ask('/entries', post({ entries: [entry] }))
    const { body: second } = await ask('/entries', post({ entries: [entry] }))
    expect(second.duplicates).toEqual([
      { id: second.entries[0].id, likeIds: [first.entries[0].id] },
    ])
    expect((await ask('/duplicates')).body.groups).toMatchObject([
      { code: '45385', date: '2026-03-02', ids: [first.entries[0].id, second.entries[0].id] },
    ])
  })

  it('are refused with every issue and its path, and none is added', async () => {
    const { status, body } = await ask(
      '/entries',
      post({
        entries: [
          { date: '2026-07-15', code: '99213' },
          { date: 'soon', code: 'x', units: 0, modifiers: ['??'], patient: 'x' },
        ],
      }),
    )
    expect(status).toBe(400)
    expect(body.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
      'entries[1].code',
      'entries[1].date',
      'entries[1].modifiers[0]',
      'entries[1].patient',
      'entries[1].units',
    ])
    expect((await ask('/entries?from=2026-07-15&to=2026-07-15&code=99213')).body.entries).toEqual(
      (await ask('/entries?code=99213')).body.entries,
    )
  })

  it('are refused when the text looks like a patient, which is not repeated', async () => {
    const note = 'Jane Roe, MRN 1234567'
    const entry = { date: '2026-07-15', code: '99213', note }
    const response = await ask('/entries', post({ entries: [entry] }))
    expect(response.status).toBe(400)
    expect(response.body.issues).toMatchObject([
      { path: 'entries[0].note', code: 'looks-like-patient' },
    ])
    expect(JSON.stringify(response.body)).not.toContain('1234567')
  })
})

describe('files of the log over HTTP', () => {
  const ask = client(useLogApp())

  it('are imported by their own headings, with rejects, once', async () => {
    const csv = 'Day,CPT,Modifiers\n7/14/2026,45385,\n7/15/2026,bad,\n7/15/2026,45380,59\n'
    const { status, body } = await ask('/import?date=Day', postCsv(csv))
    expect(status).toBe(200)
    expect(body).toMatchObject({ read: 3, imported: 2, rejected: 1, duplicates: 0 })
    expect(body.rejects).toMatchObject([{ line: 3, column: 'code' }])
    expect((await ask('/import?date=Day', postCsv(csv))).body.alreadyImported).toBe(true)
    const missing = await ask('/import', postCsv(`${csv}\n7/16/2026,45380,\n`))
    expect(missing.body.issues).toMatchObject([{ path: 'columns.date', code: 'no-such-column' }])
  })

  it('are shown before: columns found, what is missing, the first rows; nothing is added', async () => {
    const csv = 'Day,CPT,Patient\n7/14/2026,45390,DOE JANE\n7/15/2026,bad,ROE\n'
    const { status, body } = await ask('/import/preview', postCsv(csv))
    expect(status).toBe(200)
    expect(body).toMatchObject({ format: 'csv', columns: { code: 'CPT' }, missing: ['date'] })
    const mapped = (await ask('/import/preview?date=Day', postCsv(csv))).body
    expect(mapped).toMatchObject({ headings: ['Day', 'CPT', 'Patient'], missing: [] })
    expect(mapped.rows).toMatchObject([
      { line: 2, entry: { date: '2026-07-14', code: '45390', units: 1 }, reject: null },
      { line: 3, entry: null, reject: { column: 'code' } },
    ])
    expect(JSON.stringify(mapped.rows)).not.toContain('DOE')
    expect((await ask('/entries?code=45390')).body.entries).toEqual([])
    const claims = (await ask('/import/preview', upload('application/edi-x12', EMPTY_837))).body
    expect(claims).toMatchObject({ format: '837p', rows: [] })
  })

  it('come back as csv that can be imported', async () => {
    const { body, headers } = await ask('/export')
    expect(headers.get('content-type')).toBe('text/csv; charset=UTF-8')
    expect(headers.get('content-disposition')).toContain('feescope-log.csv')
    const lines = body.trim().split('\r\n')
    expect(lines).toEqual([
      'date,code,modifiers,units,setting,role,caseNumber,tag,note',
      '2026-07-15,45380,59,1,facility,primary,,,',
      '2026-07-14,45385,,1,facility,primary,,,',
    ])
  })

  it.each([
    ['JSON where a csv belongs', '/import', post({}), 415, 'not-a-log-file'],
    ['csv where JSON belongs', '/entries', postCsv('date,code\n'), 415, 'not-json'],
    [
      'claims where a table belongs',
      '/reconcile',
      upload('text/csv', EMPTY_837),
      400,
      'invalid-input',
    ],
    ['what is no spreadsheet', '/import', upload(XLSX, 'PK\u0003\u0004x'), 400, 'invalid-input'],
    ['an empty file', '/import', postCsv(''), 400, 'invalid-input'],
    ['a file over 32 MB', '/import', postCsv('x'.repeat(33 << 20)), 413, 'body-too-large'],
    ['JSON over 256 kB', '/entries', post('x'.repeat(300_000)), 413, 'body-too-large'],
  ])('refuses %s', async (_what, path, init, status, code) => {
    expect(await ask(path, init)).toMatchObject({ status, body: { code } })
  })

  it('are imported from a spreadsheet', async () => {
    const { writeXlsx } = await import('hucre/xlsx')
    const rows = [
      ['date', 'code'],
      ['2026-06-01', '99213'],
    ]
    const sheet = await writeXlsx({ sheets: [{ name: 'Log', rows }] })
    const { body } = await ask('/import', upload(XLSX, new Uint8Array(sheet)))
    expect(body).toMatchObject({ read: 1, imported: 1 })
    await ask('/undo', post({}))
  })

  it('reconcile with the employer’s report, each difference explained', async () => {
    const report = 'DOS,CPT,wRVU\n2026-07-14,45385,4.46\n2026-07-15,99213,1.30\n'
    const { body } = await ask('/reconcile', postCsv(report))
    expect(body).toMatchObject({ agreeing: 1, theirs: '5.76' })
    expect(body.differences).toMatchObject([
      { kind: 'missing', code: '45380' },
      { kind: 'extra', code: '99213', line: 3 },
    ])
  })
})

describe('what the log adds up to, over HTTP', () => {
  const ask = client(useLogApp())

  it('by period, code, category and setting, with pace and last year', async () => {
    await ask(
      '/entries',
      post({
        entries: [
          { date: '2026-01-05', code: '45385' },
          { date: '2026-02-05', code: '99213', units: 2, setting: 'nonfacility' },
          { date: '2025-01-05', code: '45385' },
        ],
      }),
    )
    const { status, body } = await ask('/summary?target=100&lastYear=true')
    expect(status).toBe(200)
    // 4.46 + 2 × 1.30
    expect(body).toMatchObject({
      from: '2026-01-01',
      to: '2026-07-15',
      total: { entries: 2, credited: '7.06' },
      byPeriod: [{ key: '2026-01-01' }, { key: '2026-02-01' }],
      pace: { target: '100', daysElapsed: 196 },
    })
    expect(body.byCode[0]).toMatchObject({ code: '45385', category: 'Procedure' })
    const { volume, mix, schedule, change } = body.lastYear
    const sum = [volume, mix, schedule].reduce((total, part) => total + Math.round(part * 1e6), 0)
    expect(sum).toBe(Math.round(change * 1e6))
  })

  it('under a frozen schedule, with the cause of each change', async () => {
    const { body } = await ask('/schedules?first=RVU25D&second=RVU26C&from=2026-01-01')
    expect(body.first.schedule).toBe('RVU25D')
    expect(body.byCode.map(({ code }: { code: string }) => code).sort()).toEqual(['45385', '99213'])
    expect((await ask('/schedules?first=RVU25D&second=RVU99Z')).status).toBe(400)
  })

  it('by a policy that is read, set and reset', async () => {
    const standard = (await ask('/policy')).body
    expect(standard.roles.assistant).toBe('0.16')
    const set = await ask('/policy', put({ name: 'Ours', multiple: null }))
    expect(set.body).toMatchObject({ name: 'Ours', multiple: null })
    expect((await ask('/policy', put({ name: '', multiple: ['x'] }))).body.issues).toHaveLength(2)
    expect(await ask('/policy', put({ schedule: 'RVU99A' }))).toMatchObject({
      status: 400,
      body: { issues: [{ code: 'release-not-held' }] },
    })
    expect((await ask('/summary')).body.policy).toBe('Ours')
    expect((await ask('/policy', put({}))).body).toEqual(standard)
  })

  it('against own surveys and the public mean', async () => {
    const survey =
      'Specialty,Measure,25th,Median,75th\nCardiology,,4000,6000,8000\nCardiology,Compensation per wRVU,40,60,80\nNobody,,x,1,2\n'
    const taken = await ask('/surveys?source=own&year=2025', postCsv(survey))
    expect(taken.body).toMatchObject({ imported: 2, rejects: [{ line: 4 }] })
    expect((await ask('/surveys')).body.rows).toMatchObject([
      { specialty: 'Cardiology', metric: 'compensation per wrvu', isWork: false },
      { specialty: 'Cardiology', metric: 'wrvu', isWork: true },
    ])
    const { body } = await ask('/benchmarks?specialty=Cardiology&value=7000')
    // Halfway between the median and the 75th percentile.
    expect(body.surveys).toMatchObject([{ percentile: '62.5' }])
    const dollars = '/benchmarks?specialty=Cardiology&value=7000&metric=compensation%20per%20wrvu'
    expect((await ask(dollars)).body.surveys).toMatchObject([{ isWork: false, percentile: null }])
    expect(body.publicMean).toMatchObject({ specialty: 'Cardiology' })
    expect(body.publicMean.limits.length).toBeGreaterThan(0)
    const own = await ask('/benchmarks?specialty=Cardiology&fte=0.5')
    // 7.06 × 365 ÷ 196 days ÷ 0.5
    expect(own.body).toMatchObject({ value: '26.29', surveys: [{ percentile: '<25' }] })
    expect((await ask('/benchmarks?specialty=Cardiology&value=many')).status).toBe(400)
  })

  it('for a resident, by category against the targets of the profile', async () => {
    const set = await ask('/profile', put({ stage: 'resident', caseTargets: { Procedure: 40 } }))
    expect(set.body).toMatchObject({ stage: 'resident', fte: '1' })
    const { body } = await ask('/cases')
    expect(body.categories).toContainEqual(
      expect.objectContaining({ category: 'Procedure', cases: 2, target: 40, remaining: 38 }),
    )
    const exported = await ask('/cases/export?level=family')
    expect(exported.body).toContain('Case ID,Case Date,Role')
    expect((await ask('/profile', put({ stage: 'x', fte: 1 }))).body.issues).toHaveLength(2)
  })
})

describe('offers over HTTP', () => {
  const ask = client(useLogApp())
  const first = { name: 'A', base: '200000', threshold: '4000', tiers: [{ from: '0', rate: '50' }] }
  const second = { name: 'B', tiers: [{ from: '0', rate: '48.50' }] }

  it('are paid, compared and turned round', async () => {
    const paid = await ask('/offers/pay', post({ offer: first, works: ['5000'] }))
    // 200,000 + 1,000 × 50
    expect(paid.body.pays).toMatchObject([{ total: '250000.00', production: '50000.00' }])
    const compared = await ask('/offers/compare', post({ first, second, works: ['5000', '6000'] }))
    // 5,000 × 48.50 − 250,000
    expect(compared.body.rows[0].difference).toBe('-7500.00')
    const reached = await ask('/offers/reach', post({ offer: first, amount: '300000.00' }))
    expect(reached.body).toEqual({ work: '6000.00' })
  })

  it('are refused with every issue', async () => {
    const { status, body } = await ask('/offers/pay', post({ offer: { tiers: [] }, works: [1] }))
    expect(status).toBe(400)
    expect(body.issues.map(({ path }: { path: string }) => path)).toEqual([
      'offer.name',
      'offer.tiers',
      'works[0]',
    ])
  })
})

it('says so where no log is kept', async () => {
  const app = await bundledApp()
  expect(await (await app.request(`${LOG}/entries`)).json()).toMatchObject({ code: 'no-log' })
})
