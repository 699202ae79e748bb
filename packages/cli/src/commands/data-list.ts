import { columns } from '../columns.ts'
import { coverageCalendar } from '../coverage-calendar.ts'
import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

/** `feescope data list`: releases with dates and hashes, and which quarters are covered. */
export const addDataList: AddCommand = (data, session, finish) => {
  data
    .command('list')
    .description('The releases held, and a calendar of what they cover')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: { json?: boolean }) => {
      const { releases } = await session.openReference()
      if (options.json) writeJson(session, { releases })
      else {
        session.out(
          columns([
            ['release', 'kind', 'from', 'to', 'rows', 'held', 'sha256 of the CMS file'],
            ...releases.map(({ id, kind, effective, rows, sha256, bundled, forced }) => [
              id,
              kind,
              effective.from,
              effective.to,
              String(rows),
              `${bundled ? 'bundled' : 'imported'}${forced ? ', forced' : ''}`,
              sha256.slice(0, 12),
            ]),
          ]),
        )
        session.out(`\nQuarters covered (■ held, · not held)\n${coverageCalendar(releases)}`)
      }
      finish(EXIT.fine)
    })
}
