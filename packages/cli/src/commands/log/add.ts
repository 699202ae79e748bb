import { InvalidInput, parseProcedure } from '@feescope/core'
import { LOG_ROLES, LOG_SETTINGS } from '@feescope/store/choices'
import { Option } from 'commander'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { renderEntries } from './render-entries.ts'
import { addLogOptions, type LogOptions, withLog } from './with-log.ts'

interface AddOptions extends LogOptions {
  readonly date?: string
  readonly setting?: string
  readonly role?: string
  readonly case?: number
  readonly tag?: string
  readonly note?: string
}

/** `feescope log add PROCEDURE…`: procedures of one day into the log. */
export const addLogAdd: AddCommand = (log, session, finish) => {
  addLogOptions(log.command('add'))
    .description('Log procedures; never write who the patient was')
    .argument('<procedure...>', 'CODE[-MODIFIER…][xUNITS], such as 45385-59')
    .option('--date <date>', 'date of service, YYYY-MM-DD (default: today)')
    .option('--case <n>', 'case of the day, 1 to 999: its procedures are credited together', Number)
    .option('--tag <tag>', 'a word of your own')
    .option('--note <text>', 'a remark without patient data')
    .addOption(new Option('--setting <setting>', 'where (default: facility)').choices(LOG_SETTINGS))
    .option('--role <role>', LOG_ROLES.join(', '))
    .action(async (procedures: string[], options: AddOptions) => {
      const inputs = procedures.map((text, index) => {
        const parsed = parseProcedure(text, `procedures[${index}]`)
        if (!parsed.ok) throw new InvalidInput(parsed.issues)
        return {
          ...parsed.value,
          date: options.date ?? session.today(),
          setting: options.setting,
          role: options.role,
          caseNumber: options.case,
          tag: options.tag,
          note: options.note,
        }
      })
      await withLog(session, options, async ({ store, scope, openCrediting }) => {
        const { insertCredited } = await import('@feescope/store')
        const added = await insertCredited(store, scope, openCrediting, inputs)
        if (options.json) writeJson(session, added)
        else session.out(renderEntries(added.entries))
        for (const { likeIds } of added.duplicates) {
          session.err(
            `An entry looks like one already in the log (${likeIds[0]}); feescope log undo takes it back.\n`,
          )
        }
        finish(added.duplicates.length > 0 ? EXIT.findings : EXIT.fine)
      })
    })
}
