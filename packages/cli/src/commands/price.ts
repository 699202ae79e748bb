import { priceClaim } from '@feescope/core'
import { Option } from 'commander'
import { addClaimOptions, type ClaimOptions, claimInputOf } from '../claim-options.ts'
import { exitCodeOf } from '../exit-code.ts'
import type { AddCommand } from '../program.ts'
import { renderClaim } from '../render-claim.ts'
import { writeJson } from '../write-json.ts'

/** `feescope price PROCEDURE…`: what Medicare pays for a claim, and why. */
export const addPriceCommand: AddCommand = (program, session, finish) => {
  addClaimOptions(program.command('price'))
    .description('Price procedures as one Medicare claim and show why')
    .addOption(
      new Option(
        '--edits <mode>',
        'claim edits: list findings, deny and re-price, or none (default: report)',
      ).choices(['off', 'report', 'apply']),
    )
    .option('--explain', 'show every step of the calculation')
    .action(async (procedures: string[], options: ClaimOptions & { explain?: boolean }) => {
      const input = claimInputOf(procedures, options, session.today())
      const reference = await session.openReference()
      const outcome = priceClaim(reference, input, { explain: options.explain ?? false })
      if (options.json) writeJson(session, outcome)
      else session.out(renderClaim(outcome))
      finish(exitCodeOf(outcome))
    })
}
