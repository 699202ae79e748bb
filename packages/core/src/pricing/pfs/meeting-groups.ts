import type { ClaimLine } from '../../domain/claim.ts'
import type { PfsRelease } from '../../reference/pfs-release.ts'

/** Surgical procedures of a day are ranked; of equal ones the higher charge comes first. */
export const SURGERY = 1

/** Each bit is a set of claim rules that compare lines with one another. */
const GROUPS: Readonly<Record<string, number>> = {
  '2': SURGERY, // standard multiple surgery
  '3': SURGERY, // endoscopy families are ranked with surgery
  '4': 2, // imaging
  '5': 4, // therapy
  '6': 8, // cardiovascular
  '7': 16, // ophthalmology
}
/** Two sides of one service: their charges are added up. */
export const SIDES = 32
const ANESTHESIA = 64
/** Groups of a line that meets every other, even one without a group: a status T code. */
export const MEETS_EVERY_LINE = 1023

/**
 * The groups of rules in which a line can meet another. Two lines without a common group cannot
 * change each other's amount. Reads every row of the code: the modifier may pick any of them.
 */
export function meetingGroupsOf(line: ClaimLine, release: PfsRelease): number {
  let groups = line.modifiers.some((modifier) => modifier === 'LT' || modifier === 'RT') ? SIDES : 0
  for (const row of release.findRows(line.code) ?? []) {
    if (row.status === 'T') return MEETS_EVERY_LINE
    if (row.status === 'J') groups |= ANESTHESIA
    groups |= GROUPS[row.multipleProcedure] ?? 0
  }
  return groups
}
