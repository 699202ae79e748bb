import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledApp, post, temporaryStore } from './bundled-app.ts'
import { expectNoFault } from './expect-no-fault.ts'

const RUNS = { numRuns: 400 }

/** Nearly right as often as wild: text of the shape a field wants, or anything. */
const dates = fc.oneof(
  fc.constantFrom('2026-07-15', '2025-01-01', '2019-01-01', '2026-02-30'),
  fc.string(),
)
const codes = fc.oneof(
  fc.constantFrom('76120', '76125', '99213', 'G0105', '00100', '99999'),
  fc.string(),
)
const modifiers = fc.oneof(
  fc.constantFrom('26', 'TC', '53', '50', '51', '80', 'GY'),
  fc.string(),
  fc.jsonValue(),
)
const lines = fc.record(
  {
    code: fc.oneof(codes, fc.jsonValue()),
    modifiers: fc.oneof(fc.array(modifiers, { maxLength: 12 }), fc.jsonValue()),
    units: fc.oneof(fc.integer(), fc.double(), fc.jsonValue()),
    charge: fc.oneof(fc.constantFrom('250.00', '0.01', '-1', '1e9'), fc.jsonValue()),
  },
  { requiredKeys: [] },
)
const claims = fc.record(
  {
    date: fc.oneof(dates, fc.jsonValue()),
    locality: fc.oneof(fc.constantFrom('13202-01', 'national', '99999-99'), fc.jsonValue()),
    pos: fc.oneof(fc.constantFrom('11', '22', '5', '00'), fc.jsonValue()),
    setting: fc.oneof(fc.constantFrom('facility', 'nonfacility'), fc.jsonValue()),
    qp: fc.oneof(fc.boolean(), fc.jsonValue()),
    provider: fc.oneof(fc.constantFrom('physician', 'np', 'crna'), fc.jsonValue()),
    participation: fc.oneof(fc.constantFrom('par', 'nonpar'), fc.jsonValue()),
    explain: fc.oneof(fc.boolean(), fc.jsonValue()),
    lines: fc.oneof(fc.array(fc.oneof(lines, fc.jsonValue()), { maxLength: 5 }), fc.jsonValue()),
  },
  { requiredKeys: [] },
)

const reports = fc.record(
  {
    code: fc.oneof(codes, fc.jsonValue()),
    modifiers: fc.oneof(fc.array(modifiers, { maxLength: 6 }), fc.jsonValue()),
    payer: fc.oneof(fc.constantFrom('medicare', 'UHC', 'Blue Cross'), fc.string(), fc.jsonValue()),
    denialCode: fc.oneof(fc.constantFrom('97', 'CO-97', 'B15', 'CO-'), fc.jsonValue()),
    remarkCodes: fc.oneof(fc.constantFrom(['M15'], ['N362', 'n1'], ['x']), fc.jsonValue()),
    with: fc.oneof(codes, fc.jsonValue()),
    month: fc.oneof(fc.constantFrom('2026-07', '2026-13', '1999-01'), fc.jsonValue()),
    setting: fc.oneof(fc.constantFrom('facility', 'nonfacility'), fc.jsonValue()),
    outcome: fc.oneof(fc.constantFrom('overturned', 'open', 'lost'), fc.jsonValue()),
    strategies: fc.oneof(fc.constantFrom(['records-sent'], ['prayer']), fc.jsonValue()),
    note: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
  },
  { requiredKeys: [] },
)

