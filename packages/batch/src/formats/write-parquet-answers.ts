import { parseUnits } from '@feescope/core'
import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { AnswerRow } from './answer-row.ts'

const ROW_GROUP = 100_000

const TEXTS = ['claim', 'line', 'status', 'reason', 'findings', 'release'] as const

const text = (name: string, repetition_type: 'REQUIRED' | 'OPTIONAL'): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type,
})

const SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: 7 },
  text('claim', 'REQUIRED'),
  text('line', 'REQUIRED'),
  text('status', 'REQUIRED'),
  {
    name: 'allowed',
    type: 'INT64',
    converted_type: 'DECIMAL',
    precision: 18,
    scale: 2,
    repetition_type: 'OPTIONAL',
  },
  text('reason', 'OPTIONAL'),
  text('findings', 'REQUIRED'),
  text('release', 'OPTIONAL'),
]

/** The columns of the CSV, `allowed` as DECIMAL(18,2); row groups of 100,000. */
export async function* writeParquetAnswers(
  rows: AsyncIterable<readonly AnswerRow[]>,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: 'feescope' })
  const take = (): Uint8Array => {
    const taken = bytes.getBytes().slice()
    // The writer counts on by itself: only its buffer starts over.
    bytes.index = 0
    return taken
  }
  let held: AnswerRow[] = []
  const write = (group: readonly AnswerRow[]): Uint8Array => {
    writer.write({ columnData: columnsOf(group), rowGroupSize: group.length })
    return take()
  }
  for await (const some of rows) {
    held = held.concat(some)
    while (held.length >= ROW_GROUP) yield write(held.splice(0, ROW_GROUP))
  }
  if (held.length > 0) yield write(held)
  writer.finish()
  yield take()
}

function columnsOf(rows: readonly AnswerRow[]) {
  const columns = TEXTS.map((name) => {
    const blank = name === 'reason' || name === 'release' ? null : ''
    return { name: name as string, data: rows.map((row): unknown => row[name] || blank) }
  })
  const allowed = rows.map(({ allowed: amount }): unknown => centsOf(amount))
  columns.splice(3, 0, { name: 'allowed', data: allowed })
  return columns
}

function centsOf(amount: string): bigint | null {
  return amount === '' ? null : BigInt(parseUnits(amount, 2) ?? 0)
}
