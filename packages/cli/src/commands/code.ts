import { describeCode } from '@feescope/core'
import type { AddCommand } from '../program.ts'
import { renderCode } from '../render-code.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

/** `feescope code CODE`: what a code is, its rows, amounts and indicators. */
export const addCodeCommand: AddCommand = (program, session, finish) => {
  program
    .command('code')
    .description('What a code is: rows, national amounts, indicators, standing in its section')
    .argument('<code>', 'procedure code, such as 76120')
    .option('--date <date>', 'date of service, YYYY-MM-DD (default: today)')
    .option('--qp', 'national amounts for qualifying APM participants')
    .option('--json', 'one JSON document on standard output')
    .action(async (code: string, options: { date?: string; qp?: boolean; json?: boolean }) => {
      const reference = await session.openReference()
      const answer = describeCode(reference, {
        code,
        date: options.date ?? session.today(),
        qp: options.qp ?? false,
      })
      if (!answer.found) {
        if (options.json)
          writeJson(session, { code, reason: answer.reason, message: answer.message })
        session.err(`${answer.message}\n`)
        finish(EXIT.findings)
        return
      }
      if (options.json) writeJson(session, answer.outcome)
      else session.out(renderCode(answer.outcome))
      finish(EXIT.fine)
    })
}
