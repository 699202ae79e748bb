import type { Pace, PublicMean, SurveyRow } from '@feescope/store'
import type { AddCommand } from '../../program.ts'
import { EXIT, type Session } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'
import { periodOf } from './period-options.ts'
import { withLog } from './with-log.ts'

interface BenchmarkOptions extends FilterOptions {
  readonly specialty: string
  readonly fte?: string
}

interface Standing extends SurveyRow {
  /** Of the year's work RVUs for one full-time equivalent; `<10`, `>90` outside the table. */
  readonly percentile: string | null
}

/** `feescope log benchmark`: the year's work RVUs beside public means and the user's own tables. */
export const addLogBenchmark: AddCommand = (log, session, finish) => {
  addFilterOptions(log.command('benchmark'))
    .description("Where your year's work RVUs stand; without --from the running calendar year")
    .requiredOption('--specialty <name>', 'as your survey table or Medicare names it')
    .option('--fte <share>', 'full-time equivalent, such as 0.8')
    .action(async (options: BenchmarkOptions) => {
      await withLog(session, options, async ({ store, scope, openCrediting }) => {
        const { isWorkMeasure, listSurvey, paceOf, percentileOf, summarizeLog } = await import(
          '@feescope/store'
        )
        const period = periodOf(options, session)
        const filter = { ...filterOf(options), ...period }
        const summary = await summarizeLog(store, scope, await openCrediting(), filter)
        const { fte = '1' } = options
        const pace = paceOf(summary, { fte, from: period.from, today: period.to })
        const perFte = pace.annualisedPerFte ?? '0.00'
        const wanted = options.specialty.toLowerCase()
        const surveys: Standing[] = (await listSurvey(store, scope))
          .filter(({ specialty }) => specialty.toLowerCase().includes(wanted))
          .map((row) => ({
            ...row,
            percentile: isWorkMeasure(row.metric) ? percentileOf(perFte, row.percentiles) : null,
          }))
        const publicMeans = await findPublicMeans(session, options.specialty)
        const answer = { ...period, fte, pace, surveys, publicMeans }
        if (options.json) writeJson(session, answer)
        else session.out(render(answer))
        finish(surveys.length + publicMeans.length === 0 ? EXIT.findings : EXIT.fine)
      })
    })
}

async function findPublicMeans(session: Session, name: string): Promise<readonly PublicMean[]> {
  const { openUtilization } = await import('@feescope/data')
  const { findSpecialties } = await import('@feescope/guides')
  const { findPublicMean } = await import('@feescope/store')
  const tables = openUtilization({ home: session.home })
  if (!tables) return []
  const reference = await session.openReference()
  return findSpecialties(tables, name).flatMap(
    (specialty) => findPublicMean(tables, reference, specialty) ?? [],
  )
}

interface Answer {
  readonly from: string
  readonly to: string
  readonly fte: string
  readonly pace: Pace
  readonly surveys: readonly Standing[]
  readonly publicMeans: readonly PublicMean[]
}

function render({ from, to, fte, pace, surveys, publicMeans }: Answer): string {
  const lines = [
    `${from} to ${to}: ${pace.credited} wRVU credited; a year of it ${pace.annualisedByCalendar}, ${pace.annualisedPerFte} at 1.0 FTE (you: ${fte})`,
    ...surveys.map(
      ({ source, surveyYear, specialty, metric, percentile }) =>
        `${source} ${surveyYear}, ${specialty}, ${metric}: ${percentile === null ? 'cannot be told from the log' : `percentile ${percentile}`}`,
    ),
    ...publicMeans.flatMap(({ meanWork, population, limits }) => [
      `Public mean ${meanWork} wRVU: ${population}`,
      ...limits.map((limit) => `  ${limit}`),
    ]),
  ]
  if (surveys.length + publicMeans.length === 0) {
    lines.push(
      'No table holds this specialty. "feescope specialty" lists Medicare\'s names; feescope log survey import takes your own table.',
    )
  }
  return `${lines.join('\n')}\n`
}
