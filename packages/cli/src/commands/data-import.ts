import { type ImportReport, importFiles } from '@feescope/data'
import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

interface ImportOptions {
  readonly release?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `feescope data import FILE…`: CMS's files into the data directory, all or nothing. */
export const addDataImport: AddCommand = (data, session, finish) => {
  data
    .command('import')
    .description("Import CMS's files: the zip as downloaded, its members, or a folder of them")
    .argument('<file...>', 'zip, csv, txt, xlsx or folder')
    .option('--release <id>', 'the release, such as RVU26D, where the file does not say it')
    .option('--force', 'import although it disagrees with CMS; marked as such everywhere')
    .option('--json', 'one JSON document on standard output')
    .action(async (files: string[], options: ImportOptions) => {
      const report = await importFiles(files, {
        home: session.home,
        onProgress: (text) => session.err(`${text}\n`),
        ...(options.release !== undefined && { release: options.release }),
        ...(options.force && { force: true }),
      })
      if (options.json) writeJson(session, report)
      else session.out(renderReport(report))
      finish(report.rejected.length > 0 ? EXIT.usage : EXIT.fine)
    })
}

const SHOWN = 20

function renderReport({
  imported,
  alreadyHeld,
  skipped,
  rejected,
  overridden,
}: ImportReport): string {
  const lines = [
    ...imported.map(
      ({ id, rows, effective, forced }) =>
        `Imported ${id}: ${rows} rows, ${effective.from} to ${effective.to}${forced ? ' (forced)' : ''}`,
    ),
    ...alreadyHeld.map(({ id, file }) => `Already held: ${id} (${file})`),
    ...skipped.map(({ file, reason }) => `Skipped ${file}: ${reason}`),
    ...(overridden ?? []).map(({ file, reason }) => `Overridden, ${file}: ${reason}`),
    ...rejected
      .slice(0, SHOWN)
      .map(({ file, line, column, reason, received }) =>
        [
          `Rejected ${file}`,
          line > 0 ? `line ${line}, column ${column}` : '',
          `${reason}${received ? ` (received ${received})` : ''}`,
        ]
          .filter((part) => part !== '')
          .join(': '),
      ),
    ...(rejected.length > SHOWN
      ? [`… and ${rejected.length - SHOWN} more rejects; --json lists them`]
      : []),
    ...(rejected.length > 0 ? ['Nothing was written.'] : []),
  ]
  return `${(lines.length > 0 ? lines : ['Nothing to import was found.']).join('\n')}\n`
}
