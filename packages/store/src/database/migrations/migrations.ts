import type { Migration } from 'kysely/migration'
import { procedureLog } from './0001-procedure-log.ts'
import { creditedWork } from './0002-credited-work.ts'
import { surveysAndProfiles } from './0003-surveys-and-profiles.ts'
import { denialReports } from './0004-denial-reports.ts'
import { accounts } from './0005-accounts.ts'
import { earlierWork } from './0006-earlier-work.ts'

/** Every migration in order. They only go forward; a released one is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-procedure-log': procedureLog,
  '0002-credited-work': creditedWork,
  '0003-surveys-and-profiles': surveysAndProfiles,
  '0004-denial-reports': denialReports,
  '0005-accounts': accounts,
  '0006-earlier-work': earlierWork,
}
