import type { Store } from '../open-store.ts'
import { holdClusters, noteChange } from './cluster.ts'
import { countOneMore } from './limits.ts'
import type { DenialReport } from './report.ts'
import { clusterOf, toReport } from './report-row.ts'

/** A report as its reporter sees it. */
export interface OwnReport extends DenialReport {
  readonly id: string
  /** Whether a moderator took it out; not whether it waits or is in the figures. */
  readonly rejected: boolean
  readonly createdAt: string
}

/** A reporter's own reports, latest month first. */
export async function listOwnReports(
  { db }: Store,
  reporter: string,
): Promise<readonly OwnReport[]> {
  const rows = await db
    .selectFrom('denial_report')
    .selectAll()
    .where('reporter', '=', reporter)
    .orderBy('month', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...toReport(row),
    id: row.id,
    rejected: row.state === 'rejected',
    createdAt: row.created_at,
  }))
}

/**
 * Deletes a reporter's reports, all or those with the ids, and says how many. They are gone at once;
 * figures already published of them follow when a threshold of reporters has changed the cluster.
 */
export async function forgetReports(
  { db, now }: Store,
  reporter: string,
  ids: 'all' | readonly string[],
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    // Waits for a report of the same reporter that is being written.
    await countOneMore(transaction, now().toISOString().slice(0, 10), `reporter ${reporter}`)
    const rows = await transaction
      .selectFrom('denial_report')
      .selectAll()
      .where('reporter', '=', reporter)
      .execute()
    const going = ids === 'all' ? rows : rows.filter(({ id }) => ids.includes(id))
    const clusters = await holdClusters(transaction, going.map(clusterOf))
    for (const cluster of clusters) {
      const own = { code: cluster.code, payer: cluster.payer, denial_code: cluster.denialCode }
      const here = going.filter(
        (row) =>
          row.code === own.code && row.payer === own.payer && row.denial_code === own.denial_code,
      )
      // Read again now that the cluster is held: it may have been published meanwhile.
      const gone = await transaction
        .deleteFrom('denial_report')
        .where((where) => where.and({ ...own, reporter }))
        .where(
          'month',
          'in',
          here.map(({ month }) => month),
        )
        .returning('released')
        .execute()
      const removed = gone.some(({ released }) => released !== '')
      await noteChange(transaction, cluster, reporter, removed)
    }
    return going.length
  })
}
