import { columns } from '../../columns.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions } from '../log/with-log.ts'
import { withDenials } from './with-denials.ts'

/** `feescope denials mine`: one's own reports. */
export const addDenialsMine: AddCommand = (denials, session, finish) => {
  addLogOptions(denials.command('mine'))
    .description('Your own reports')
    .action(async (options: LogOptions) => {
      await withDenials(session, options, async ({ store, reporter }) => {
        const { listOwnReports } = await import('@feescope/store')
        const reports = await listOwnReports(store, reporter)
        if (options.json) writeJson(session, { reports })
        else {
          session.out(
            columns([
              ['id', 'month', 'code', 'payer', 'denial', 'outcome'],
              ...reports.map((each) => [
                each.id,
                each.month,
                [each.code, ...each.modifiers].join('-'),
                each.payer,
                each.denialCode,
                each.rejected ? `${each.outcome} (taken out by a moderator)` : each.outcome,
              ]),
            ]),
          )
        }
        finish(EXIT.fine)
      })
    })
}

/** `feescope denials forget [ID…]`: deletes one's own reports. */
export const addDenialsForget: AddCommand = (denials, session, finish) => {
  addLogOptions(denials.command('forget'))
    .description('Delete your own reports, those named or --all')
    .argument('[id...]', 'ids as denials mine shows them')
    .option('--all', 'all of them')
    .action(async (ids: string[], options: LogOptions & { all?: boolean }) => {
      await withDenials(session, options, async ({ store, reporter }) => {
        const { forgetReports } = await import('@feescope/store')
        const deleted = await forgetReports(store, reporter, options.all ? 'all' : ids)
        if (options.json) writeJson(session, { deleted })
        else session.out(`${deleted} reports deleted\n`)
        finish(deleted === 0 ? EXIT.findings : EXIT.fine)
      })
    })
}
