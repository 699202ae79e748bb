import type { Finding } from '@feescope/core'
import type { Procedure } from './procedure-text.ts'

/** A change to the claim that a finding suggests; whether the record supports it is the user's to know. */
export interface FindingAction {
  readonly label: string
  readonly apply: (lines: readonly Procedure[]) => readonly Procedure[]
}

/** What one click can do about a finding. */
export function actionsFor(finding: Finding): readonly FindingAction[] {
  if (finding.severity === 'info') return []
  const { line } = finding
  const separates = finding.edit === 'ptp' && finding.modifierIndicator === '1'
  return [
    ...(separates ? [addModifier(line, '59')] : []),
    ...(finding.severity === 'deny' ? [removeLine(line)] : []),
  ]
}

function addModifier(line: number, modifier: string): FindingAction {
  return {
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
