import { beforeAll, describe, expect, it } from 'vitest'
import { bundledApp } from './bundled-app.ts'

describe('the documents', () => {
  let app: Awaited<ReturnType<typeof bundledApp>>
  beforeAll(async () => {
    app = await bundledApp()
  })

  it('describes every route in OpenAPI 3.1', async () => {
    const document = await (await app.request('/api/v1/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/advise',
      '/api/v1/check',
      '/api/v1/code/{code}',
      '/api/v1/codes',
      '/api/v1/codes/{code}/localities',
      '/api/v1/denials',
      '/api/v1/denials/choices',
      '/api/v1/denials/export',
      '/api/v1/denials/letter',
      '/api/v1/denials/reports',
      '/api/v1/denials/{code}',
      '/api/v1/diff',
      '/api/v1/edits/{code}',
      '/api/v1/guides/{code}',
      '/api/v1/localities',
      '/api/v1/log/benchmarks',
      '/api/v1/log/cases',
      '/api/v1/log/cases/export',
      '/api/v1/log/duplicates',
      '/api/v1/log/entries',
      '/api/v1/log/export',
      '/api/v1/log/import',
      '/api/v1/log/offers/compare',
      '/api/v1/log/offers/pay',
      '/api/v1/log/offers/reach',
      '/api/v1/log/policy',
      '/api/v1/log/profile',
      '/api/v1/log/reconcile',
      '/api/v1/log/redo',
      '/api/v1/log/schedules',
      '/api/v1/log/summary',
      '/api/v1/log/surveys',
      '/api/v1/log/undo',
      '/api/v1/price',
      '/api/v1/releases',
      '/api/v1/remit',
      '/api/v1/search',
      '/api/v1/specialties',
      '/api/v1/specialties/{name}',
      '/api/v1/toolkit',
      '/healthz',
    ])
  })

  it('has no reference to a schema that is not there', async () => {
    const text = await (await app.request('/api/v1/openapi.json')).text()
    const { schemas } = JSON.parse(text).components
    const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
    expect(names.filter((name) => !(name && name in schemas))).toEqual([])
  })

  it('shows them on a page that loads nothing from elsewhere', async () => {
    const response = await app.request('/api/docs')
    const page = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(page).toContain('/api/v1/price')
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(page).not.toContain('<script')
  })
})
