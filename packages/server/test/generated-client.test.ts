import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBundledReference } from '@feescope/data'
import { type RunningServer, startServer } from '@feescope/server'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TODAY } from './bundled-app.ts'

/** Tools of others, at fixed versions, fetched by npx as the linter is. */
const VALIDATOR = ['--package=@seriousme/openapi-schema-validator@2.11.0', 'validate-api']
const GENERATOR = [
  '--package=typescript@5.9.3',
  '--package=@hey-api/openapi-ts@0.99.0',
  'openapi-ts',
]

const npx = (...words: readonly string[]) =>
  execFileSync('npx', ['--yes', ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

type Call = (options: object) => Promise<{
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}>

describe('the OpenAPI document of a running server', () => {
  let server: RunningServer
  const folder = mkdtempSync(join(tmpdir(), 'feescope-client-'))
  const document = join(folder, 'openapi.json')
  beforeAll(async () => {
    const reference = await openBundledReference()
    server = await startServer({ reference, today: () => TODAY, host: '127.0.0.1', port: 0 })
    const response = await fetch(`${server.url}/api/v1/openapi.json`)
    writeFileSync(document, await response.text())
  })
  afterAll(async () => {
    await server?.close()
    rmSync(folder, { recursive: true })
  })

  it('is valid', () => {
    expect(JSON.parse(npx(...VALIDATOR, document))).toEqual({ valid: true })
  })

  it('makes a client that works', async () => {
    npx(...GENERATOR, '-i', document, '-o', join(folder, 'client'), '-c', '@hey-api/client-fetch')
    const outfile = join(folder, 'client.mjs')
    const entry = join(folder, 'client/sdk.gen.ts')
    await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node' })
    const client: Readonly<Record<string, Call>> = await import(pathToFileURL(outfile).href)
    const call = (name: string, options: object = {}) => {
      const method = client[name]
      if (!method) throw new Error(`${name} was not generated`)
      return method({ baseUrl: server.url, ...options })
    }

    const lines = [{ code: '76120' }]
    const price = await call('postApiV1Price', { body: { date: '2026-07-15', lines } })
    expect(price.data).toMatchObject({ total: '113.56' })
    const check = await call('postApiV1Check', { body: { date: '2026-07-15', lines } })
    expect(check.data).toMatchObject({ verdict: 'passes' })
    const code = await call('getApiV1CodeByCode', {
      path: { code: '76120' },
      query: { date: '2026-07-15' },
    })
    expect(code.data).toMatchObject({ code: '76120', release: { pfs: 'RVU26C' } })
    const search = await call('getApiV1Search', { query: { q: 'video swallow', limit: 3 } })
    expect(search.data).toMatchObject({ results: [{}, {}, {}] })
    const diff = await call('getApiV1Diff', { query: { a: 'RVU25D', b: 'RVU26C', limit: 2 } })
    expect(diff.data).toMatchObject({ rows: [{}, {}] })

    const wrong = await call('postApiV1Price', { body: { date: 'soon', lines: [{ code: 'x' }] } })
    expect(wrong.response.status).toBe(400)
    expect(wrong.error).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: 'date' }, { path: 'lines[0].code' }],
    })
  })
})
