import { type ClaimInput, priceClaim } from '@feescope/core'
import { exitCodeOf } from '../exit-code.ts'
import { type OpenedFile, openFile, refuseFile } from '../open-file.ts'
import { type PricedX12File, priceX12Claims } from '../price-x12-claims.ts'
import type { AddCommand } from '../program.ts'
import { renderClaim } from '../render-claim.ts'
import { EXIT, type ExitCode } from '../session.ts'
import { writeJson } from '../write-json.ts'

/** `feescope claim FILE`: price and check whole claims; what an edit denies is not paid. */
export const addClaimCommand: AddCommand = (program, session, finish) => {
  program
    .command('claim')
    .description('Price and check the claims of a file: JSON (one claim, or a list) or an 837P')
    .argument('<file>', 'JSON in the shape `priceClaim` takes, or X12 837P; told by its content')
    .option('--explain', 'show every step of the calculation')
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: { explain?: boolean; json?: boolean }) => {
      const opened = await openFile(file)
      const explain = options.explain ?? false
      const { isX12 } = await import('@feescope/batch')
      if (isX12(opened.start)) {
        const reference = await session.openReference()
        const priced = await priceX12Claims(reference, opened.bytes, { explain })
        if (options.json) writeJson(session, priced)
        else session.out(renderX12(priced))
        return finish(exitCodeOfX12(priced))
      }
      const claims = await readJsonClaims(file, opened)
      const reference = await session.openReference()
      const outcomes = claims.map((claim) =>
        // The claim's own choice stands; `apply` is the default of this command.
        priceClaim(reference, { edits: 'apply', ...claim }, { explain }),
      )
      if (options.json) writeJson(session, { claims: outcomes })
      else session.out(outcomes.map(renderClaim).join('\n'))
      finish(
        outcomes.every((outcome) => exitCodeOf(outcome) === EXIT.fine) ? EXIT.fine : EXIT.findings,
      )
    })
}

/** The claims of a file; their own fields are checked when they are priced. */
async function readJsonClaims(file: string, { bytes }: OpenedFile): Promise<readonly ClaimInput[]> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  try {
    const json: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'))
    return Array.isArray(json) ? json : [json as ClaimInput]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw refuseFile(file, 'JSON or X12 837P', `is not JSON (${why}), nor an X12 file.`)
  }
}

function renderX12({ claims, rejected, issues }: PricedX12File): string {
  const parts = [
    ...claims.map((claim) => `Claim ${claim.claimId}\n${renderClaim(claim)}`),
    ...rejected.map(
      ({ segment, reasons }) =>
        `Claim at segment ${segment} was not read:\n${reasons.map((text) => `  ${text}\n`).join('')}`,
    ),
    issues.map((text) => `Note: ${text}\n`).join(''),
  ]
  return parts.filter((text) => text !== '').join('\n')
}

/** Nothing read at all is bad input; anything rejected, refused or denied is a finding. */
function exitCodeOfX12({ claims, rejected }: PricedX12File): ExitCode {
  if (claims.length === 0) return EXIT.usage
  const clean = claims.every((claim) => exitCodeOf(claim) === EXIT.fine)
  return clean && rejected.length === 0 ? EXIT.fine : EXIT.findings
}
