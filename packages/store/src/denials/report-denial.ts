import { InvalidInput } from '@feescope/core'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/schema.ts'
import { createId } from '../log/create-id.ts'
import type { Store } from '../open-store.ts'
import { holdClusters, noteChange, noteNew } from './cluster.ts'
import { BURST_A_DAY, countOneMore, MAX_REPORTS_A_DAY, ReportLimit } from './limits.ts'
import { parseReport } from './parse-report.ts'
import type { DenialReport, ReportInput } from './report.ts'
import { clusterOf, contentOf } from './report-row.ts'
import { writeTogether } from './write-together.ts'

export interface ReportReceipt {
  readonly id: string
  /** `replaced`: the reporter's earlier report of the same code, payer and month gave way to this. */
  readonly result: 'added' | 'replaced' | 'unchanged'
  readonly report: DenialReport
}

/**
 * Takes one report. Each reporter has one of a code, payer and month: sending it again changes
 * nothing, sending another replaces it. The answer does not tell whether it waits for a moderator,
 * for that would tell what others report. When the answer comes it is on disk.
 *
 * `reporter` is what `reporterOf` makes. Throws `InvalidInput` with every issue, or `ReportLimit`.
 */
export async function reportDenial(
  store: Store,
  reporter: string,
  input: ReportInput,
): Promise<ReportReceipt> {
  const now = store.now()
  const parsed = parseReport(input, now.toISOString().slice(0, 10))
  if (!parsed.ok) throw new InvalidInput(parsed.issues)
  const receipt = await writeTogether(store, (transaction) =>
    writeReport(transaction, reporter, parsed.value, now),
  )
  if (receipt === null) throw new ReportLimit()
  return receipt
}

/** `null` where the reporter has sent as many as a day may have. */
async function writeReport(
  transaction: Transaction<Tables>,
  reporter: string,
  report: DenialReport,
  now: Date,
): Promise<ReportReceipt | null> {
  const { code, payer, denialCode, month, note } = report
  const day = now.toISOString().slice(0, 10)
  // First, for it makes the writes of one reporter follow each other.
  const sent = await countOneMore(transaction, day, `reporter ${reporter}`)
  const known = await transaction
    .selectFrom('denial_report')
    .selectAll()
    .where((where) => where.and({ reporter, code, payer, month }))
    .executeTakeFirst()
  const content = contentOf(report)
  const moved = known !== undefined && known.denial_code !== denialCode
  if (known && !moved && known.content === content && known.note === note) {
    return { id: known.id, result: 'unchanged', report }
  }
  if (sent > MAX_REPORTS_A_DAY) return null
  const burst = await countOneMore(transaction, day, `cluster ${code} ${payer}`)
  const waits = burst > BURST_A_DAY || (known !== undefined && known.state !== 'accepted')
  const row = {
    reporter,
    code,
    payer,
    month,
    denial_code: denialCode,
    id: known?.id ?? createId(now),
    content,
    note,
    state: waits ? 'queued' : 'accepted',
    released: known && !moved ? known.released : '',
    created_at: known?.created_at ?? now.toISOString(),
  }
  await holdClusters(transaction, known ? [clusterOf(known), report] : [report])
  await transaction
    .insertInto('denial_report')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['reporter', 'code', 'payer', 'month']).doUpdateSet(row),
    )
    .execute()
  if (moved) {
    await noteChange(transaction, clusterOf(known), reporter, known.released !== '')
  }
  if (known || waits) await noteChange(transaction, report, reporter, false)
  else await noteNew(transaction, report, reporter)
  return { id: row.id, result: known ? 'replaced' : 'added', report }
}
