import fc from 'fast-check'

/** As much of an OpenAPI document as requests are made of. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema?: Schema
  }[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema?: Schema }>>
  }
}

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly example?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
}

export interface DerivedRequest {
  readonly path: string
  readonly init: RequestInit
}

/** Every operation of the document, with requests to it: nearly right more often than wild. */
export function operationsOf(document: Document) {
  const { schemas = {} } = document.components ?? {}
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      requests: requestsTo(path, method.toUpperCase(), operation, schemas),
    })),
  )
}

type Schemas = Readonly<Record<string, Schema>>

function requestsTo(
  path: string,
  method: string,
  { parameters = [], requestBody }: Operation,
  schemas: Schemas,
): fc.Arbitrary<DerivedRequest> {
  const inPlace = (place: string) => {
    const there = parameters.filter((each) => each.in === place)
    return fc.record(
      Object.fromEntries(
        there.map(({ name, schema = {} }) => [name, someValue(schema, schemas, 0)]),
      ),
      { requiredKeys: there.filter(({ required }) => required).map(({ name }) => name) },
    )
  }
  return fc
    .tuple(inPlace('path'), inPlace('query'), bodyOf(requestBody, schemas))
    .map(([inPath, query, body]) => {
      const filled = path.replace(/\{(\w+)\}/g, (_, name) => segmentOf(inPath[name]))
      const search = new URLSearchParams(
        Object.entries(query).map(([name, value]) => [name, textOf(value)]),
      )
      return { path: `${filled}?${search}`, init: { method, ...body } }
    })
}

function bodyOf(
  requestBody: Operation['requestBody'],
  schemas: Schemas,
): fc.Arbitrary<Pick<RequestInit, 'headers' | 'body'>> {
  if (!requestBody) return fc.constant({})
  return fc.oneof(
    ...Object.entries(requestBody.content).map(([type, { schema = {} }]) => {
      const bodies = type.includes('json')
        ? fc.oneof(
            {
              arbitrary: someValue(schema, schemas, 0).map((value) => textOrNull(value)),
              weight: 8,
            },
            { arbitrary: fc.string(), weight: 1 },
          )
        : fc.string({ unit: 'binary', maxLength: 400 })
      return bodies.map((body) => ({ headers: { 'content-type': type }, body }))
    }),
  )
}

/** A value as the schema has it; one in six is anything else. */
function someValue(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.jsonValue({ maxDepth: 1 })
  return fc.oneof(
    { arbitrary: rightValue(schema, schemas, depth), weight: 5 },
    { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
  )
}

function rightValue(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const of = (inner: Schema) => someValue(inner, schemas, depth + 1)
  if (schema.$ref !== undefined) {
    return rightValue(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas, depth + 1)
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(of))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const example = schema.example === undefined ? [] : [fc.constant(schema.example)]
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, of(inner)]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      )
    case 'array':
      return fc.array(of(schema.items ?? {}), { maxLength: 4 })
    case 'integer':
    case 'number': {
      const { minimum = -5, maximum = 100_000 } = schema
      return fc.oneof(
        ...example,
        fc.integer({ min: Math.max(minimum, -1e6), max: Math.min(maximum, 1e6) }),
      )
    }
    case 'boolean':
      return fc.boolean()
    default:
      return fc.oneof(...example, fc.constantFrom(...WORDS), fc.string({ unit: 'binary' }))
  }
}

/** Text that means something somewhere. */
const WORDS = [
  '76120',
  '99213',
  '76120-26',
  '2026-07-15',
  '2025-01-01',
  'national',
  '13202-01',
  '26',
  '11',
  '1.00',
  'true',
  'RVU26C',
  '__proto__',
  '',
  '\0',
]

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function textOrNull(value: unknown): string {
  return JSON.stringify(value) ?? 'null'
}

/** One part of an address, never empty. */
function segmentOf(value: unknown): string {
  const text = textOf(value).toWellFormed()
  return encodeURIComponent(text) || '-'
}
