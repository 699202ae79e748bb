import {
  type ClaimInput,
  type ClaimOutcome,
  type LineOutcome,
  parseProcedure,
  priceClaim,
  type Reference,
} from '@feescope/core'
import { openBundledReference } from '@feescope/data'

/** The bundled data, opened once for a test file. */
export const reference: Reference = await openBundledReference()

export const IN_2026 = '2026-07-15'

/** Prices procedures written as on the command line: `price('45385 45380', { pos: '22' })`. */
export function price(procedures: string, claim: Partial<ClaimInput> = {}): ClaimOutcome {
  const lines = procedures.split(' ').map((text) => {
    const procedure = parseProcedure(text, text)
    if (!procedure.ok) throw new Error(`bad procedure ${text}`)
    return procedure.value
  })
  return priceClaim(reference, { date: IN_2026, lines, ...claim }, { explain: true })
}

/** What each line pays: the amount, or the reason it has none. */
export function amounts(outcome: ClaimOutcome): readonly string[] {
  return outcome.lines.map((line) => (line.status === 'priced' ? line.allowed : line.reason))
}

export function firstLine(outcome: ClaimOutcome): LineOutcome {
  const [line] = outcome.lines
  if (!line) throw new Error('a claim has at least one line')
  return line
}
