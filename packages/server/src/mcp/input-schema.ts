import { OpenAPIHono, type z } from '@hono/zod-openapi'

/** JSON Schema of a tool's arguments. */
export type JsonSchema = { readonly type: 'object'; readonly [key: string]: unknown }

/** The schema as the HTTP API would document it, as one JSON Schema that needs no other document. */
export function inputSchemaOf(schema: z.ZodType): JsonSchema {
  const registry = new OpenAPIHono()
  registry.openAPIRegistry.register('Input', schema)
  const { components } = registry.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '', version: '' },
  })
  const text = JSON.stringify(components?.schemas, toExamples)
  const { Input, ...$defs } = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'))
  return { ...Input, ...(Object.keys($defs).length > 0 && { $defs }) }
}

/** OpenAPI's `example` is JSON Schema's `examples`. */
function toExamples(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('example' in value)) return value
  const { example, ...rest } = value
  return { ...rest, examples: [example] }
}
