import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './schema.ts'

const INT8 = 20
const DATE = 1082
const NUMERIC = 1700

/** Opens a pool of connections; the first query connects. */
export function openPostgres(databaseUrl: string): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, types: { getTypeParser } })
  // An idle connection that the server closes is replaced when next needed.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** As SQLite answers: whole numbers as numbers, dates as text. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  if (type === INT8 || type === NUMERIC) return toSafeNumber
  if (type === DATE) return (text: string) => text
  return format === 'binary'
    ? pg.types.getTypeParser(type, 'binary')
    : pg.types.getTypeParser(type, 'text')
}

function toSafeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} cannot be kept exactly`)
  return value
}
