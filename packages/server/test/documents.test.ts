import { beforeAll, describe, expect, it } from 'vitest'
import { bundledApp } from './bundled-app.ts'

describe('the documents', () => {
  let app: Awaited<ReturnType<typeof bundledApp>>
  beforeAll(async () => {
    app = await bundledApp()
  })

  /** Handlers under /api/v1 and the health checks, the document itself and catch-alls left out. */
  const registeredRoutes = () => {
    const routes = app.routes
      .filter(
        ({ method, path }) => method !== 'ALL' && /^\/(?:api\/v1\/|healthz|readyz)/.test(path),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`)
    return [...new Set(routes)].filter((route) => !route.endsWith('/openapi.json'))
  }

  it('describes every route in OpenAPI 3.1', async () => {
    const document = await (await app.request('/api/v1/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations as object).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.length).toBeGreaterThan(20)
    expect(described.toSorted()).toEqual(registeredRoutes().toSorted())
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
