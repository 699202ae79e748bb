import { verifyReleases } from '@feescope/data'
import { columns } from '../columns.ts'
import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

/** `feescope data verify`: recomputes every held payment file and checks every table. */
export const addDataVerify: AddCommand = (data, session, finish) => {
  data
    .command('verify')
    .description('Recompute the payment files held and check every table against its source')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: { json?: boolean }) => {
      const report = await verifyReleases({
        home: session.home,
        onProgress: (text) => session.interactive && session.err(`${text}\n`),
      })
      const broken = report.releases.filter(({ violations }) => violations.length > 0)
      if (options.json) writeJson(session, report)
      else {
        session.out(
          columns([
            ['file', 'against', 'rows', 'equal', 'different'],
            ...report.tables.map(({ id, against, rows, equal, different }) => [
              id,
              against.join(' + '),
              String(rows),
              String(equal),
              String(different),
            ]),
          ]),
        )
        session.out(
          `${report.releases.length - broken.length} of ${report.releases.length} tables keep what CMS's files keep\n`,
        )
        for (const { id, violations } of broken) session.out(`${id}: ${violations.join(' ')}\n`)
        for (const { id, note } of report.tables) if (note !== null) session.out(`${id}: ${note}\n`)
      }
      finish(broken.length > 0 || report.different > 0 ? EXIT.findings : EXIT.fine)
    })
}
