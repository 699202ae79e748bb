import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'
import { withLog } from './with-log.ts'

/** `feescope log export`: entries as csv that `log import` reads back. */
export const addLogExport: AddCommand = (log, session, finish) => {
  addFilterOptions(log.command('export'))
    .description('Write entries as csv, to standard output or a file')
    .option('--out <file>', 'the file to write')
    .action(async (options: FilterOptions & { out?: string }) => {
      await withLog(session, options, async ({ store, scope }) => {
        const { exportEntries } = await import('@feescope/store')
        const lines = exportEntries(store, scope, filterOf(options))
        if (options.out !== undefined) {
          await pipeline(Readable.from(lines), createWriteStream(options.out, { mode: 0o600 }))
        } else {
          for await (const line of lines) session.out(line)
        }
        finish(EXIT.fine)
      })
    })
}
