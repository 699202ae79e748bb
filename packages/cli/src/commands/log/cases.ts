import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CategoryLevel, openCategories } from '@feescope/data'
import type { CaseCategory } from '@feescope/store'
import { columns } from '../../columns.ts'
import { openTable } from '../../open-log-file.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { categoryOption } from './category-option.ts'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'
import { withLog } from './with-log.ts'

interface CasesOptions extends FilterOptions {
  readonly by: CategoryLevel
  readonly targets?: string
  readonly csv?: string
}

/** `feescope log cases`: a resident's cases by category against the programme's least numbers. */
export const addLogCases: AddCommand = (log, session, finish) => {
  addFilterOptions(log.command('cases'))
    .description('Count cases by category against targets; for residents and students')
    .addOption(categoryOption('--by', 'family'))
    .option('--targets <file>', 'csv or xlsx with the columns category and target')
    .option('--csv <file>', 'write the cases in the columns that case log systems ask for')
    .action(async (options: CasesOptions) => {
      const table = options.targets === undefined ? null : await openTable(options.targets)
      await withLog(session, options, async ({ store, scope }) => {
        const { countCases, exportCaseLog, listAllEntries, readCaseTargets } = await import(
          '@feescope/store'
        )
        const targets = table === null ? {} : await readCaseTargets(table)
        const entries = await listAllEntries(store, scope, filterOf(options))
        const categoryOf = openCategories({ home: session.home }, options.by)
        const categories = countCases(entries, categoryOf, targets)
        if (options.csv !== undefined) {
          const lines = Readable.from(exportCaseLog(entries, categoryOf))
          await pipeline(lines, createWriteStream(options.csv, { mode: 0o600 }))
        }
        if (options.json) writeJson(session, { by: options.by, categories })
        else session.out(render(categories))
        finish(EXIT.fine)
      })
    })
}

function render(categories: readonly CaseCategory[]): string {
  return columns([
    ['category', 'cases', 'target', 'to go', 'roles', 'last'],
    ...categories.map(({ category, cases, target, remaining, byRole, lastDay }) => [
      category,
      String(cases),
      target === null ? '—' : String(target),
      remaining === null ? '—' : String(remaining),
      Object.entries(byRole)
        .map(([role, count]) => `${role} ${count}`)
        .join(', '),
      lastDay,
    ]),
  ])
}
