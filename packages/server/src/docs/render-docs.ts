import { html, raw } from 'hono/html'
import { DOCS_STYLE } from './docs-style.ts'
import type { OpenApiDocument } from './open-api-document.ts'
import { asText, entriesOf, fieldOf, type Json, listOf } from './read-json.ts'
import { renderSchema } from './render-schema.ts'

/** The OpenAPI document as one plain page. */
export function renderDocs(document: OpenApiDocument): string {
  const tree = JSON.parse(JSON.stringify(document)) as Json
  const info = fieldOf(tree, 'info')
  const schemas = entriesOf(fieldOf(fieldOf(tree, 'components'), 'schemas'))
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Feescope API</title>
<style>${raw(DOCS_STYLE)}</style>
</head>
<body>
<header><h1>Feescope API</h1>
<p>${asText(fieldOf(info, 'description'))}</p>
<p><a href="/">Web app</a> · <a href="/api/v1/openapi.json">OpenAPI document</a></p></header>
<main>
${entriesOf(fieldOf(tree, 'paths')).flatMap(([path, methods]) =>
  entriesOf(methods).map(([method, operation]) => renderOperation(path, method, operation)),
)}
<h2 id="schemas">Schemas</h2>
${schemas.map(
  ([name, schema]) => html`<section id="${name}"><h3>${name}</h3>${renderSchema(schema)}</section>`,
)}
</main>
</body>
</html>`)
}

function renderOperation(path: string, method: string, operation: Json) {
  const content = entriesOf(fieldOf(fieldOf(operation, 'requestBody'), 'content'))
  return html`<section>
<h2><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h2>
<p>${asText(fieldOf(operation, 'summary'))}. ${asText(fieldOf(operation, 'description'))}</p>
${listOf(fieldOf(operation, 'parameters')).map(
  (parameter) =>
    html`<p class="field"><code>${asText(fieldOf(parameter, 'name'))}</code>
    <span>${asText(fieldOf(parameter, 'in'))}${fieldOf(parameter, 'required') === true ? ', required' : ''}</span>
    ${renderSchema(fieldOf(parameter, 'schema'))}</p>`,
)}
${content.map(([type, body]) => html`<p>Body (${type}): ${renderSchema(fieldOf(body, 'schema'))}</p>`)}
<dl>${entriesOf(fieldOf(operation, 'responses')).map(
    ([status, response]) =>
      html`<dt>${status}</dt><dd>${asText(fieldOf(response, 'description'))}
      ${entriesOf(fieldOf(response, 'content')).map(([, body]) => renderSchema(fieldOf(body, 'schema')))}</dd>`,
  )}</dl>
</section>`
}
