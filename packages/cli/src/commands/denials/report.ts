import { InvalidInput, parseProcedure } from '@feescope/core'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions } from '../log/with-log.ts'
import { withDenials } from './with-denials.ts'

interface ReportOptions extends LogOptions {
  readonly payer: string
  readonly denial: string
  readonly remark?: readonly string[]
  readonly with?: string
  readonly month?: string
  readonly setting?: string
  readonly outcome?: string
  readonly tried?: readonly string[]
  readonly note?: string
}

/** `feescope denials report CODE`: one report of a code, payer and month. */
export const addDenialsReport: AddCommand = (denials, session, finish) => {
  addLogOptions(denials.command('report'))
    .description('Report denials of a code by a payer in a month; no patient data')
    .argument('<procedure>', 'CODE[-MODIFIER…], such as 76000-59')
    .requiredOption('--payer <payer>', 'id, name or spelling; see denials choices')
    .requiredOption('--denial <code>', 'denial reason (CARC), such as CO-97')
    .option('--remark <code...>', 'remark codes (RARC)')
    .option('--with <code>', 'the other code, where a pair was denied')
    .option('--month <yyyy-mm>', 'month of the denial (default: this month)')
    .option('--setting <rate>', 'facility or nonfacility (default)')
    .option('--outcome <outcome>', 'how it stands (default: open); see denials choices')
    .option('--tried <strategy...>', 'what was tried; see denials choices')
    .option('--note <text>', 'a remark for you and the moderators; never published')
    .action(async (procedure: string, options: ReportOptions) => {
      const parsed = parseProcedure(procedure, 'procedure')
      if (!parsed.ok) throw new InvalidInput(parsed.issues)
      const { code, modifiers } = parsed.value
      await withDenials(session, options, async ({ store, reporter }) => {
        const { reportDenial } = await import('@feescope/store')
        const receipt = await reportDenial(store, reporter, {
          code,
          modifiers,
          payer: options.payer,
          denialCode: options.denial,
          remarkCodes: options.remark,
          with: options.with,
          month: options.month,
          setting: options.setting,
          outcome: options.outcome,
          strategies: options.tried,
          note: options.note,
        })
        if (options.json) writeJson(session, receipt)
        else session.out(`${SAID[receipt.result]} (${receipt.id}).\n`)
        finish(EXIT.fine)
      })
    })
}

const SAID = {
  added: 'Kept. It goes into the figures together with those of other reporters',
  replaced: 'Kept in place of your earlier report of the same code, payer and month',
  unchanged: 'You had reported just this already; nothing changed',
} as const
