import { priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundledApp, post, TODAY } from './bundled-app.ts'

describe('POST /api/v1/price', () => {
  let app: Awaited<ReturnType<typeof bundledApp>>
  beforeAll(async () => {
    app = await bundledApp()
  })
  const price = (body: unknown) => app.request('/api/v1/price', post(body))

  it('answers what the library answers, trace and all', async () => {
    const claim = {
      date: '2026-07-15',
      locality: '13202-01',
      setting: 'nonfacility',
      lines: [{ code: '76120' }, { code: '76125' }, { code: '76120', modifiers: ['26'] }],
    } as const
    const response = await price({ ...claim, explain: true })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const own = priceClaim(await openBundledReference(), claim, { explain: true })
    expect(own.lines[0]).toMatchObject({ status: 'priced', allowed: '131.03' })
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(own)))
  })

  it('asks for today when no date is given', async () => {
    const response = await price({ lines: [{ code: '76120' }] })
    expect(await response.json()).toMatchObject({ date: TODAY, total: '113.56' })
  })

  it('lists everything wrong with the body, with paths', async () => {
    const response = await price({
      date: 'soon',
      colour: 'red',
      lines: [{ code: 'x' }, { code: '76120', units: -1, modifiers: ['toolong'] }],
    })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=UTF-8')
    const { code, issues } = await response.json()
    expect(code).toBe('invalid-input')
    expect(issues.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['date', 'lines[0].code', 'lines[1].units', 'lines[1].modifiers[0]']),
    )
  })

  it.each([
    ['not JSON', '{"lines":', 400, 'malformed-json'],
    ['a list', [], 400, 'invalid-input'],
    ['null', null, 400, 'invalid-input'],
    ['explain that is not a boolean', { explain: 'yes', lines: [] }, 400, 'invalid-input'],
    ['1001 lines', { lines: Array(1001).fill({ code: '76120' }) }, 400, 'invalid-input'],
    ['a body over 256 kB', { lines: [{ code: 'x'.repeat(300_000) }] }, 413, 'body-too-large'],
  ])('refuses %s', async (_what, body, status, code) => {
    const response = await price(body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status, code })
  })

  it('takes JSON only, so that no other site’s form can post', async () => {
    const response = await app.request('/api/v1/price', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"lines":[{"code":"76120"}]}',
    })
    expect(response.status).toBe(415)
  })
})
