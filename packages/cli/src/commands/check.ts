import { checkClaim } from '@feescope/core'
import { addClaimOptions, type ClaimOptions, claimInputOf } from '../claim-options.ts'
import { isToActOn } from '../exit-code.ts'
import type { AddCommand } from '../program.ts'
import { renderCheck } from '../render-check.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

/** `feescope check PROCEDURE…`: whether a claim survives the edits, and what would resolve findings. */
export const addCheckCommand: AddCommand = (program, session, finish) => {
  addClaimOptions(program.command('check'))
    .description('Check procedures of one day against the claim edits')
    .action(async (procedures: string[], options: ClaimOptions) => {
      const input = claimInputOf(procedures, options, session.today())
      const outcome = checkClaim(await session.openReference(), input)
      if (options.json) writeJson(session, outcome)
      else session.out(renderCheck(outcome))
      finish(
        outcome.verdict !== 'passes' || outcome.findings.some(isToActOn)
          ? EXIT.findings
          : EXIT.fine,
      )
    })
}
