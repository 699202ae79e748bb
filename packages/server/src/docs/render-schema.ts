import { html } from 'hono/html'
import { asText, entriesOf, fieldOf, type Json, listOf } from './read-json.ts'

type Html = ReturnType<typeof html>

/** A JSON schema as nested lists; a named schema is a link. */
export function renderSchema(schema: Json): Html {
  const name = asText(fieldOf(schema, '$ref')).split('/').at(-1)
  if (name) return html`<a href="#${name}">${name}</a>`
  const variants = [...listOf(fieldOf(schema, 'oneOf')), ...listOf(fieldOf(schema, 'anyOf'))]
  if (variants.length > 0) {
    return html`one of <ul>${variants.map((variant) => html`<li>${renderSchema(variant)}</li>`)}</ul>`
  }
  const items = fieldOf(schema, 'items')
  if (items !== undefined) return html`list of ${renderSchema(items)} ${remark(schema)}`
  const properties = entriesOf(fieldOf(schema, 'properties'))
  if (properties.length === 0) return html`${typeText(schema)} ${remark(schema)}`
  const required = new Set(listOf(fieldOf(schema, 'required')))
  return html`${remark(schema)}<ul>${properties.map(
    ([key, value]) =>
      html`<li><code>${key}</code>${required.has(key) ? '' : ' (optional)'}: ${renderSchema(value)}</li>`,
  )}</ul>`
}

function typeText(schema: Json): string {
  const values = listOf(fieldOf(schema, 'enum'))
  if (values.length > 0) return values.map((value) => JSON.stringify(value)).join(' | ')
  const constant = fieldOf(schema, 'const')
  if (constant !== undefined) return JSON.stringify(constant)
  const type = fieldOf(schema, 'type')
  return Array.isArray(type) ? type.map(asText).join(' or ') : asText(type) || 'anything'
}

function remark(schema: Json): Html {
  const example = fieldOf(schema, 'example')
  const shown = example === undefined ? '' : `e.g. ${JSON.stringify(example)}`
  const text = [asText(fieldOf(schema, 'description')), shown].filter(Boolean).join('; ')
  return html`<span class="remark">${text}</span>`
}
