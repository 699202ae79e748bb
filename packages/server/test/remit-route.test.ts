import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReference } from '@feescope/core'
import { createApp, type Fault } from '@feescope/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { MAX_UPLOAD_BYTES } from '../src/limits.ts'
import { remitAnswer } from '../src/schemas/remit.ts'
import { bundledApp, post, temporaryStore } from './bundled-app.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../batch/fixtures/${name}`, import.meta.url))
const REMITTANCE = fixture('remittance.835')
const CLAIMS = fixture('claims.837')

let app: Awaited<ReturnType<typeof bundledApp>>
beforeAll(async () => {
  app = await bundledApp()
})

const formOf = (parts: Readonly<Record<string, Buffer | string>>) => {
  const form = new FormData()
  for (const [name, content] of Object.entries(parts)) {
    form.set(
      name,
      typeof content === 'string' ? content : new File([new Uint8Array(content)], name),
    )
  }
  return form
}
const send = (body: BodyInit, path = '/api/v1/remit?locality=13202-01', headers = {}) =>
  app.request(path, { method: 'POST', body, headers })
const raw = { 'content-type': 'application/edi-x12' }

describe('POST /api/v1/remit', () => {
  it('reviews a remittance sent alone, exactly as documented', async () => {
    const response = await send(new Uint8Array(REMITTANCE), undefined, raw)
    const answer = await response.json()
    expect(remitAnswer.parse(answer)).toEqual(answer)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(answer.totals.all).toMatchObject({ lines: 4, denied: 1 })
    expect(answer.worklist[0]).toMatchObject({ cause: 'CO-29', open: 1 })
    expect(answer.marks).toBe(false)
  })

  it('matches lines with the claims sent beside it', async () => {
    const answer = await (await send(formOf({ remittance: REMITTANCE, claims: CLAIMS }))).json()
    expect(remitAnswer.parse(answer)).toEqual(answer)
    expect(answer.totals.all).toMatchObject({ lines: 4, asExpected: 2, denied: 1 })
    expect(answer.issues.map(({ message }: { message: string }) => message).join()).toContain(
      'Claims: Segment 59',
    )
  })

  it('takes claims as CSV, and says which rows it could not read', async () => {
    const csv =
      'claim,line,date,code,modifiers,units,pos,locality\nA1,1,2026-07-15,99214,25,1,11,13202-01\nA1,2,2026-07-15,??,,1,11,13202-01\n'
    const answer = await (
      await send(formOf({ remittance: REMITTANCE, claims: Buffer.from(csv) }))
    ).json()
    const messages = answer.issues.map(({ message }: { message: string }) => message)
    expect(messages.filter((each: string) => each.startsWith('Claims: '))).toHaveLength(1)
  })

  it('gives with a denied line what its letter is asked with', async () => {
    const { lines } = await (await send(new Uint8Array(REMITTANCE), undefined, raw)).json()
    const denied = lines.find(({ verdict }: { verdict: string }) => verdict === 'denied')
    const letter = await app.request(
      '/api/v1/denials/letter',
      post({ ...denied.asked, denial: denied.denial.reason }),
    )
    expect(await letter.json()).toMatchObject({ drafted: true, ground: 'record' })
  })

  it('keeps what is done of the worklist, and nothing else of the file', async () => {
    const { options, home, remove } = temporaryStore()
    const own = await bundledApp(options)
    const review = async () =>
      (
        await own.request('/api/v1/remit?locality=13202-01', {
          method: 'POST',
          body: new Uint8Array(REMITTANCE),
          headers: raw,
        })
      ).json()
    const first = await review()
    expect(remitAnswer.parse(first)).toEqual(first)
    const [{ items, open }] = first.worklist
    expect([first.marks, open, items[0].done]).toEqual([true, 1, false])
    const mark = (done: boolean) =>
      own.request('/api/v1/denials/worklist', post({ items: [items[0].id], done }))
    expect(await (await mark(true)).json()).toEqual({ marked: 1, done: true })
    expect((await review()).worklist[0]).toMatchObject({ open: 0, items: [{ done: true }] })
    await mark(false)
    expect((await review()).worklist[0]).toMatchObject({ open: 1, atStake: items[0].atStake })
    const kept = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
    expect(kept.join('')).not.toMatch(/MEDICARE PART B|TRACE1|PAYER2/)
    await remove()
  })

  it('marks nothing where the server keeps nothing, or the id is none', async () => {
    const marked = await app.request(
      '/api/v1/denials/worklist',
      post({ items: ['wAAAAAAAAAAA'], done: true }),
    )
    expect(marked.status).toBe(404)
    const none = await app.request('/api/v1/denials/worklist', post({ items: ['A2'], done: true }))
    expect(none.status).toBe(400)
  })

  it('sends every line as CSV', async () => {
    const response = await send(
      formOf({ remittance: REMITTANCE }),
      '/api/v1/remit?locality=13202-01&format=csv',
    )
    expect(response.headers.get('content-type')).toContain('text/csv')
    // a header and four lines
    expect((await response.text()).trim().split('\n')).toHaveLength(5)
  })

  it.each([
    ['no X12', () => Buffer.from('hello'), /no remittance/],
    ['claims instead of a remittance', () => CLAIMS, /no remittance/],
    ['nothing', () => Buffer.from(''), /./],
  ])('%s is a bad request that quotes nothing', async (_, body, message) => {
    const response = await send(formOf({ remittance: body() }))
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(text).toMatch(message)
    expect(text).not.toContain('hello')
  })

  it.each([
    ['tolerance=x', 'tolerance'],
    ['format=xml', 'format'],
    ['locality=nowhere', 'locality'],
  ])('names a wrong parameter: %s', async (query, name) => {
    const response = await send(formOf({ remittance: REMITTANCE }), `/api/v1/remit?${query}`)
    const text = await response.text()
    expect([text.includes(name), text]).toEqual([true, text])
  })

  it('takes no form without the file, and no other type of body', async () => {
    expect((await send(formOf({ other: REMITTANCE }))).status).toBe(400)
    expect((await send(formOf({ remittance: 'text' }))).status).toBe(400)
    expect((await send('{}', undefined, { 'content-type': 'application/json' })).status).toBe(415)
  })

  it('takes no form from a page of another site', async () => {
    const origin = { origin: 'https://elsewhere.example' }
    expect((await send(formOf({ remittance: REMITTANCE }), undefined, origin)).status).toBe(403)
  })

  it('takes no more than its bound', async () => {
    const large = new Uint8Array(MAX_UPLOAD_BYTES + 1)
    expect((await send(large, undefined, raw)).status).toBe(413)
  })

  it('reports a fault without a word of the file', async () => {
    const faults: Fault[] = []
    const broken = {
      ...createReference({ releases: [], pfs: [], gpci: [] }),
      choosePfs: () => {
        throw new TypeError('PATIENT TEST in the message')
      },
    }
    const failing = createApp({
      reference: broken,
      today: () => '2026-07-15',
      report: (fault) => faults.push(fault),
    })
    const response = await failing.request('/api/v1/remit', {
      method: 'POST',
      body: new Uint8Array(REMITTANCE),
      headers: raw,
    })
    expect(response.status).toBe(500)
    expect(`${await response.text()}${JSON.stringify(faults)}`).not.toContain('PATIENT')
    expect(faults).toHaveLength(1)
  })
})
