import type { Store } from '../open-store.ts'
import { holdClusters, noteChange } from './cluster.ts'
import type { DenialReport } from './report.ts'
import { clusterOf, toReport } from './report-row.ts'

/** A report that waits for a moderator. Who gave it is not shown. */
export interface QueuedReport extends DenialReport {
  readonly id: string
  readonly createdAt: string
}

/** The reports that wait, oldest first. */
export async function listQueued({ db }: Store, limit = 100): Promise<readonly QueuedReport[]> {
  const rows = await db
    .selectFrom('denial_report')
    .selectAll()
    .where('state', '=', 'queued')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toReport(row), id: row.id, createdAt: row.created_at }))
}

/**
 * Decides on reports, also on ones decided before, and says how many there were. A rejected report
 * counts nowhere; sent again with other content it waits again.
 */
export async function moderateReports(
  { db }: Store,
  ids: readonly string[],
  decision: 'accepted' | 'rejected',
): Promise<number> {
  if (ids.length === 0) return 0
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('denial_report')
      .selectAll()
      .where('id', 'in', ids)
      .orderBy('id')
      .execute()
    await holdClusters(transaction, rows.map(clusterOf))
    let decided = 0
    for (const { id, reporter, ...row } of rows) {
      // Not where its reporter has replaced it by one of another denial code meanwhile.
      const { numUpdatedRows } = await transaction
        .updateTable('denial_report')
        .set({ state: decision })
        .where((where) => where.and({ id, denial_code: row.denial_code }))
        .executeTakeFirst()
      if (numUpdatedRows === 0n) continue
      decided++
      await noteChange(transaction, clusterOf({ id, reporter, ...row }), reporter, false)
    }
    return decided
  })
}
