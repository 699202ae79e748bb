import type { ValuedEntry } from './credit-case.ts'
import type { CreditPolicy } from './credit-policy.ts'
import { parseShare, type Share, shareOf } from './modifier-shares.ts'

interface Ranked {
  readonly each: ValuedEntry
  /** Work after the endoscopy rule and both sides: what ranks it. */
  readonly full: number
}

const SURGERY = '2'
const ENDOSCOPY = '3'

/**
 * Several procedures of one case: each surgery, and each endoscopy family as one, is credited by its
 * rank. An entry that is alone and marked 51 is a second procedure.
 */
export function multipleShares<Part extends Ranked>(
  parts: readonly Part[],
  policy: CreditPolicy,
): ReadonlyMap<Part, readonly Share[]> {
  const shares = new Map<Part, readonly Share[]>()
  if (policy.multiple === null) return shares
  const surgical = parts.filter(({ each }) => isSurgical(each))
  const groups = [...Map.groupBy(surgical, familyOf).values()].sort((a, b) => sum(b) - sum(a))
  const onlyOne = groups.length === 1
  for (const [index, group] of groups.entries()) {
    const marked = onlyOne && group.every(({ each }) => each.entry.modifiers.includes('51'))
    const rank = marked ? 2 : index + 1
    if (rank === 1) continue
    const share = parseShare(policy.multiple[rank - 1] ?? policy.multiple.at(-1) ?? '1')
    for (const part of group) {
      shares.set(part, [shareOf('51', share, `procedure ${rank} of the case`)])
    }
  }
  return shares
}

function isSurgical({ row }: ValuedEntry): boolean {
  return row.multipleProcedure === SURGERY || row.multipleProcedure === ENDOSCOPY
}

/** Endoscopies of one base are one procedure, with the base itself. */
function familyOf<Part extends Ranked>(part: Part): unknown {
  const { row, entry } = part.each
  if (row.multipleProcedure === ENDOSCOPY) return row.endoscopicBase
  return part.full === 0 ? entry.code : part
}

function sum(group: readonly Ranked[]): number {
  return group.reduce((total, { full }) => total + full, 0)
}
