import { access } from 'node:fs/promises'
import { InvalidInput } from '@feescope/core'
import { columns } from '../../columns.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'
import { withLog } from './with-log.ts'

/** `feescope log reconcile FILE`: the employer's report against the log. */
export const addLogReconcile: AddCommand = (log, session, finish) => {
  addFilterOptions(log.command('reconcile'))
    .description("Compare an employer's work RVU report (csv) with the log")
    .argument('<file>', 'csv with a date, a code and a wRVU column')
    .action(async (file: string, options: FilterOptions) => {
      await access(file).catch((error: Error) => {
        const message = `${file}: cannot be read (${error.message}).`
        const expected = 'a readable csv file'
        throw new InvalidInput([
          { path: 'file', code: 'unreadable-file', expected, received: file, message },
        ])
      })
      await withLog(session, options, async ({ store, scope, openCrediting }) => {
        const { listAllCredited, reconcileReport } = await import('@feescope/store')
        const crediting = await openCrediting()
        const entries = await listAllCredited(store, scope, crediting, filterOf(options))
        const answer = await reconcileReport(entries, { file })
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
