import { InvalidInput } from '@feescope/core'
import type { Kysely } from 'kysely'
import { type ColumnPositions, locateColumns } from '../csv/column-mapping.ts'
import { type CsvSource, openRecords, type RecordSource } from '../csv/csv-source.ts'
import type { LogEntryTable, Tables } from '../database/schema.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { readLastCases } from './case-numbers.ts'
import { createDuplicateCounter } from './count-duplicates.ts'
import { createId } from './create-id.ts'
import { emptyFile } from './empty-file.ts'
import { toRow } from './entry-row.ts'
import { forgetCaseCredit } from './forget-case-credit.ts'
import { IMPORT_HEADINGS, type ImportField, REQUIRED_FIELDS } from './import-columns.ts'
import { fieldOf, parseImportRow } from './parse-import-row.ts'

export interface ImportOptions {
  /** Which heading holds a field, where it is not one of the usual names. */
  readonly columns?: Partial<Readonly<Record<ImportField, string>>>
  /** `share` of the file that was read, 0 to 1; `null` where its length in rows is not known. */
  readonly onProgress?: (progress: { readonly rows: number; readonly share: number | null }) => void
  /**
   * The file numbers its own cases, as claims do: they follow those already in the log on a day, and
   * duplicates are told without the case number. By default a case number is the log's own.
   */
  readonly ownCases?: boolean
}

/** A row that was not taken in, and why. */
export interface ImportReject {
  readonly line: number
  readonly column: string
  readonly reason: string
}

export interface ImportOutcome {
  readonly batchId: string
  /** read = imported + rejected. */
  readonly read: number
  readonly imported: number
  readonly rejected: number
  /** The first 1,000 rejects. */
  readonly rejects: readonly ImportReject[]
  /** Rows that look like entries that were in the log before; they are imported. */
  readonly duplicates: number
  /** The same content was imported before and still counts: nothing was added. */
  readonly alreadyImported: boolean
}

const MAX_ROWS = 1_000_000
const MAX_REJECTS = 1000
const ROWS_AT_ONCE = 1000

/**
 * Imports rows with a heading row as one act: when the process dies in the middle nothing was added.
 * A row that cannot be read is reported and does not stop the others. The same content is not
 * imported twice. Throws `InvalidInput` when a needed column is missing.
 */
export async function importEntries(
  store: Store,
  scope: LogScope,
  source: CsvSource | RecordSource,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const { sha256, records, share } = await openRecords(source)
  const batchId = `import-${sha256.slice(0, 32)}`
  return store.db.transaction().execute(async (transaction) => {
    if (await isHeld(transaction, scope, batchId)) {
      return { ...createTally(batchId).outcome(), alreadyImported: true }
    }
    const tally = createTally(batchId)
    const now = store.now()
    let columns: ColumnPositions<ImportField> | undefined
    let waiting: LogEntryTable[] = []
    const { ownCases = false } = options
    const lastCases = ownCases ? await readLastCases(transaction, scope) : null
    const duplicates = createDuplicateCounter({ byCase: !ownCases })
    const casesOn = new Set<string>()
    const flush = async () => {
      if (waiting.length > 0) await transaction.insertInto('log_entry').values(waiting).execute()
      waiting = []
      options.onProgress?.({ rows: tally.read(), share: share() })
    }
    for await (const { line, cells, broken } of records()) {
      if (columns === undefined) {
        columns = locateColumns(cells, IMPORT_HEADINGS, options.columns ?? {}, REQUIRED_FIELDS)
        continue
      }
      if (tally.read() >= MAX_ROWS) throw tooLong()
      const result =
        broken === undefined ? parseImportRow(cells, columns, lastCases ?? undefined) : undefined
      if (result?.ok) {
        const id = createId(now, tally.read())
        tally.addEntry()
        if (result.value.caseNumber !== null) casesOn.add(result.value.date)
        const row = toRow(result.value, scope, { id, batchId, createdAt: now.toISOString() })
        duplicates.add(row)
        waiting.push(row)
        if (waiting.length >= ROWS_AT_ONCE) await flush()
      } else {
        const [issue] = result?.issues ?? []
        tally.addReject({
          line,
          column: issue ? fieldOf(issue) : '',
          reason: issue?.message ?? broken ?? 'it cannot be read',
        })
      }
    }
    if (columns === undefined) throw emptyFile()
    await flush()
    await forgetCaseCredit(transaction, scope, [...casesOn])
    return { ...tally.outcome(), duplicates: await duplicates.count(transaction, scope, batchId) }
  })
}

function createTally(batchId: string) {
  let imported = 0
  let rejected = 0
  const rejects: ImportReject[] = []
  return {
    read: () => imported + rejected,
    addEntry: () => void imported++,
    addReject: (reject: ImportReject) => {
      rejected++
      if (rejects.length < MAX_REJECTS) rejects.push(reject)
    },
    outcome: (): ImportOutcome => ({
      batchId,
      read: imported + rejected,
      imported,
      rejected,
      rejects,
      duplicates: 0,
      alreadyImported: false,
    }),
  }
}

async function isHeld(db: Kysely<Tables>, scope: LogScope, batchId: string): Promise<boolean> {
  const row = await db
    .selectFrom('log_entry')
    .select('id')
    .where('organization_id', '=', scope.organizationId)
    .where('user_id', '=', scope.userId)
    .where('batch_id', '=', batchId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function tooLong(): InvalidInput {
  const message = `The file has more than ${MAX_ROWS} rows; nothing was imported. Split it.`
  return new InvalidInput([
    {
      path: 'file',
      code: 'too-long',
      expected: `at most ${MAX_ROWS} rows`,
      received: 'more',
      message,
    },
  ])
}
