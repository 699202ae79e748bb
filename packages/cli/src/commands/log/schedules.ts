import { columns } from '../../columns.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'
import { withLog } from './with-log.ts'

/** `feescope log schedules FIRST SECOND`: the same log under two schedules. */
export const addLogSchedules: AddCommand = (log, session, finish) => {
  addFilterOptions(log.command('schedules'))
    .description('What the same log is credited under two schedules, and which codes differ')
    .argument('<first>', 'date-of-service, a release such as RVU25D, or a year')
    .argument('<second>', 'the same')
    .action(async (first: string, second: string, options: FilterOptions) => {
      await withLog(session, options, async ({ store, scope, openCrediting }) => {
        const { compareSchedules } = await import('@feescope/store')
        const crediting = await openCrediting()
        const filter = filterOf(options)
        const answer = await compareSchedules(store, scope, crediting, { first, second }, filter)
        if (options.json) writeJson(session, answer)
        else {
          session.out(
            `${first} ${answer.first.credited}, ${second} ${answer.second.credited}: ${answer.change}\n`,
          )
          session.out(
            columns(
              answer.byCode.map((row) => [row.code, row.first, row.second, row.change, row.cause]),
            ),
          )
        }
        finish(EXIT.fine)
      })
    })
}
