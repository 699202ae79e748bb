import type { ImportReport } from '@feescope/data'
import { importFiles } from '@feescope/data'
import { columns } from '../columns.ts'
import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

/** `feescope data list | import`: the reference data held, and CMS files into it. */
export const addDataCommands: AddCommand = (program, session, finish) => {
  const data = program
    .command('data')
    .description('Reference data: what is held, and importing CMS files')

  data
    .command('list')
    .description('The releases held, with their dates and the hash of the CMS file')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: { json?: boolean }) => {
      const { releases } = await session.openReference()
      if (options.json) writeJson(session, { releases })
      else {
        session.out(
          columns([
            ['release', 'kind', 'from', 'to', 'rows', 'held', 'sha256 of the CMS file'],
            ...releases.map(({ id, kind, effective, rows, sha256, bundled }) => [
              id,
              kind,
              effective.from,
              effective.to,
              String(rows),
              bundled ? 'bundled' : 'imported',
              sha256.slice(0, 12),
            ]),
          ]),
        )
      }
      finish(EXIT.fine)
    })

  data
    .command('import')
    .description("Import CMS's files: the zip as downloaded, its members, or a folder of them")
    .argument('<file...>', 'zip, csv, txt or folder')
    .option('--release <id>', 'the release, such as RVU26D, where the file does not say it')
    .option('--json', 'one JSON document on standard output')
    .action(async (files: string[], options: { release?: string; json?: boolean }) => {
      const report = await importFiles(files, {
        home: session.home,
        onProgress: (text: string) => session.err(`${text}\n`),
        ...(options.release !== undefined && { release: options.release }),
      })
      if (options.json) writeJson(session, report)
      else session.out(renderReport(report))
      finish(report.rejected.length > 0 ? EXIT.usage : EXIT.fine)
    })
}

function renderReport(report: ImportReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
