import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { appealAnswer } from '../src/schemas/appeal.ts'
import { toolkit } from '../src/schemas/toolkit.ts'
import { bundledApp, post } from './bundled-app.ts'

let app: Awaited<ReturnType<typeof bundledApp>>
beforeAll(async () => {
  app = await bundledApp()
})

const SEPARATE = {
  claim: {
    date: '2024-08-15',
    locality: '13202-01',
    lines: [{ code: '76120' }, { code: '76000', modifiers: ['59'], charge: '120.00' }],
  },
  line: 2,
  denial: 'CO-97',
}
/** 92611 / 76120 has indicator 0. */
const FINAL = {
  claim: { date: '2024-08-15', lines: [{ code: '92611' }, { code: '76120', modifiers: ['59'] }] },
  line: 2,
  denial: 'CO-97',
}
const START = { docx: 'PK', pdf: '%PDF-', zip: 'PK' } as const

describe('POST /api/v1/denials/letter', () => {
  it('answers the draft as text, with what to fill in, exactly as documented', async () => {
    const answer = await (await app.request('/api/v1/denials/letter', post(SEPARATE))).json()
    expect(appealAnswer.parse(answer)).toEqual(answer)
    expect(answer).toMatchObject({ drafted: true, ground: 'edits' })
    expect(answer.text).toContain('NCCI-PTP-PRA-2024Q3')
    expect(answer.placeholders).toContain('[Payer]')
  })

  it.each(['docx', 'pdf'] as const)(
    'sends the draft as %s, to be saved and not kept',
    async (format) => {
      const response = await app.request('/api/v1/denials/letter', post({ ...SEPARATE, format }))
      expect(response.status).toBe(200)
      expect(response.headers.get('content-disposition')).toContain(
        `appeal-76000-2024-08-15.${format}`,
      )
      expect(response.headers.get('cache-control')).toBe('no-store')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.toString('latin1').startsWith(START[format])).toBe(true)
    },
  )

  it('refuses where the indicator is 0, as an answer and as a file', async () => {
    const answer = await (await app.request('/api/v1/denials/letter', post(FINAL))).json()
    expect(appealAnswer.parse(answer)).toEqual(answer)
    expect(answer).toMatchObject({ drafted: false, finding: { modifierIndicator: '0' } })
    const file = await app.request('/api/v1/denials/letter', post({ ...FINAL, format: 'docx' }))
    expect(file.status).toBe(422)
    expect(await file.json()).toMatchObject({ code: 'no-appeal' })
  })

  it.each([
    [{ ...SEPARATE, line: 9 }, 'no-such-line'],
    [{ ...SEPARATE, denial: 'x' }, 'malformed-reason'],
    [{ ...SEPARATE, claim: { lines: [] } }, undefined],
    [{ ...SEPARATE, format: 'odt' }, undefined],
  ])('answers 400 with the issue', async (body, code) => {
    const response = await app.request('/api/v1/denials/letter', post(body))
    expect(response.status).toBe(400)
    const { issues } = await response.json()
    expect(issues.length).toBeGreaterThan(0)
    if (code !== undefined) expect(issues[0].code).toBe(code)
  })
})

describe('POST /api/v1/toolkit', () => {
  const ask = { codes: ['76120', '76000'], date: '2026-07-15', locality: '13202-01' }

  it('answers what is documented, with the amounts of the place', async () => {
    const answer = await (await app.request('/api/v1/toolkit', post(ask))).json()
    expect(toolkit.parse(answer)).toEqual(answer)
    expect(answer.codes[0].whole).toEqual({ amount: '131.03', reason: null })
  })

  it('sends the pack as a zip with a PDF and CSV files', async () => {
    const response = await app.request('/api/v1/toolkit', post({ ...ask, format: 'zip' }))
    expect(response.headers.get('content-type')).toBe('application/zip')
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(files)).toContain('toolkit.pdf')
    expect(new TextDecoder().decode(files['dollars.csv'])).toContain(',131.03,')
  })

  it('sends the PDF alone', async () => {
    const response = await app.request('/api/v1/toolkit', post({ ...ask, format: 'pdf' }))
    expect((await response.text()).startsWith('%PDF-')).toBe(true)
  })

  it.each([{ codes: [] }, { codes: ['?'] }, { codes: ['76120'], locality: 'x' }, {}])(
    'answers 400 to %j',
    async (body) => {
      expect((await app.request('/api/v1/toolkit', post(body))).status).toBe(400)
    },
  )
})

describe('POST /api/v1/superbill', () => {
  it('sends the claim as a PDF', async () => {
    const lines = [{ code: '76120', modifiers: ['26'] }, { code: '76000' }]
    const response = await app.request('/api/v1/superbill', post({ date: '2026-07-15', lines }))
    expect(response.headers.get('content-disposition')).toContain('superbill-2026-07-15.pdf')
    expect((await response.text()).startsWith('%PDF-')).toBe(true)
  })

  it('answers 400 to a claim that cannot be read', async () => {
    expect((await app.request('/api/v1/superbill', post({ lines: [] }))).status).toBe(400)
  })
})
