import { InvalidInput } from '@feescope/core'
import { exportDataPack, listReleases } from '@feescope/data'
import { InvalidArgumentError } from 'commander'
import type { AddCommand } from '../program.ts'
import { EXIT, type Session } from '../session.ts'
import { writeJson } from '../write-json.ts'

const FORMATS = ['csv', 'arrow', 'parquet'] as const
type Format = (typeof FORMATS)[number]

interface ExportCommandOptions {
  readonly formats?: readonly Format[]
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
    .option('--formats <list>', `of ${FORMATS.join(', ')} (default: all)`, parseFormats)
    .option('--kinds <list>', 'only tables of these kinds, such as pfs,gpci')
    .option('--fees <list>', 'releases whose flat fee table is written (default: the newest)')
    .option('--json', 'one JSON document on standard output')
    .action(async (folder: string, options: ExportCommandOptions) => {
      const { formats } = options
      const kinds = listOf(options.kinds)
      if (kinds) await checkKinds(kinds, session)
      const report = await exportDataPack(folder, {
        home: session.home,
        onProgress: (text) => session.err(`${text}\n`),
        ...(formats && { formats }),
        ...(kinds && { kinds }),
        ...(options.fees !== undefined && { fees: listOf(options.fees) }),
      })
      if (options.json) writeJson(session, report)
      else session.out(`${report.files.length} files in ${folder}\n`)
      finish(EXIT.fine)
    })
}

function parseFormats(text: string): readonly Format[] {
  const wanted = listOf(text) ?? []
  const formats = FORMATS.filter((format) => wanted.includes(format))
  if (formats.length === wanted.length) return formats
  throw new InvalidArgumentError(`Formats are of ${FORMATS.join(', ')}, with commas between them.`)
}

/** Throws `InvalidInput` for a kind of which no table is held. */
async function checkKinds(
  kinds: readonly string[],
  { home }: Pick<Session, 'home'>,
): Promise<void> {
  const held = [...new Set((await listReleases({ home })).map(({ kind }) => kind))]
  const unknown = kinds.filter((kind) => !held.some((each) => each === kind))
  if (unknown.length === 0) return
  const received = unknown.join(', ')
  const message = `--kinds: no table of the kind ${received} is held. Held: ${held.join(', ')}.`
  throw new InvalidInput([
    { path: '--kinds', code: 'unknown-choice', expected: held.join(', '), received, message },
  ])
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((each) => each.trim())
}
