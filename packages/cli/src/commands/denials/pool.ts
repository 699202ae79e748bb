import { columns } from '../../columns.ts'
import { openFile, refuseFile } from '../../open-file.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { writeBytes } from '../../write-paper.ts'
import { addLogOptions, type LogOptions } from '../log/with-log.ts'
import { withDenials } from './with-denials.ts'

/** Largest file of figures that is read, in bytes. */
const MAX_BYTES = 64 * 1024 * 1024

/** `feescope denials export`: what is published here, signed. */
export const addDenialsExport: AddCommand = (denials, session, finish) => {
  addLogOptions(denials.command('export'))
    .description('Write what is published here, signed, for other stores to import')
    .option('--name <name>', 'what your group is called', 'a Feescope store')
    .option('--out <file>', 'the file to write (default: standard output)')
    .action(async (options: LogOptions & { name: string; out?: string }) => {
      await withDenials(session, options, async ({ store, keys }) => {
        const { exportFigures } = await import('@feescope/store')
        const file = await exportFigures(store, keys, options.name)
        if (options.out === undefined) writeJson(session, file)
        else {
          await writeBytes(options.out, `${JSON.stringify(file, null, 2)}\n`)
          const { length } = file.payload.clusters
          if (options.json)
            writeJson(session, { file: options.out, clusters: length, key: file.key })
          else session.out(`${length} clusters written to ${options.out}\n`)
        }
        session.err(`Signed with ${file.key}. Tell those who import it this key by another way.\n`)
        finish(EXIT.fine)
      })
    })
}

/** `feescope denials import FILE`: what a trusted store publishes. */
export const addDenialsImport: AddCommand = (denials, session, finish) => {
  addLogOptions(denials.command('import'))
    .description('Take what trusted stores publish; it is shown beside your own')
    .argument('<file...>', 'files of denials export')
    .action(async (files: string[], options: LogOptions) => {
      await withDenials(session, options, async ({ store, keys }) => {
        const { importFigures } = await import('@feescope/store')
        const imports = []
        for (const file of files) {
          imports.push({
            file,
            ...(await importFigures(store, await readText(file), keys.publicKey)),
          })
        }
        if (options.json) writeJson(session, { imports })
        else {
          for (const { file, source, clusters, result } of imports) {
            session.out(`${file}: ${clusters} clusters of ${source}, ${result}\n`)
          }
        }
        finish(EXIT.fine)
      })
    })
}

/** `feescope denials trust KEY`, `distrust KEY` and `sources`: whose figures are taken. */
export const addDenialsTrust: AddCommand = (denials, session, finish) => {
  addLogOptions(denials.command('trust'))
    .description('Take figures signed with this key from now on')
    .argument('<key>', 'the key as their denials export says it')
    .requiredOption('--name <name>', 'what you call them')
    .action(async (key: string, options: LogOptions & { name: string }) => {
      await withDenials(session, options, async ({ store }) => {
        const { listSources, trustSource } = await import('@feescope/store')
        await trustSource(store, key, options.name)
        if (options.json) writeJson(session, { sources: await listSources(store) })
        else session.out(`Figures signed with ${key} are taken as those of ${options.name}.\n`)
        finish(EXIT.fine)
      })
    })
  addLogOptions(denials.command('distrust'))
    .description('Take no more figures of this key, and drop those held')
    .argument('<key>')
    .action(async (key: string, options: LogOptions) => {
      await withDenials(session, options, async ({ store }) => {
        const { distrustSource } = await import('@feescope/store')
        const known = await distrustSource(store, key)
        if (options.json) writeJson(session, { dropped: known })
        else session.out(known ? 'Dropped.\n' : 'That key was not trusted.\n')
        finish(known ? EXIT.fine : EXIT.findings)
      })
    })
  addLogOptions(denials.command('sources'))
    .description('The stores whose figures are taken')
    .action(async (options: LogOptions) => {
      await withDenials(session, options, async ({ store, keys }) => {
        const { listSources } = await import('@feescope/store')
        const sources = await listSources(store)
        if (options.json) writeJson(session, { ownKey: keys.publicKey, sources })
        else {
          session.out(`Your own key: ${keys.publicKey}\n`)
          session.out(columns(sources.map((each) => [each.name, each.issuedAt ?? '-', each.key])))
        }
        finish(EXIT.fine)
      })
    })
}

async function readText(file: string): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of (await openFile(file)).bytes) {
    size += piece.length
    if (size > MAX_BYTES) throw refuseFile(file, 'denial figures', 'is larger than 64 MB.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
