import { sql, type Transaction } from 'kysely'
import type { Tables } from '../database/schema.ts'

/** Most reports of one reporter in a day; more is a mistake or an attack. */
export const MAX_REPORTS_A_DAY = 200
/** More of one code and payer in a day than this wait for a moderator. */
export const BURST_A_DAY = 100

/** A reporter has sent as many reports as a day may have. */
export class ReportLimit extends Error {
  readonly code = 'too-many-reports'

  constructor() {
    super(
      `${MAX_REPORTS_A_DAY} reports were received from you today, which is the most. Send the rest tomorrow, or count a month's denials of a code as one report.`,
    )
    this.name = 'ReportLimit'
  }
}

/**
 * Counts one more of a subject on a day and says how many that is. The row is held until the
 * transaction ends, so that writes of one subject follow each other.
 */
export async function countOneMore(
  transaction: Transaction<Tables>,
  day: string,
  subject: string,
): Promise<number> {
  const { count } = await transaction
    .insertInto('denial_quota')
    .values({ day, subject, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'subject'])
        .doUpdateSet({ count: sql<number>`denial_quota.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return count
}
