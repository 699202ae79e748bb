import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { wholeNumber } from '../../whole-number.ts'
import { writeJson } from '../../write-json.ts'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'
import { renderEntries } from './render-entries.ts'
import { withLog } from './with-log.ts'

/** `feescope log list`: entries with raw and credited work, newest day first. */
export const addLogList: AddCommand = (log, session, finish) => {
  addFilterOptions(log.command('list'))
    .description('List entries with their raw and credited work RVUs')
    .option('--limit <n>', 'at most this many (default: 100)', wholeNumber(1, 10_000))
    .option('--after <next>', 'the page after: `next` of the one before')
    .action(async (options: FilterOptions & { limit?: number; after?: string }) => {
      await withLog(session, options, async ({ store, scope, openCrediting }) => {
        const { listCredited } = await import('@feescope/store')
        const page = await listCredited(store, scope, await openCrediting(), filterOf(options), {
          ...(options.limit !== undefined && { limit: options.limit }),
          ...(options.after !== undefined && { after: options.after }),
        })
        if (options.json) writeJson(session, page)
        else session.out(renderEntries(page.entries))
        finish(EXIT.fine)
      })
    })
}
