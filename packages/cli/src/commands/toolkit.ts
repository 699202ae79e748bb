import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Toolkit } from '@feescope/documents'
import { columns } from '../columns.ts'
import { refuseFile } from '../open-file.ts'
import { addPlaceOptions, type PlaceOptions, placeOf } from '../place-options.ts'
import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'
import { writeBytes } from '../write-paper.ts'

interface ToolkitOptions extends PlaceOptions {
  readonly out?: string
  readonly json?: boolean
}

/** `feescope toolkit CODE…`: what endangers the payment of codes, as a PDF and CSV pack. */
export const addToolkitCommand: AddCommand = (program, session, finish) => {
  addPlaceOptions(
    program.command('toolkit').argument('<code...>', 'procedure codes, such as 76120 76000'),
  )
    .description('Denial triggers, modifier pitfalls, bundling, limits, checklists and dollars')
    .option('--out <dir>', 'folder for toolkit.pdf and the CSV files')
    .option('--json', 'one JSON document on standard output')
    .action(async (codes: string[], options: ToolkitOptions) => {
      const { answerToolkit } = await import('@feescope/batch')
      const place = placeOf(options, session.today())
      const toolkit = answerToolkit(await session.openReference(), { codes, place })
      if (options.out !== undefined) await writePack(options.out, toolkit)
      if (options.json) writeJson(session, toolkit)
      else session.out(renderToolkit(toolkit, options.out))
      finish(EXIT.fine)
    })
}

async function writePack(folder: string, toolkit: Toolkit): Promise<void> {
  const { packToolkit } = await import('@feescope/documents')
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    const what = `cannot be made (${error.message}). Give another folder.`
    throw refuseFile(folder, 'a folder that can be made', what)
  })
  for (const { name, bytes } of await packToolkit(toolkit)) {
    await writeBytes(join(folder, name), bytes)
  }
}

function renderToolkit(toolkit: Toolkit, out: string | undefined): string {
  const count = (code: string, rows: readonly { readonly code: string }[]) =>
    String(rows.filter((each) => each.code === code).length)
  return [
    columns([
      ['code', 'pays', 'triggers', 'modifiers', 'pairs', 'units', 'checklist'],
      ...toolkit.codes.map(({ code, whole }) => [
        code,
        whole.amount ?? whole.reason ?? '',
        count(code, toolkit.triggers),
        count(code, toolkit.pitfalls),
        String(
          toolkit.conflicts.filter((pair) => [pair.column1, pair.column2].includes(code)).length,
        ),
        String(toolkit.limits.find((each) => each.code === code)?.units ?? '–'),
        count(code, toolkit.documentation),
      ]),
    ]),
    ...toolkit.notes.map((note) => `Note: ${note}\n`),
    out === undefined
      ? 'Give --out FOLDER for the PDF and the CSV files.\n'
      : `Written to ${out}: toolkit.pdf and the CSV files.\n`,
  ].join('')
}
