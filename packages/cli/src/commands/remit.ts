import type { PublicRemittanceReview } from '@feescope/batch'
import type { AddCommand } from '../program.ts'
import { renderRemit } from '../render-remit.ts'
import { addReviewOptions, type ReviewOptions, reviewFile } from '../review-file.ts'
import { EXIT, type ExitCode } from '../session.ts'
import { writeJson } from '../write-json.ts'

interface RemitOptions extends ReviewOptions {
  readonly csv?: string
  readonly json?: boolean
}

/** `feescope remit FILE.835`: paid against expected, denials with causes, underpayments. */
export const addRemitCommand: AddCommand = (program, session, finish) => {
  addReviewOptions(program.command('remit'))
    .description('Compare a remittance (835) with what should have been paid')
    .option('--csv <file>', 'every line as CSV')
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: RemitOptions) => {
      const { presentReview } = await import('@feescope/batch')
      const answer = presentReview(await reviewFile(session, file, options, options.csv))
      if (options.json) writeJson(session, answer)
      else session.out(renderRemit(answer))
      finish(exitOf(answer))
    })
}

/** 1 when a line is not as expected, a payment does not balance, or something was not read. */
function exitOf({ totals, balances, claims, issues }: PublicRemittanceReview): ExitCode {
  const { lines, asExpected } = totals.all
  const fine =
    lines === asExpected &&
    balances.every(({ balanced }) => balanced === true) &&
    claims.rejected === 0 &&
    issues.every(({ severity }) => severity !== 'error')
  return fine ? EXIT.fine : EXIT.findings
}
