import { priceClaim } from '@feescope/core'
import { addClaimOptions, type ClaimOptions, claimInputOf } from '../claim-options.ts'
import type { AddCommand } from '../program.ts'
import { renderClaim } from '../render-claim.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

/** `feescope price PROCEDURE…`: what Medicare pays for a claim, and why. */
export const addPriceCommand: AddCommand = (program, session, finish) => {
  addClaimOptions(program.command('price'))
    .description('Price procedures as one Medicare claim and show why')
    .option('--explain', 'show every step of the calculation')
    .action(async (procedures: string[], options: ClaimOptions & { explain?: boolean }) => {
      const input = claimInputOf(procedures, options, session.today())
      const reference = await session.openReference()
      const outcome = priceClaim(reference, input, { explain: options.explain ?? false })
      if (options.json) writeJson(session, outcome)
      else session.out(renderClaim(outcome))
      finish(outcome.lines.every(({ status }) => status === 'priced') ? EXIT.fine : EXIT.findings)
    })
}
