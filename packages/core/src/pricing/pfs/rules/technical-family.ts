import type { CitationId } from '../../../citations/citations.ts'
import { roundExact } from '../../../money/round.ts'
import type { PolicyParameter } from '../../../policy/policy.ts'
import { highestOf, reduceComponents, splitLine } from '../reduce-technical.ts'
import { type Change, type ClaimRule, NO_CHANGES } from '../rule.ts'
import { isSettled } from '../surgical-entries.ts'
import { unitsOf } from '../working-line.ts'

/** What cardiovascular and eye tests have in common: only technical components are reduced. */
export function defineTechnicalFamily(family: {
  readonly id: string
  /** Multiple procedure indicator. */
  readonly indicator: string
  readonly sentence: string
  readonly citation: CitationId
  readonly parameter: PolicyParameter
  readonly example: string
}): ClaimRule {
  const { indicator, parameter } = family
  return {
    id: family.id,
    sentence: family.sentence,
    citation: family.citation,
    parameters: [parameter],
    example: family.example,
    scope: 'claim',
    adjustAll: (lines, context) => {
      const own = lines.filter(
        (line) => line.row.multipleProcedure === indicator && !isSettled(line),
      )
      if (own.reduce((sum, line) => sum + unitsOf(line), 0) < 2) return NO_CHANGES
      const entries = own
        .flatMap((line) => splitLine(line, context) ?? [])
        .filter(({ technical }) => technical !== null)
      const top = highestOf(entries, ({ technical }) =>
        technical ? roundExact(technical, 2, 'half-up').units : null,
      )
      const changes = new Map<number, Change>()
      for (const entry of entries) {
        const change = reduceComponents(entry, context, {
          professional: null,
          technical: { highest: entry === top, parameter },
        })
        if (change) changes.set(entry.line.line.number, change)
      }
      return changes
    },
  }
}
