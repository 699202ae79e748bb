import { columns } from '../../columns.ts'
import { openTable } from '../../open-log-file.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'
import { withLog } from './with-log.ts'

/** `feescope log reconcile FILE`: the employer's report against the log. */
export const addLogReconcile: AddCommand = (log, session, finish) => {
  addFilterOptions(log.command('reconcile'))
    .description("Compare an employer's work RVU report (csv or xlsx) with the log")
    .argument('<file>', 'with a date, a code and a wRVU column')
    .action(async (file: string, options: FilterOptions) => {
      const report = await openTable(file)
      await withLog(session, options, async ({ store, scope, openCrediting }) => {
        const { listAllCredited, reconcileReport } = await import('@feescope/store')
        const crediting = await openCrediting()
        const entries = await listAllCredited(store, scope, crediting, filterOf(options))
        const answer = await reconcileReport(entries, report)
        if (options.json) writeJson(session, answer)
        else {
          session.out(
            `${answer.agreeing} agree; the log ${answer.mine}, the report ${answer.theirs}\n`,
          )
          session.out(
            columns(
              answer.differences.map(({ kind, date, code, mine, theirs, explanation }) => [
                kind,
                date,
                code,
                mine ?? '—',
                theirs ?? '—',
                explanation,
              ]),
            ),
          )
        }
        const clean = answer.differences.length + answer.rejects.length === 0
        finish(clean ? EXIT.fine : EXIT.findings)
      })
    })
}
