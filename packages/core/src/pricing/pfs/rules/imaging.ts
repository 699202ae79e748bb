import { compareExact } from '../../../money/exact.ts'
import { roundExact } from '../../../money/round.ts'
import type { Value } from '../../../trace/calc.ts'
import type { PricingContext } from '../context.ts'
import { cappedTechnical } from '../opps-cap-amounts.ts'
import { imagingProfessionalPercent } from '../parameters/imaging-professional-percent.ts'
import { imagingTechnicalPercent } from '../parameters/imaging-technical-percent.ts'
import { type ComponentLine, highestOf, reduceComponents, splitLine } from '../reduce-technical.ts'
import { type Change, type Changes, type ClaimRule, NO_CHANGES, type WorkingLine } from '../rule.ts'
import { isSettled } from '../surgical-entries.ts'
import { hasModifier, unitsOf } from '../working-line.ts'

/**
 * Several imaging services in one session: technical and professional components are ranked apart;
 * the highest of each is paid in full, every other at its share. 59 and XE mark another session.
 */
export const imaging: ClaimRule = {
  id: 'pfs.imaging',
  sentence:
    'Of several imaging services in a session the highest technical component is paid in full and the others at 50 %; the highest professional component in full and the others at 95 %.',
  citation: 'mm9647',
  parameters: [imagingTechnicalPercent, imagingProfessionalPercent],
  example:
    '70553 + 72148, 2026 national: 316.97 + 0.95 × 68.47 + 0.5 × 123.25 = 316.97 + 65.05 + 61.63 = 443.65.',
  scope: 'claim',
  adjustAll: (lines, context) => {
    const session = lines.filter(
      (line) =>
        line.row.imagingFamily === '88' && !isSettled(line) && !hasModifier(line, '59', 'XE'),
    )
    if (session.reduce((sum, line) => sum + unitsOf(line), 0) < 2) return NO_CHANGES
    return reduceSession(session, context)
  },
}

function reduceSession(session: readonly WorkingLine[], context: PricingContext): Changes {
  const entries = session.flatMap((line) => splitLine(line, context) ?? [])
  const topTechnical = highestOf(entries, (entry) => technicalRank(entry, context))
  const topProfessional = highestOf(entries, ({ professional }) => centsOrNull(professional))
  if (context.claim.positions.imagingRank === 'capped') {
    for (const { line } of entries) nameRank(line)
  }
  const changes = new Map<number, Change>()
  for (const entry of entries) {
    const change = reduceComponents(entry, context, {
      professional: { highest: entry === topProfessional, parameter: imagingProfessionalPercent },
      technical: { highest: entry === topTechnical, parameter: imagingTechnicalPercent },
    })
    if (change) changes.set(entry.line.line.number, change)
  }
  return changes
}

function nameRank({ calc }: WorkingLine): void {
  calc.decide({
    label: 'Rank of technical components',
    rule: 'position.imaging-rank',
    applied: true,
    reason: 'Ranked by the capped fee: your choice; the default ranks by the fee',
    citation: 'mm9647',
  })
}

function centsOrNull(value: Value | null): number | null {
  return value && roundExact(value, 2, 'half-up').units
}

function technicalRank({ line, technical }: ComponentLine, context: PricingContext): number | null {
  if (!technical || context.claim.positions.imagingRank === 'uncapped')
    return centsOrNull(technical)
  const cap = cappedTechnical(line, context)
  return centsOrNull(cap && compareExact(cap, technical) < 0 ? cap : technical)
}
