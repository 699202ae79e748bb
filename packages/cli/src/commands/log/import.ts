import { InvalidInput } from '@feescope/core'
import type { ImportField } from '@feescope/store'
import { ENTRY_FIELDS } from '@feescope/store/choices'
import { openLogFile } from '../../open-log-file.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions, withLog } from './with-log.ts'

/** `feescope log import FILE`: a csv, a spreadsheet or an 837P into the log, as one act. */
export const addLogImport: AddCommand = (log, session, finish) => {
  addLogOptions(log.command('import'))
    .description(
      'Import a csv or xlsx with a heading row, or the service lines of an 837P; nothing of a patient is read',
    )
    .argument('<file>', 'with at least a date and a code column; an 837P needs none')
    .option('--column <field=heading...>', `which column holds a field: ${ENTRY_FIELDS.join(', ')}`)
    .action(async (file: string, options: LogOptions & { column?: readonly string[] }) => {
      const columns = columnsOf(options.column ?? [])
      const { source, ownCases, format } = await openLogFile(file)
      if (format === '837p') {
        session.err('Every line of the claims counts as yours, whoever furnished it.\n')
      }
      await withLog(session, options, async ({ store, scope }) => {
        const { importEntries } = await import('@feescope/store')
        const outcome = await importEntries(store, scope, source, {
          columns,
          ownCases,
          onProgress: ({ rows, share }) => {
            const percent = share === null ? '' : `, ${Math.round(share * 100)} %`
            if (session.interactive) session.err(`\r${rows} rows${percent}`)
          },
        })
        if (session.interactive) session.err('\n')
        if (options.json) writeJson(session, outcome)
        else {
          session.out(
            outcome.alreadyImported
              ? 'This content was imported before; nothing was added.\n'
              : `${outcome.read} read = ${outcome.imported} imported + ${outcome.rejected} rejected; ${outcome.duplicates} look like entries that were there before\n`,
          )
          for (const { line, column, reason } of outcome.rejects) {
            session.err(`line ${line}${column === '' ? '' : `, ${column}`}: ${reason}\n`)
          }
        }
        finish(outcome.rejected > 0 ? EXIT.findings : EXIT.fine)
      })
    })
}

function columnsOf(mappings: readonly string[]): Partial<Record<ImportField, string>> {
  const columns: Partial<Record<ImportField, string>> = {}
  for (const mapping of mappings) {
    const [name, ...heading] = mapping.split('=')
    const field = ENTRY_FIELDS.find((each) => each === name)
    if (!field || heading.length === 0) {
      const expected = `FIELD=HEADING with a field of ${ENTRY_FIELDS.join(', ')}`
      refuse('--column', expected, mapping, `--column ${mapping}: write ${expected}.`)
    } else columns[field] = heading.join('=')
  }
  return columns
}

function refuse(path: string, expected: string, received: string, message: string): never {
  throw new InvalidInput([{ path, code: 'malformed-input', expected, received, message }])
}
