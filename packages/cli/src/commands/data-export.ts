import { exportDataPack } from '@feescope/data'
import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

const FORMATS = ['csv', 'arrow', 'parquet'] as const

interface ExportCommandOptions {
  readonly formats?: string
  readonly kinds?: string
  readonly fees?: string
  readonly json?: boolean
}

/** `feescope data export DIR`: the open data pack and the flat fee table. */
export const addDataExport: AddCommand = (data, session, finish) => {
  data
    .command('export')
    .description(
      'Write every table and the flat fee table for a warehouse, with schema and checksums',
    )
    .argument('<dir>', 'folder to write into')
    .option('--formats <list>', `of ${FORMATS.join(', ')} (default: all)`)
    .option('--kinds <list>', 'only tables of these kinds, such as pfs,gpci')
    .option('--fees <list>', 'releases whose flat fee table is written (default: the newest)')
    .option('--json', 'one JSON document on standard output')
    .action(async (folder: string, options: ExportCommandOptions) => {
      const formats = listOf(options.formats)
      const report = await exportDataPack(folder, {
        home: session.home,
        onProgress: (text) => session.err(`${text}\n`),
        ...(formats && { formats: FORMATS.filter((format) => formats.includes(format)) }),
        ...(options.kinds !== undefined && { kinds: listOf(options.kinds) }),
        ...(options.fees !== undefined && { fees: listOf(options.fees) }),
      })
      if (options.json) writeJson(session, report)
      else session.out(`${report.files.length} files in ${folder}\n`)
      finish(EXIT.fine)
    })
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((each) => each.trim())
}
