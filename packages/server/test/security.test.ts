import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { createReference } from '@feescope/core'
import { createApp, type Fault } from '@feescope/server'
import { afterAll, describe, expect, it } from 'vitest'
import { post } from './bundled-app.ts'

const empty = createReference({ releases: [], pfs: [], gpci: [] })
const today = () => '2026-07-15'

describe('security', () => {
  it('sends strict headers with every answer', async () => {
    const app = createApp({ reference: empty, today })
    for (const path of ['/healthz', '/', '/api/v1/nothing', '/api/docs']) {
      const { headers } = await app.request(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it.each([
    ['localhost:4870', 200],
    ['127.0.0.1', 200],
    ['[::1]:4870', 200],
    ['LOCALHOST', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.nip.example:4870', 421],
    ['a:b:c', 421],
  ])('on loopback, a request for host %s is answered %i', async (host, status) => {
    const allowedHosts = ['localhost', '127.0.0.1', '[::1]']
    const app = createApp({ reference: empty, today, allowedHosts })
    expect((await app.request('/healthz', { headers: { host } })).status).toBe(status)
  })

  it('reports a fault without the claim, and shows no stack', async () => {
    const faults: Fault[] = []
    const broken = {
      ...empty,
      choosePfs: () => {
        throw new TypeError('claim text 76120 in the message')
      },
    }
    const app = createApp({ reference: broken, today, report: (fault) => faults.push(fault) })
    const response = await app.request('/api/v1/price', post({ lines: [{ code: '76120' }] }))
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain('76120')
    expect(text).not.toContain('at ')
    expect(faults).toHaveLength(1)
    expect(text).toContain(faults[0]?.reference)
    expect(JSON.stringify(faults)).not.toContain('76120')
    expect(faults[0]).toMatchObject({ method: 'POST', error: 'TypeError' })
  })
})

const CODE_PAGE =
  '<html lang="en"><title>%TITLE% – Feescope</title><h1>%CODE%</h1><p>%PLAIN%</p></html>'

describe('the web app', () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'feescope-web-'))
  mkdirSync(join(webRoot, 'assets'))
  writeFileSync(join(webRoot, 'index.html'), '<title>Feescope</title>')
  mkdirSync(join(webRoot, 'pages'))
  writeFileSync(join(webRoot, 'pages', 'code.html'), CODE_PAGE)
  writeFileSync(join(webRoot, 'assets', 'index-abc.js'), 'export {}')
  writeFileSync(join(webRoot, 'assets', 'index-abc.js.br'), brotliCompressSync('export {}'))
  writeFileSync(join(webRoot, 'favicon.svg'), '<svg/>')
  afterAll(() => rmSync(webRoot, { recursive: true }))
  const app = createApp({ reference: empty, today, webRoot })

  it('is the answer to every address that is not the API', async () => {
    for (const path of ['/', '/code/76120', '/code/76120?date=2026-07-15']) {
      const response = await app.request(path)
      expect(await response.text()).toContain('Feescope')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
  })

  it('says the day it takes for today, and what a code is, in the page itself', async () => {
    const page = await (await app.request('/code/76120')).text()
    expect(page).toContain(`<html lang="en" data-today="${today()}">`)
    expect(page).toMatch(/<title>76120 \w.+<\/title><h1>76120<\/h1><p>\w.+<\/p>/)
  })

  it('writes an address into the page as text, never as markup', async () => {
    const page = await (await app.request('/code/%3Cscript%3E')).text()
    expect(page).not.toContain('<SCRIPT>')
    expect(page).not.toContain('<script>')
  })

  it('sends the compressed copy to who can read it', async () => {
    const asset = await app.request('/assets/index-abc.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(asset.headers.get('content-encoding')).toBe('br')
    expect(asset.headers.get('content-type')).toContain('javascript')
  })

  it('lets hashed assets be kept for good, and misses the others', async () => {
    const asset = await app.request('/assets/index-abc.js')
    expect(asset.status).toBe(200)
    expect(asset.headers.get('content-type')).toContain('javascript')
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await app.request('/assets/other.js')).status).toBe(404)
    expect((await app.request('/favicon.svg')).headers.get('content-type')).toContain('image/svg')
  })

  it.each([
    '/assets/../../etc/passwd',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
  ])('does not leave its folder for %s', async (path) => {
    expect(await (await app.request(path)).text()).not.toContain('root:')
  })

  it('says how to get it when it is not built', async () => {
    const response = await createApp({ reference: empty, today }).request('/')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('npm run build')
  })
})
