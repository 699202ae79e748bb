import { beforeAll, describe, expect, it } from 'vitest'
import { bundledApp, TODAY } from './bundled-app.ts'

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