describe('no input is answered with a fault', () => {
  let app: Awaited<ReturnType<typeof bundledApp>>
  const storage = temporaryStore()
  beforeAll(async () => {
    app = await bundledApp(storage.options)
  })
  afterAll(storage.remove)

  it('POST /api/v1/price, claims that are nearly right', () =>
    fc.assert(
      fc.asyncProperty(claims, async (claim) =>
        expectNoFault(await app.request('/api/v1/price', post(claim))),
      ),
      RUNS,
    ))

  it('POST /api/v1/price, any JSON and any text', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (body) =>
        expectNoFault(await app.request('/api/v1/price', post(body))),
      ),
      RUNS,
    ))

  it('POST /api/v1/denials/reports, reports that are nearly right', () =>
    fc.assert(
      fc.asyncProperty(reports, fc.string(), async (report, token) => {
        const init = post(report)
        const header = /^[ -~]*$/.test(token) ? { 'feescope-reporter': token } : {}
        await expectNoFault(
          await app.request('/api/v1/denials/reports', {
            ...init,
            headers: { ...init.headers, ...header },
          }),
        )
      }),
      RUNS,
    ))

  it('POST /api/v1/denials/letter and /api/v1/toolkit, questions that are nearly right', () => {
    const letters = fc.record(
      {
        claim: fc.oneof(claims, fc.jsonValue()),
        line: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.jsonValue()),
        denial: fc.oneof(fc.constantFrom('CO-97', '50', 'CO-'), fc.string(), fc.jsonValue()),
        remarks: fc.oneof(fc.array(fc.string(), { maxLength: 3 }), fc.jsonValue()),
        decided: dates,
      },
      { requiredKeys: [] },
    )
    const kits = fc.record(
      {
        codes: fc.oneof(fc.array(codes, { maxLength: 3 }), fc.jsonValue()),
        date: dates,
        locality: fc.oneof(fc.constantFrom('13202-01', '1'), fc.string()),
        pos: fc.oneof(fc.constantFrom('11', '22'), fc.string()),
      },
      { requiredKeys: [] },
    )
    return fc.assert(
      fc.asyncProperty(letters, kits, async (letter, kit) => {
        await expectNoFault(await app.request('/api/v1/denials/letter', post(letter)))
        await expectNoFault(await app.request('/api/v1/toolkit', post(kit)))
      }),
      { numRuns: 150 },
    )
  })

  it('POST /api/v1/remit, any text and remittances with something changed', () => {
    const remittance = readFileSync(
      new URL('../../batch/fixtures/remittance.835', import.meta.url),
      'latin1',
    )
    const changed = fc
      .tuple(fc.nat(remittance.length), fc.nat(40), fc.string({ maxLength: 20 }))
      .map(([at, length, text]) => remittance.slice(0, at) + text + remittance.slice(at + length))
    const types = fc.constantFrom(
      'application/edi-x12',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
    )
    return fc.assert(
      fc.asyncProperty(types, fc.oneof(changed, fc.string()), async (type, body) => {
        const headers = { 'content-type': type }
        await expectNoFault(
          await app.request('/api/v1/remit?locality=13202-01', { method: 'POST', headers, body }),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('GET, with any values', () => {
    const paths = fc.tuple(codes, dates, fc.oneof(fc.constantFrom('true', 'false'), fc.string()))
    return fc.assert(
      fc.asyncProperty(paths, async ([code, date, qp]) => {
        const query = new URLSearchParams({ date, qp, prefix: code })
        for (const path of [
          `/api/v1/code/${encodeURIComponent(code) || '-'}`,
          '/api/v1/localities',
          '/api/v1/codes',
          '/api/v1/releases',
          '/api/v1/jobs',
          `/api/v1/guides/${encodeURIComponent(code) || '-'}`,
          `/api/v1/edits/${encodeURIComponent(code) || '-'}`,
          `/api/v1/search?q=${encodeURIComponent(code)}`,
          '/api/v1/advise',
          '/api/v1/denials/reports',
          '/api/v1/denials/export',
          `/api/v1/denials?payer=${encodeURIComponent(qp)}&denialCode=${encodeURIComponent(code)}`,
          `/api/v1/denials/${encodeURIComponent(code) || '-'}`,
          '/healthz',
        ]) {
          const joint = path.includes('?') ? '&' : '?'
          await expectNoFault(await app.request(`${path}${joint}${query}`))
        }
      }),
      RUNS,
    )
  })

  it('any method at any path', () => {
    const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')
    return fc.assert(
      fc.asyncProperty(methods, fc.webPath(), async (method, path) => {
        const response = await app.request(`/api/v1${path}`, { method })
        expect(response.status).toBeLessThan(500)
      }),
      RUNS,
    )
  })
})
