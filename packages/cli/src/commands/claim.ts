import { readFile } from 'node:fs/promises'
import { type ClaimInput, InvalidInput, priceClaim } from '@feescope/core'
import { exitCodeOf } from '../exit-code.ts'
import type { AddCommand } from '../program.ts'
import { renderClaim } from '../render-claim.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

/** `feescope claim FILE`: price and check whole claims; what an edit denies is not paid. */
export const addClaimCommand: AddCommand = (program, session, finish) => {
  program
    .command('claim')
    .description('Price and check the claims of a JSON file: one claim, or a list of claims')
    .argument('<file>', 'JSON in the shape `priceClaim` takes')
    .option('--explain', 'show every step of the calculation')
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: { explain?: boolean; json?: boolean }) => {
      const claims = await readClaims(file)
      const reference = await session.openReference()
      const outcomes = claims.map((claim) =>
        // The claim's own choice stands; `apply` is the default of this command.
        priceClaim(reference, { edits: 'apply', ...claim }, { explain: options.explain ?? false }),
      )
      if (options.json) writeJson(session, { claims: outcomes })
      else session.out(outcomes.map(renderClaim).join('\n'))
      finish(
        outcomes.every((outcome) => exitCodeOf(outcome) === EXIT.fine) ? EXIT.fine : EXIT.findings,
      )
    })
}

/** The claims of a file; their own fields are checked when they are priced. */
async function readClaims(file: string): Promise<readonly ClaimInput[]> {
  const refuse = (expected: string, message: string): never => {
    throw new InvalidInput([
      { path: file, code: 'malformed-file', expected, received: file, message },
    ])
  }
  const text = await readFile(file, 'utf8').catch((error: Error) =>
    refuse(
      'a readable file',
      `${file}: cannot be read (${error.message}). Give the path of a JSON file.`,
    ),
  )
  try {
    const json: unknown = JSON.parse(text)
    return Array.isArray(json) ? json : [json as ClaimInput]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return refuse('JSON', `${file}: is not JSON (${why}).`)
  }
}
