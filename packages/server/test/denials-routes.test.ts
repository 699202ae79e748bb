import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { denialChoices, denialList, denialsOfCode } from '../src/schemas/denials.ts'
import { bundledApp, post, temporaryStore } from './bundled-app.ts'

const REPORTS = '/api/v1/denials/reports'
const report = {
  code: '76000',
  payer: 'Part B',
  denialCode: 'CO-97',
  with: '62323',
  month: '2026-06',
  outcome: 'upheld',
  strategies: ['records-sent'],
}

describe('denial reports over HTTP', () => {
  let app: Awaited<ReturnType<typeof bundledApp>>
  const storage = temporaryStore()
  beforeAll(async () => {
    app = await bundledApp(storage.options)
  })
  afterAll(storage.remove)

  const send = (body: unknown, token?: string) => {
    const init = post(body)
    const headers = { ...init.headers, ...(token && { 'feescope-reporter': token }) }
    return app.request(REPORTS, { ...init, headers })
  }
  const token = (n: number) => `practice-of-these-tests-${n}`
  const read = async (path: string, headers = {}) => (await app.request(path, { headers })).json()

  it('shows a code from the fifth reporter on, with the edit that explains it', async () => {
    for (let n = 1; n <= 4; n++) {
      const response = await send(report, token(n))
      expect(response.status).toBe(201)
      expect(await response.json()).toMatchObject({
        result: 'added',
        report: { payer: 'medicare', denialCode: '97' },
      })
      expect((await read('/api/v1/denials/76000')).clusters).toEqual([])
      expect((await read('/api/v1/denials')).clusters).toEqual([])
    }
    await send(report, token(5))
    const answer = await read('/api/v1/denials/76000')
    expect(denialsOfCode.parse(answer)).toEqual(answer)
    expect(answer.clusters).toMatchObject([
      { payer: { id: 'medicare' }, denialCode: '97', reporters: 5, outcomes: [], strategies: [] },
    ])
    const list = await read('/api/v1/denials?payer=medicare')
    expect(denialList.parse(list)).toEqual(list)
    expect(list.clusters).toMatchObject([{ code: '76000', reporters: 5 }])
  })

  it('counts a report that is sent again once', async () => {
    expect(await (await send(report, token(1))).json()).toMatchObject({ result: 'unchanged' })
    const other = { ...report, outcome: 'overturned' }
    expect(await (await send(other, token(1))).json()).toMatchObject({ result: 'replaced' })
  })

  it('lists and deletes the reports of whoever has the token, and of nobody else', async () => {
    const headers = { 'feescope-reporter': token(2) }
    expect((await read(REPORTS, headers)).reports).toMatchObject([{ code: '76000' }])
    expect((await read(REPORTS)).reports).toEqual([])
    const gone = await app.request(REPORTS, { method: 'DELETE', headers })
    expect(await gone.json()).toEqual({ deleted: 1 })
    expect((await read(REPORTS, headers)).reports).toEqual([])
    const others = await read(REPORTS, { 'feescope-reporter': token(3) })
    expect(others.reports).toHaveLength(1)
  })

  it.each([
    [{ ...report, payer: 'Acme' }, 'payer'],
    [{ ...report, month: '2026-99' }, 'month'],
    [{ ...report, note: 'MRN 1234567' }, 'note'],
    [{ ...report, patient: 'x' }, ''],
    [{ ...report, strategies: ['magic'] }, 'strategies'],
  ])('refuses %o', async (body, path) => {
    const response = await send(body, token(9))
    expect(response.status).toBe(400)
    const { issues } = await response.json()
    expect(issues[0].path).toBe(path)
    expect(JSON.stringify(issues)).not.toContain('1234567')
  })

  it('refuses a token that could be guessed', async () => {
    expect((await send(report, 'me')).status).toBe(400)
  })

  it('lists what a report may name, in our own words', async () => {
    const answer = await read('/api/v1/denials/choices')
    expect(denialChoices.parse(answer)).toEqual(answer)
    expect(answer.threshold).toBe(5)
  })

  it('says that a server without a store keeps no reports', async () => {
    const bare = await bundledApp()
    const response = await bare.request('/api/v1/denials/76000')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'no-denial-reports' })
  })
})
