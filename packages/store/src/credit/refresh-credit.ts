import { type Kysely, type Selectable, sql } from 'kysely'
import type { LogEntryTable, Tables } from '../database/schema.ts'
import { LOG_ROLES } from '../log/entry.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { CreditableEntry } from './credit.ts'
import type { Crediting } from './crediting.ts'
import { yearBefore } from './year-before.ts'

/**
 * Brings the credit kept beside the organisation's entries up to date with the policy and the
 * releases; gives the number of entries credited anew. When nothing changed it costs one look-up.
 */
export async function refreshCredit(
  store: Store,
  scope: LogScope,
  crediting: Crediting,
): Promise<number> {
  let refreshed = 0
  while (await isStale(store.db, scope, crediting.stamp)) {
    refreshed += await store.db
      .transaction()
      .execute((transaction) => refreshSome(store.kind, transaction, scope, crediting))
  }
  return refreshed
}

async function isStale(db: Kysely<Tables>, scope: LogScope, stamp: string): Promise<boolean> {
  // The ends of an index; looking for "not this stamp" would read every entry.
  const ends = await db
    .selectFrom('log_entry')
    .select((eb) => [eb.fn.min('credit_stamp').as('min'), eb.fn.max('credit_stamp').as('max')])
    .where('organization_id', '=', scope.organizationId)
    .executeTakeFirst()
  const { min, max } = ends ?? { min: null, max: null }
  return min !== null && (min !== stamp || max !== stamp)
}

const COLUMNS = [
  'id',
  'user_id',
  'date',
  'code',
  'modifiers',
  'units',
  'role',
  'case_number',
  'removed_at',
] as const satisfies readonly (keyof LogEntryTable)[]
type StaleRow = Pick<Selectable<LogEntryTable>, (typeof COLUMNS)[number]>

/** At least this many entries at once, and always whole days, for a case is within a day. */
const ROWS_AT_ONCE = 20_000

async function refreshSome(
  kind: Store['kind'],
  db: Kysely<Tables>,
  scope: LogScope,
  crediting: Crediting,
): Promise<number> {
  const stale = db
    .selectFrom('log_entry')
    .where('organization_id', '=', scope.organizationId)
    .where('credit_stamp', '<>', crediting.stamp)
  const last = await stale
    .select(['user_id', 'date'])
    .orderBy('user_id')
    .orderBy('date')
    .offset(ROWS_AT_ONCE)
    .limit(1)
    .executeTakeFirst()
  const rows = await stale
    .select(COLUMNS)
    .orderBy('id')
    .$if(last !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('user_id', '<', last?.user_id ?? ''),
          eb.and([eb('user_id', '=', last?.user_id ?? ''), eb('date', '<=', last?.date ?? '')]),
        ]),
      ),
    )
    .execute()
  const credits = [...Map.groupBy(rows, caseOf).values()].flatMap((group) => {
    const entries = group.map(toCreditable)
    const aYearBefore = entries.map((entry) => ({ ...entry, date: yearBefore(entry.date) }))
    const earlier = crediting.creditCase(aYearBefore)
    return crediting
      .creditCase(entries)
      .map(({ raw, credited, release }, index) => [
        group[index]?.id ?? '',
        raw,
        credited,
        release,
        earlier[index]?.credited ?? null,
      ])
  })
  for (let start = 0; start < credits.length; start += 5000) {
    const json = JSON.stringify(credits.slice(start, start + 5000))
    // The concatenation keeps SQLite from walking the organisation's index once for every row.
    await sql`
      update log_entry set raw_work = v.raw_work, credited_work = v.credited_work,
        credit_release = v.credit_release, earlier_work = v.earlier_work, credit_stamp = ${crediting.stamp}
      from ${CREDIT_ROWS[kind](json)} as v
      where log_entry.id = v.id and log_entry.organization_id || '' = ${scope.organizationId}`.execute(
      db,
    )
  }
  return rows.length
}

/** Rows out of one JSON parameter: both databases can, each in its own words. */
const CREDIT_ROWS: Readonly<Record<Store['kind'], (json: string) => ReturnType<typeof sql>>> = {
  sqlite: (json) => sql`(select value ->> 0 as id, value ->> 1 as raw_work,
    value ->> 2 as credited_work, value ->> 3 as credit_release,
    value ->> 4 as earlier_work from json_each(${json}))`,
  postgres: (json) => sql`(select value ->> 0 as id, (value ->> 1)::bigint as raw_work,
    (value ->> 2)::bigint as credited_work, value ->> 3 as credit_release,
    (value ->> 4)::bigint as earlier_work from json_array_elements(${json}::json))`,
}

/** Entries that count and share a case number; every other entry is a case of its own. */
export function caseOf(
  row: Pick<StaleRow, 'id' | 'user_id' | 'date' | 'case_number' | 'removed_at'>,
): string {
  if (row.case_number === null || row.removed_at !== null) return row.id
  return `${row.user_id} ${row.date} ${row.case_number}`
}

export function toCreditable(
  row: Pick<StaleRow, 'date' | 'code' | 'modifiers' | 'units' | 'role'>,
): CreditableEntry {
  return {
    date: row.date,
    code: row.code,
    modifiers: row.modifiers === '' ? [] : row.modifiers.split(' '),
    units: row.units,
    role: LOG_ROLES.find((role) => role === row.role) ?? 'primary',
  }
}
