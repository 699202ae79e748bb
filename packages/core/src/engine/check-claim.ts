import type { CheckedEdit, EditId, Verdict } from '../edits/finding.ts'
import { countInWords, listInWords } from '../edits/in-words.ts'
import { type EditResult, runEdits } from '../edits/run-edits.ts'
import type { Reference } from '../reference/reference.ts'
import type { CheckOutcome } from './check-outcome.ts'
import type { ClaimInput } from './claim-input.ts'
import { parseClaimInput } from './parse-claim-input.ts'
import { ENGINE_VERSION } from './version.ts'

/**
 * Runs the claim edits and says, for each, the verdict, the table and quarter it rests on, and what
 * would resolve every finding. Throws `InvalidInput`, listing every issue, when the input is
 * malformed.
 */
export function checkClaim(reference: Reference, input: ClaimInput): CheckOutcome {
  const claim = parseClaimInput(input)
  const result = runEdits(reference, claim)
  const { verdict, checked, findings } = result
  return {
    date: claim.date,
    verdict,
    summary: summarise(result),
    checked,
    findings,
    engine: ENGINE_VERSION,
  }
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  passes: 'Passes',
  fails: 'Fails',
  'not-checked': 'Not checked',
}

function summarise({ verdict, checked, deniedLines }: EditResult): string {
  const denied = deniedLines.size === 0 ? '' : `: ${countInWords(deniedLines.size, 'line')} denied`
  const asOf = checked.flatMap((entry) =>
    entry.asOf === null ? [] : `${entry.edit} as of ${entry.asOf}`,
  )
  const gaps = new Set(checked.filter(isGap).map(({ edit }): EditId => edit))
  return [
    `${VERDICT_WORDS[verdict]}${denied}.`,
    ...(asOf.length === 0 ? [] : [`Holds for ${listInWords([...new Set(asOf)])}.`]),
    ...(gaps.size === 0 ? [] : [`Not checked in whole or part: ${listInWords([...gaps])}.`]),
  ].join(' ')
}

function isGap({ verdict }: CheckedEdit): boolean {
  return verdict === 'not-checked'
}
