import { type CategoryLevel, openCategories } from '@feescope/data'
import type { LogGroup, Pace, Period } from '@feescope/store'
import { PERIODS } from '@feescope/store/choices'
import { Option } from 'commander'
import { columns } from '../../columns.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { categoryOption } from './category-option.ts'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'
import { periodOf } from './period-options.ts'
import { withLog } from './with-log.ts'

interface SummaryOptions extends FilterOptions {
  readonly by: Period
  readonly categories: CategoryLevel
  readonly target?: string
  readonly fte?: string
  readonly workdays?: number
  readonly lastYear?: boolean
}

/** `feescope log summary`: what the log adds up to, the pace to a target, and last year. */
export const addLogSummary: AddCommand = (log, session, finish) => {
  addFilterOptions(log.command('summary'))
    .description('Add up work RVUs; without --from the running calendar year')
    .addOption(new Option('--by <period>', 'periods').choices(PERIODS).default('month'))
    .addOption(categoryOption('--categories', 'category'))
    .option('--target <wrvu>', 'work RVUs to reach in the year')
    .option('--fte <share>', 'full-time equivalent, such as 0.8')
    .option('--workdays <n>', 'days of service in a full year', Number)
    .option('--last-year', 'compare with the same days of last year')
    .action(async (options: SummaryOptions) => {
      await withLog(session, options, async ({ store, scope, openCrediting }) => {
        const { compareYears, paceOf, summarizeLog } = await import('@feescope/store')
        const period = periodOf(options, session)
        const crediting = await openCrediting()
        const filter = { ...filterOf(options), ...period }
        const summary = await summarizeLog(store, scope, crediting, filter, {
          by: options.by,
          categoryOf: openCategories({ home: session.home }, options.categories),
        })
        const pace = paceOf(summary, { ...options, from: period.from, today: period.to })
        const lastYear = options.lastYear
          ? await compareYears(store, scope, crediting, period, filterOf(options))
          : null
        if (options.json) writeJson(session, { ...period, ...summary, pace, lastYear })
        else {
          const { total } = summary
          session.out(
            `${period.from} to ${period.to}: ${total.credited} wRVU credited (${total.raw} raw), ${total.entries} entries, policy "${summary.policy}"\n`,
          )
          session.out(table(options.by, summary.byPeriod))
          session.out(table('category', summary.byCategory))
          session.out(table('code', summary.byCode.slice(0, 20)))
          session.out(renderPace(pace))
          if (lastYear) {
            session.out(
              `Last year ${lastYear.before.credited}; change ${lastYear.change} = volume ${lastYear.volume} + mix ${lastYear.mix} + schedule ${lastYear.schedule}\n`,
            )
          }
        }
        if (summary.total.uncredited > 0) {
          session.err(
            `${summary.total.uncredited} entries have no known work RVU and are in no total.\n`,
          )
        }
        finish(summary.total.uncredited > 0 ? EXIT.findings : EXIT.fine)
      })
    })
}

function table(name: string, groups: readonly LogGroup[]): string {
  return columns([
    [name, 'entries', 'units', 'raw', 'credited'],
    ...groups.map(({ key, entries, units, raw, credited }) => [
      key,
      String(entries),
      String(units),
      raw,
      credited,
    ]),
  ])
}

function renderPace(pace: Pace): string {
  const year = `Annualised ${pace.annualisedByCalendar} (per FTE ${pace.annualisedPerFte})\n`
  if (pace.target === null) return year
  return `${year}Target ${pace.target}: expected ${pace.expected} by now, ${aheadOrBehind(pace.ahead)}, needed a day ${pace.neededPerDay ?? '—'}\n`
}

function aheadOrBehind(ahead: string | null): string {
  return ahead?.startsWith('-') ? `behind ${ahead.slice(1)}` : `ahead ${ahead ?? '—'}`
}
