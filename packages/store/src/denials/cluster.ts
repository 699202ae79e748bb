import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../database/schema.ts'
import { figuresOf, THRESHOLD } from './figures.ts'
import type { ClusterName } from './report.ts'
import { toReport } from './report-row.ts'

/**
 * Makes this transaction the only one that writes to the clusters. They are taken in one order, so
 * that two transactions cannot wait for each other.
 */
export async function holdClusters(
  transaction: Transaction<Tables>,
  clusters: readonly ClusterName[],
): Promise<readonly ClusterName[]> {
  const named = new Map(clusters.map((cluster) => [keyOf(cluster), cluster]))
  const ordered = [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster)
  for (const { code, payer, denialCode } of ordered) {
    await transaction
      .insertInto('denial_cluster')
      .values({ code, payer, denial_code: denialCode, figures: null, touched: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['code', 'payer', 'denial_code'])
          .doUpdateSet({ touched: sql<number>`denial_cluster.touched + 1` }),
      )
      .execute()
  }
  return ordered
}

/**
 * Notes whether what a reporter tells of a cluster differs from what its figures were made of. Once
 * that holds for a threshold of reporters the figures are made anew: no figure ever moves by fewer.
 * `removed`: one of the reporter's published reports has just gone.
 */
export async function noteChange(
  transaction: Transaction<Tables>,
  cluster: ClusterName,
  reporter: string,
  removed: boolean,
): Promise<void> {
  const changer = changerOf(cluster, reporter)
  const own = { ...columnsOf(cluster), changer }
  const known = await transaction
    .selectFrom('denial_change')
    .select('removed')
    .where((where) => where.and(own))
    .executeTakeFirst()
  const gone = removed || known?.removed === 1
  const differs = gone || (await hasUnpublished(transaction, cluster, reporter))
  if (!differs) {
    if (known) {
      await transaction
        .deleteFrom('denial_change')
        .where((where) => where.and(own))
        .execute()
    }
    return
  }
  await transaction
    .insertInto('denial_change')
    .values({ ...own, removed: gone ? 1 : 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['code', 'payer', 'denial_code', 'changer'])
        .doUpdateSet({ removed: gone ? 1 : 0 }),
    )
    .execute()
  if (!known) await publishWhenDue(transaction, cluster)
}

/** As `noteChange`, for an accepted report that was not there before: it always differs. */
export async function noteNew(
  transaction: Transaction<Tables>,
  cluster: ClusterName,
  reporter: string,
): Promise<void> {
  const added = await transaction
    .insertInto('denial_change')
    .values({ ...columnsOf(cluster), changer: changerOf(cluster, reporter), removed: 0 })
    .onConflict((conflict) =>
      conflict.columns(['code', 'payer', 'denial_code', 'changer']).doNothing(),
    )
    .returning('changer')
    .execute()
  if (added.length > 0) await publishWhenDue(transaction, cluster)
}

async function publishWhenDue(
  transaction: Transaction<Tables>,
  cluster: ClusterName,
): Promise<void> {
  const { changers } = await transaction
    .selectFrom('denial_change')
    .select((select) => select.fn.countAll<number>().as('changers'))
    .where((where) => where.and(columnsOf(cluster)))
    .executeTakeFirstOrThrow()
  if (changers >= THRESHOLD) await publish(transaction, cluster)
}

/** Whether a report of the reporter is not in the figures as it now stands. */
async function hasUnpublished(
  transaction: Transaction<Tables>,
  cluster: ClusterName,
  reporter: string,
): Promise<boolean> {
  const found = await transaction
    .selectFrom('denial_report')
    .select('id')
    .where((where) => where.and({ ...columnsOf(cluster), reporter }))
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'accepted'), where('released', '<>', where.ref('content'))]),
        where.and([where('state', '<>', 'accepted'), where('released', '<>', '')]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Makes the figures of a cluster from its accepted reports. */
async function publish(transaction: Transaction<Tables>, cluster: ClusterName): Promise<void> {
  const of = columnsOf(cluster)
  const rows = await transaction
    .selectFrom('denial_report')
    .selectAll()
    .where((where) => where.and({ ...of, state: 'accepted' }))
    .execute()
  const figures = figuresOf(rows.map((row) => ({ reporter: row.reporter, report: toReport(row) })))
  await transaction
    .updateTable('denial_cluster')
    .set({ figures: figures && JSON.stringify(figures) })
    .where((where) => where.and(of))
    .execute()
  await transaction
    .updateTable('denial_report')
    .set({ released: (set) => set.ref('content') })
    .where((where) => where.and({ ...of, state: 'accepted' }))
    .execute()
  await transaction
    .updateTable('denial_report')
    .set({ released: '' })
    .where((where) => where.and(of))
    .where('state', '<>', 'accepted')
    .execute()
  await transaction
    .deleteFrom('denial_change')
    .where((where) => where.and(of))
    .execute()
}

function columnsOf({ code, payer, denialCode }: ClusterName) {
  return { code, payer, denial_code: denialCode }
}

function keyOf({ code, payer, denialCode }: ClusterName): string {
  return `${code} ${payer} ${denialCode}`
}

function changerOf(cluster: ClusterName, reporter: string): string {
  return createHash('sha256')
    .update(`${reporter} ${keyOf(cluster)}`)
    .digest('base64url')
}
