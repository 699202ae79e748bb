import type { Finding } from '@feescope/core'
import type { Procedure } from './procedure-text.ts'

/** A change to the claim that a finding suggests. */
export interface FindingAction {
  readonly label: string
  readonly apply: (lines: readonly Procedure[]) => readonly Procedure[]
}

/** A modifier, and what must be in the documentation for it to be true. */
export interface ModifierOffer extends FindingAction {
  readonly modifier: string
  readonly when: string
}

/** What one click can do about a finding without any claim about the record. */
export function actionsFor({ severity, line }: Finding): readonly FindingAction[] {
  return severity === 'deny' ? [removeLine(line)] : []
}

/** From this day the X modifiers say which kind of distinct service it was. */
const X_MODIFIERS_FROM = '2015-01-01'

const DISTINCT = [
  ['XS', 'a separate site or structure'],
  ['XE', 'a separate session or encounter of the day'],
  ['XP', 'a separate practitioner'],
  ['XU', 'a service that does not overlap the usual parts of the other'],
] as const

const VISITS = [
  ['25', 'a significant visit, separate from the usual work of the procedure'],
  ['57', 'that this visit led to the decision for major surgery'],
] as const

/**
 * Modifiers that would separate a denied pair, each with what the documentation must show. None where
 * the pair's indicator is not 1: nothing separates those.
 */
export function modifierOffers(finding: Finding, date: string): readonly ModifierOffer[] {
  if (finding.edit !== 'ptp' || finding.severity !== 'deny') return []
  if (finding.modifierIndicator !== '1') return []
  const visits = VISITS.flatMap(([modifier, shown]) => {
    const line = lineToCarry(modifier, finding)
    return line === undefined ? [] : [offer(line, modifier, shown)]
  })
  if (visits.length > 0) return visits
  const x = date >= X_MODIFIERS_FROM ? DISTINCT : []
  const last =
    x.length > 0
      ? 'a distinct service that none of XS, XE, XP and XU describes'
      : 'a separate site or session'
  return [...x, ['59', last] as const].map(([modifier, shown]) =>
    offer(finding.line, modifier, shown),
  )
}

/** The engine names the line on which 25 or 57 could be right; no other line is offered. */
function lineToCarry(modifier: string, { fix }: Finding): number | undefined {
  const sentence = fix.find((each) => each.startsWith(`${modifier} on line `))
  return sentence === undefined ? undefined : Number.parseInt(sentence.slice(11), 10)
}

function offer(line: number, modifier: string, shown: string): ModifierOffer {
  return {
    modifier,
    when: `If the documentation shows ${shown}`,
    label: `Add ${modifier} to line ${line}`,
    apply: (lines) =>
      lines.map((each, index) =>
        index === line - 1 && !each.modifiers.includes(modifier)
          ? { ...each, modifiers: [...each.modifiers, modifier] }
          : each,
      ),
  }
}

function removeLine(line: number): FindingAction {
  return {
    label: `Remove line ${line}`,
    apply: (lines) => lines.filter((_, index) => index !== line - 1),
  }
}
