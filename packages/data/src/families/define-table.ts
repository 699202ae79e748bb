import { createFieldReader } from '../layouts/field-reader.ts'
import { columnOf } from '../layouts/layout.ts'
import { readDelimited, readFixedWidth } from '../layouts/read-records.ts'
import { createRejectList, type RejectList } from '../reject.ts'
import type { ImportOptions, ImportOutcome, Source, TableFamily } from './family.ts'
import { splitForced } from './forcible-rules.ts'
import type { KnownVersion, Located, TableDefinition } from './table-definition.ts'

/** Makes a family of a table's definition: recognise, read, check, identify, encode. */
export function defineTable<Field extends string, Row>(
  definition: TableDefinition<Field, Row>,
): TableFamily {
  return {
    kind: definition.kind,
    tableFile: definition.tableFile,
    recognises: (text) => definition.recognise(text) !== undefined,
    ...(definition.spreadsheets && { spreadsheets: true }),
    import: (source, options) => importTable(definition, source, options),
  }
}

function importTable<Field extends string, Row>(
  definition: TableDefinition<Field, Row>,
  source: Source,
  options: ImportOptions,
): ImportOutcome {
  const rejects = createRejectList(source.file)
  const whole = (rule: string, reason: string, line = 0) =>
    rejects.insert({ line, column: 0, field: '', rule, reason, received: '' })
  const version = definition.recognise(source.text)
  if (version?.kind !== 'known') {
    whole('unknown-layout', version?.message ?? `Not a ${definition.name}.`, version?.line)
    return { status: 'rejected', rejects: rejects.rejects }
  }
  const rows = readRows(definition, version, source.text, rejects)
  if (rows.length === 0 && rejects.rejects.length === 0) {
    whole('incomplete', `This ${definition.name} has no rows. Download it again.`)
  }
  const identified = definition.identify(source, version, options, rows)
  if (!identified.found) whole('unknown-release', identified.message)
  if (rejects.rejects.length > 0 || !identified.found) {
    return { status: 'rejected', rejects: rejects.rejects }
  }
  const { edition } = identified
  for (const violation of definition.check(rows, edition)) {
    const column = violation.field === '' ? 0 : columnOf(version.layout, violation.field)
    rejects.insert({ ...violation, column })
  }
  const { standing, overridden } = splitForced(rejects.rejects, options.force)
  if (standing.length > 0) return { status: 'rejected', rejects: standing }
  const kept = rows.map(({ row }) => row)
  return {
    status: 'imported',
    ...edition,
    rows: kept.length,
    layout: version.layout.id,
    ...(overridden.length > 0 && { overridden }),
    encode: (encoding) => definition.encode(kept, encoding),
  }
}

/** The typed rows of a file in file order; what cannot be typed goes to `rejects`. */
export function readRows<Field extends string, Row>(
  definition: Pick<TableDefinition<Field, Row>, 'parseRow' | 'isNote' | 'keyOf'>,
  { layout, headerLine }: KnownVersion<Field>,
  text: string,
  rejects: RejectList,
): Located<Row>[] {
  const records =
    layout.format === 'csv'
      ? readDelimited(layout, text, headerLine, rejects)
      : readFixedWidth(layout, text, rejects)
  const rows: Located<Row>[] = []
  const seen = new Set<string>()
  for (const record of records) {
    if (definition.isNote?.(record.values)) continue
    const reader = createFieldReader(layout, record, rejects)
    const row = definition.parseRow(reader)
    if (rejects.isFull()) break
    if (!reader.isValid() || isRepeated(definition.keyOf?.(row), seen)) continue
    rows.push({ line: record.line, row })
  }
  return rows
}

function isRepeated(key: string | undefined, seen: Set<string>): boolean {
  if (key === undefined) return false
  if (seen.has(key)) return true
  seen.add(key)
  return false
}
