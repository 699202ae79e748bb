import type { AddCommand } from '../../program.ts'
import { readJsonFile } from '../../read-json-file.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions, withLog } from './with-log.ts'

/** `feescope log policy [FILE]`: shows how work is credited, or sets it from JSON. */
export const addLogPolicy: AddCommand = (log, session, finish) => {
  addLogOptions(log.command('policy'))
    .description(
      'Show the credit policy as JSON, or set it from a file; what is left out is default',
    )
    .argument('[file]', 'JSON in the shape shown without it')
    .option(
      '--schedule <name>',
      'freeze the contract on a release or year (RVU25D, 2025), or date-of-service',
    )
    .action(async (file: string | undefined, options: LogOptions & { schedule?: string }) => {
      await withLog(session, options, async ({ store, scope }) => {
        const { readCreditPolicy, replaceCreditPolicy } = await import('@feescope/store')
        const { schedule } = options
        const given = file === undefined ? undefined : await readJsonFile(file)
        const kept = given ?? (await readCreditPolicy(store, scope))
        const wanted = schedule === undefined ? kept : Object.assign({}, kept, { schedule })
        const policy =
          given === undefined && schedule === undefined
            ? kept
            : await replaceCreditPolicy(store, scope, wanted)
        writeJson(session, policy)
        finish(EXIT.fine)
      })
    })
}
