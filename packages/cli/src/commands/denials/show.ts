import { InvalidInput, parseHcpcsCode } from '@feescope/core'
import type { AddCommand } from '../../program.ts'
import { renderDenials } from '../../render-denials.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions } from '../log/with-log.ts'
import { withDenials } from './with-denials.ts'

/** `feescope denials show CODE`: what is published, why it is denied, what worked. */
export const addDenialsShow: AddCommand = (denials, session, finish) => {
  addLogOptions(denials.command('show'))
    .description('Denials of a code from five reporters on, with their cause and what worked')
    .argument('<code>', 'such as 76000')
    .option('--payer <payer>', 'one payer; see denials choices')
    .action(async (text: string, options: LogOptions & { payer?: string }) => {
      const code = parseHcpcsCode(text, 'code')
      if (!code.ok) throw new InvalidInput(code.issues)
      await withDenials(session, options, async ({ store }) => {
        const { denialsOfCode } = await import('@feescope/batch')
        const { findLabel } = await import('@feescope/guides')
        const payer = await payerOf(options.payer)
        const answer = {
          label: findLabel(code.value)?.label ?? null,
          ...(await denialsOfCode(
            await session.openReference(),
            store,
            { code: code.value, ...(payer !== undefined && { payer }) },
            session.today(),
          )),
        }
        if (options.json) writeJson(session, answer)
        else session.out(renderDenials(answer))
        finish(EXIT.fine)
      })
    })
}

async function payerOf(text: string | undefined): Promise<string | undefined> {
  if (text === undefined) return undefined
  const { parsePayer } = await import('@feescope/store')
  const payer = parsePayer(text, 'payer')
  if (!payer.ok) throw new InvalidInput(payer.issues)
  return payer.value.id
}
