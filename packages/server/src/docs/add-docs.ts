import type { ApiApp } from '../api-app.ts'
import { openApiDocument } from './open-api-document.ts'
import { renderDocs } from './render-docs.ts'

/** The OpenAPI document, and a page of it that needs no script and no other server. */
export function addDocs(app: ApiApp): void {
  const document = openApiDocument(app)
  const page = renderDocs(document)
  app.get('/api/v1/openapi.json', (c) => c.json(document))
  app.get('/api/docs', (c) => c.html(page))
}
