import { readFile } from 'node:fs/promises'
import { InvalidInput } from '@feescope/core'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions, withLog } from './with-log.ts'

/** `feescope log policy [FILE]`: shows how work is credited, or sets it from JSON. */
export const addLogPolicy: AddCommand = (log, session, finish) => {
  addLogOptions(log.command('policy'))
    .description(
      'Show the credit policy as JSON, or set it from a file; what is left out is default',
    )
    .argument('[file]', 'JSON in the shape shown without it')
    .action(async (file: string | undefined, options: LogOptions) => {
      await withLog(session, options, async ({ store, scope }) => {
        const { readCreditPolicy, replaceCreditPolicy } = await import('@feescope/store')
        const policy =
          file === undefined
            ? await readCreditPolicy(store, scope)
            : await replaceCreditPolicy(store, scope, await readJson(file))
        writeJson(session, policy)
        finish(EXIT.fine)
      })
    })
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const message = `${file}: cannot be read as JSON (${error instanceof Error ? error.message : error}).`
    throw new InvalidInput([
      { path: 'file', code: 'malformed-file', expected: 'JSON', received: file, message },
    ])
  }
}
