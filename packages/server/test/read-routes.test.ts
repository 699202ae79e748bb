import { beforeAll, describe, expect, it } from 'vitest'
import { bundledApp, post, TODAY } from './bundled-app.ts'

describe('the routes that read', () => {
  let app: Awaited<ReturnType<typeof bundledApp>>
  beforeAll(async () => {
    app = await bundledApp()
  })
  const getJson = async (path: string) => {
    const response = await app.request(path)
    return { status: response.status, body: await response.json() }
  }

  it('GET /healthz', async () => {
    expect(await getJson('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it('GET /api/v1/code/{code}', async () => {
    const { status, body } = await getJson('/api/v1/code/76120?date=2026-07-15')
    expect(status).toBe(200)
    expect(body.rows.map((row: { national: unknown }) => row.national)).toEqual([
      { nonfacility: '113.56', facility: '113.56' },
      { nonfacility: '18.70', facility: '18.70' },
      { nonfacility: '94.86', facility: '94.86' },
    ])
    expect(body.comparison).toMatchObject({ codes: 613, percentile: 23, median: '0.81' })
  })

  it('uses the qualifying APM factor when asked', async () => {
    const { body } = await getJson('/api/v1/code/76120?date=2026-07-15&qp=true')
    // 3.40 × 33.5675 = 114.1295
    expect(body.rows[0].national.nonfacility).toBe('114.13')
  })

  it.each([
    ['/api/v1/code/99999?date=2026-07-15', 404, 'no-such-code'],
    ['/api/v1/code/76120?date=2019-01-01', 404, 'release-not-held'],
    ['/api/v1/code/x?date=soon', 400, 'invalid-input'],
    ['/api/v1/code/76120?qp=perhaps', 400, 'invalid-input'],
    ['/api/v1/localities?date=soon', 400, 'invalid-input'],
    ['/api/v1/codes', 400, 'invalid-input'],
    ['/api/v1/codes?prefix=1234567', 400, 'invalid-input'],
    ['/api/v1/diff?a=RVU25D&b=RVU99Z', 404, 'release-not-held'],
    ['/api/v1/diff?a=RVU25D', 400, 'invalid-input'],
    ['/api/v1/search', 400, 'invalid-input'],
    ['/api/v1/search?q=knee&locality=nowhere', 400, 'invalid-input'],
    ['/api/v1/guides/99213?date=soon', 404, 'no-guide'],
    ['/api/v1/edits/76120?date=soon', 400, 'invalid-input'],
    ['/api/v1/edits/x', 400, 'invalid-input'],
    ['/api/v1/codes/76120/localities?date=soon', 400, 'invalid-input'],
    ['/api/v1/codes/76120/localities?modifiers=toolong', 400, 'invalid-input'],
    ['/api/v1/nothing', 404, 'no-such-route'],
  ])('%s is a problem', async (path, status, code) => {
    expect(await getJson(path)).toMatchObject({ status, body: { status, code } })
  })

  it('GET /api/v1/localities', async () => {
    const { body } = await getJson('/api/v1/localities?date=2026-07-15')
    expect(body.localities).toHaveLength(109)
    expect(body.localities).toContainEqual(
      expect.objectContaining({ id: '13202-01', mac: '13202', number: '01', state: 'NY' }),
    )
  })

  it('GET /api/v1/releases', async () => {
    const { body } = await getJson('/api/v1/releases')
    expect(body.today).toBe(TODAY)
    expect(body.releases.map(({ id }: { id: string }) => id)).toContain('RVU26C')
  })

  it('GET /api/v1/codes offers at most 20 codes with the prefix', async () => {
    const { body } = await getJson('/api/v1/codes?prefix=761')
    const codes = body.codes.map(({ code }: { code: string }) => code)
    expect(codes).toContain('76120')
    expect(codes.every((code: string) => code.startsWith('761'))).toBe(true)
    expect((await getJson('/api/v1/codes?prefix=7')).body.codes).toHaveLength(20)
    expect((await getJson('/api/v1/codes?prefix=zzzz')).body.codes).toEqual([])
  })

  it('GET /api/v1/search finds lay and misspelled words, with the amount', async () => {
    const { body } = await getJson('/api/v1/search?q=video+motion+xray&locality=13202-01')
    expect(body.results[0]).toMatchObject({
      code: '76120',
      price: { status: 'priced', amount: '131.03' },
    })
    const misspelled = await getJson('/api/v1/search?q=fluroscopy')
    expect(misspelled.body.results.map(({ code }: { code: string }) => code)).toContain('76000')
  })

  it('GET /api/v1/guides/{code} computes what a tip is worth at the place', async () => {
    const { body } = await getJson('/api/v1/guides/76120?date=2026-07-15')
    const stakes = [...body.rules, ...body.tips].flatMap(({ stake }) => stake ?? [])
    expect(stakes.length).toBeGreaterThan(0)
    expect(stakes).toContainEqual(
      expect.objectContaining({ here: expect.objectContaining({ of: '113.56' }) }),
    )
    expect((await getJson('/api/v1/guides/76001')).body.validity.on).toBe('deleted')
  })

  it('GET /api/v1/edits/{code} lists pairs, the unit limit and the tables', async () => {
    const { body } = await getJson('/api/v1/edits/76120?with=76000')
    expect(body.ptp).toMatchObject({
      table: { held: true, id: 'NCCI-PTP-PRA-2024Q3', exact: false },
      total: 1,
      rows: [{ other: '76000', column: 1, modifierIndicator: '1' }],
    })
    expect(body.mue.limit).toMatchObject({ units: 1, mai: 3 })
    const all = await getJson('/api/v1/edits/76120?limit=10000')
    expect(all.body.ptp.rows).toHaveLength(all.body.ptp.total)
  })

  it('GET /api/v1/codes/{code}/localities ranks the 109 localities', async () => {
    const { body } = await getJson('/api/v1/codes/76120/localities?date=2025-11-15')
    expect(body.localities).toHaveLength(109)
    expect(body.national).toEqual({ status: 'priced', amount: '106.42' })
    // Recomputed from RVU25D and GPCI2025: Mississippi to the San Jose area.
    expect(body.localities.at(-1)).toMatchObject({ state: 'MS', amount: '92.41' })
    expect(body.localities[0]).toMatchObject({ amount: '147.75' })
  })

  it('GET /api/v1/localities finds the one of a ZIP code', async () => {
    const { body } = await getJson('/api/v1/localities?date=2026-07-15&zip=10001')
    expect(body.localities).toMatchObject([{ id: '13202-01' }])
    const none = await getJson('/api/v1/localities?date=2026-07-15&zip=00000')
    expect(none.body.localities).toEqual([])
  })

  it('GET /api/v1/specialties/{name} ranks the codes of a specialty', async () => {
    const { body } = await getJson('/api/v1/specialties/diagnostic radiology?limit=3')
    expect(body).toMatchObject({ specialty: 'Diagnostic Radiology', codes: { length: 3 } })
    expect((await getJson('/api/v1/specialties')).body.specialties.length).toBeGreaterThan(50)
    expect(await getJson('/api/v1/specialties/wizardry')).toMatchObject({ status: 404 })
  })

  it('POST /api/v1/check and POST /api/v1/advise', async () => {
    const lines = [{ code: '76120', modifiers: ['26'] }, { code: '76000' }]
    const check = await app.request('/api/v1/check', post({ lines }))
    expect(await check.json()).toMatchObject({ verdict: 'fails', findings: [{ line: 2, with: 1 }] })
    const answers = { purpose: 'movement', recorded: 'yes', routine: 'alone', areas: 'spine' }
    const advised = await app.request(
      '/api/v1/advise',
      post({ scenario: 'motion-imaging', answers }),
    )
    expect(await advised.json()).toMatchObject({
      recommendation: { code: '76120', price: '113.56' },
    })
    const unknown = await app.request('/api/v1/advise', post({ scenario: 'none' }))
    expect(unknown.status).toBe(400)
  })

  it('GET /api/v1/diff says what changed, in dollars that add up', async () => {
    const { body } = await getJson('/api/v1/diff?a=RVU25D&b=RVU26C&codes=76120,99999')
    expect(body.unknown).toEqual(['99999'])
    // 3.29 × 32.3465 = 106.42; 3.40 × 33.4009 = 113.56
    expect(body.rows).toContainEqual(
      expect.objectContaining({
        code: '76120',
        modifier: '',
        before: '106.42',
        after: '113.56',
        change: '7.14',
        causes: expect.objectContaining({ work: '-0.32', pe: '4.20', conversionFactor: '3.58' }),
      }),
    )
    const all = await getJson('/api/v1/diff?a=RVU25D&b=RVU26C&limit=5')
    const gone = await getJson('/api/v1/diff?a=RVU25D&b=RVU26C&kind=deleted')
    expect(gone.body.total).toBe(230)
    expect(all.body).toMatchObject({ counts: { added: 496, deleted: 230 }, rows: { length: 5 } })
  })

  it('GET /api/v1/diff has no change where there is no amount, and never 0.00 for it', async () => {
    const { body } = await getJson('/api/v1/diff?a=RVU25D&b=RVU26C&kind=added&limit=200')
    const unpriced = body.rows.filter((row: { after: string | null }) => row.after === null)
    expect(unpriced.length).toBeGreaterThan(0)
    for (const row of unpriced) expect(row.change).toBeNull()
    for (const row of body.rows) if (row.after !== null) expect(row.change).toBe(row.after)
  })

  it('GET /api/v1/diff adds up the dollars and work of volumes', async () => {
    const { body } = await getJson(
      '/api/v1/diff?a=RVU25D&b=RVU26C&codes=76120,76000&volumes=76120x120,76000-26x40',
    )
    // 120 × 106.42 + 40 × 14.56 = 13,352.80; 120 × 113.56 + 40 × 15.36 = 14,241.60
    expect(body.volumes).toMatchObject({
      units: 160,
      before: '13352.80',
      after: '14241.60',
      change: '888.80',
      // 120 × 0.38 + 40 × 0.30 = 57.60; 120 × 0.37 + 40 × 0.30 = 56.40
      work: { before: '57.60', after: '56.40', change: '-1.20' },
    })
    const wrong = await getJson('/api/v1/diff?a=RVU25D&b=RVU26C&volumes=76120*3')
    expect(wrong.status).toBe(400)
  })

  it('GET /api/v1/diff/edits lists changed limits, and says which quarters are not held', async () => {
    const { body } = await getJson('/api/v1/diff/edits?a=RVU25D&b=RVU26C&limit=5')
    expect(body.mue).toMatchObject({ compared: true, changes: { length: 5 } })
    expect(body.mue.total).toBeGreaterThan(5)
    expect(body.ptp).toMatchObject({ compared: false })
    expect(body.ptp.message).toContain('not held')
    expect((await getJson('/api/v1/diff/edits?a=RVU25D&b=RVU99Z')).status).toBe(404)
  })

  it('answers an unchanged question with 304', async () => {
    const first = await app.request('/api/v1/code/76120?date=2026-07-15')
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const etag = first.headers.get('etag') ?? ''
    const second = await app.request('/api/v1/code/76120?date=2026-07-15', {
      headers: { 'if-none-match': etag },
    })
    expect(second.status).toBe(304)
  })

  it('names the methods of an address', async () => {
    const response = await app.request('/api/v1/price')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })
})
