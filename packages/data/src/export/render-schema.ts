import type { TableColumn } from './export-table.ts'

const flatFees: readonly TableColumn[] = [
  ...['release', 'code', 'modifier', 'mac', 'locality', 'setting', 'status'].map((name) => ({
    name,
    type: 'text' as const,
    scale: 0,
  })),
  { name: 'allowed', type: 'decimal', scale: 2 },
]

/** JSON Schema of one row of every kind of table in the pack, and of the flat fee table. */
export function renderSchema(tables: ReadonlyMap<string, readonly TableColumn[]>): string {
  const kinds = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const definitions = [...kinds, ['fees', flatFees] as const].map(
    ([kind, columns]) => [kind, rowSchema(columns)] as const,
  )
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Feescope data pack',
    description: 'Each definition is a row of the tables of that kind; see manifest.json for ids.',
    $defs: Object.fromEntries(definitions),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function rowSchema(columns: readonly TableColumn[]) {
  return {
    type: 'object',
    properties: Object.fromEntries(columns.map((column) => [column.name, typeOf(column)])),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  }
}

function typeOf({ type, scale }: TableColumn) {
  switch (type) {
    case 'text':
      return { type: ['string', 'null'] }
    case 'flag':
      return { type: 'boolean' }
    case 'integer':
      return { type: ['integer', 'null'] }
    case 'decimal':
      return { type: ['number', 'null'], multipleOf: Number(`1e-${scale}`) }
    default:
      return type satisfies never
  }
}
