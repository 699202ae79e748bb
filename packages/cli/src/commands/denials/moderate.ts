import type { QueuedReport } from '@feescope/store'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions } from '../log/with-log.ts'
import { withDenials } from './with-denials.ts'

interface ModerateOptions extends LogOptions {
  readonly accept?: readonly string[]
  readonly reject?: readonly string[]
}

/** `feescope denials moderate`: what waits, and what becomes of it. */
export const addDenialsModerate: AddCommand = (denials, session, finish) => {
  addLogOptions(denials.command('moderate'))
    .description('List the reports that wait because many came at once; accept or reject them')
    .option('--accept <id...>', 'reports to count')
    .option('--reject <id...>', 'reports to count nowhere, also ones accepted before')
    .action(async (options: ModerateOptions) => {
      await withDenials(session, options, async ({ store }) => {
        const { listQueued, moderateReports } = await import('@feescope/store')
        const accepted = await moderateReports(store, options.accept ?? [], 'accepted')
        const rejected = await moderateReports(store, options.reject ?? [], 'rejected')
        const queued = await listQueued(store)
        if (options.json) writeJson(session, { accepted, rejected, queued })
        else {
          session.out(`${accepted} accepted, ${rejected} rejected, ${queued.length} waiting\n`)
          session.out(queued.map(renderQueued).join(''))
        }
        finish(EXIT.fine)
      })
    })
}

function renderQueued({ id, code, payer, denialCode, month, outcome, note }: QueuedReport): string {
  const said = note === null ? '' : `: ${note}`
  return `${id}  ${code} ${payer} ${denialCode} ${month} ${outcome}${said}\n`
}
