import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions, withLog } from './with-log.ts'

/** `feescope log backup FILE`: everything in the store, as of one moment. */
export const addLogBackup: AddCommand = (log, session, finish) => {
  addLogOptions(log.command('backup'))
    .description('Write everything in the store to one file, for this or the other database')
    .argument('<file>', 'the file to write')
    .action(async (file: string, options: LogOptions) => {
      await withLog(session, options, async ({ store }) => {
        const { backupStore } = await import('@feescope/store')
        const report = await backupStore(store, file)
        if (options.json) writeJson(session, report)
        else session.out(`${report.rows} rows in ${report.file}\n`)
        finish(EXIT.fine)
      })
    })
}

/** `feescope log restore FILE`: a backup into an empty store. */
export const addLogRestore: AddCommand = (log, session, finish) => {
  addLogOptions(log.command('restore'))
    .description('Put a backup into the store')
    .argument('<file>', 'what log backup wrote')
    .option('--replace', 'replace the entries that are there')
    .action(async (file: string, options: LogOptions & { replace?: boolean }) => {
      await withLog(session, options, async ({ store }) => {
        const { restoreStore } = await import('@feescope/store')
        const report = await restoreStore(store, file, { replace: options.replace ?? false })
        if (options.json) writeJson(session, report)
        else session.out(`${report.rows} rows restored\n`)
        finish(EXIT.fine)
      })
    })
}
