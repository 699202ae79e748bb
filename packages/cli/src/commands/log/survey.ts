import { columns } from '../../columns.ts'
import { openTable } from '../../open-log-file.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions, withLog } from './with-log.ts'

/** `feescope log survey …`: the user's own survey tables; none is shipped. */
export const addLogSurvey: AddCommand = (log, session, finish) => {
  const survey = log
    .command('survey')
    .description(
      'Your own compensation survey tables (MGMA, AMGA, SullivanCotter); none is shipped',
    )
  addSurveyImport(survey, session, finish)
  addSurveyList(survey, session, finish)
}

const addSurveyImport: AddCommand = (survey, session, finish) => {
  addLogOptions(survey.command('import'))
    .description('Take in a table with a specialty column and percentile columns (10th … 90th)')
    .argument('<file>', 'csv or xlsx')
    .requiredOption('--source <name>', 'whose table it is, such as MGMA')
    .requiredOption('--year <year>', 'of the survey', Number)
    .action(async (file: string, options: LogOptions & { source: string; year: number }) => {
      const table = await openTable(file)
      await withLog(session, options, async ({ store, scope }) => {
        const { importSurvey } = await import('@feescope/store')
        const { source, year } = options
        const outcome = await importSurvey(store, scope, table, { source, year })
        if (options.json) writeJson(session, outcome)
        else session.out(`${outcome.imported} rows of ${source} ${year} imported\n`)
        for (const { line, reason } of outcome.rejects) session.err(`line ${line}: ${reason}\n`)
        finish(outcome.rejects.length > 0 ? EXIT.findings : EXIT.fine)
      })
    })
}

const addSurveyList: AddCommand = (survey, session, finish) => {
  addLogOptions(survey.command('list'))
    .description('Show the rows of your tables')
    .option('--specialty <name>', 'of one specialty, as the table names it')
    .action(async (options: LogOptions & { specialty?: string }) => {
      await withLog(session, options, async ({ store, scope }) => {
        const { listSurvey } = await import('@feescope/store')
        const rows = await listSurvey(store, scope, options.specialty)
        if (options.json) writeJson(session, { rows })
        else {
          session.out(
            columns([
              ['specialty', 'measure', 'source', 'year', 'percentiles'],
              ...rows.map(({ specialty, metric, source, surveyYear, percentiles }) => [
                specialty,
                metric,
                source,
                String(surveyYear),
                Object.entries(percentiles)
                  .map(([point, value]) => `${point} ${value}`)
                  .join(', '),
              ]),
            ]),
          )
        }
        finish(EXIT.fine)
      })
    })
}
