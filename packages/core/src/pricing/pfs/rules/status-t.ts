import type { ClaimLine } from '../../../domain/claim.ts'
import { deny, type Refusal } from '../../refusal.ts'
import { type Change, type ClaimRule, NO_CHANGES } from '../rule.ts'

/** Status T: paid only when nothing else of the fee schedule is paid that day. */
export const statusT: ClaimRule = {
  id: 'pfs.status-t',
  sentence:
    'A status T code is paid only when no other fee schedule service of the practitioner is paid that day.',
  citation: 'rvu-status',
  example: '96523 alone is paid; beside 99213 it is bundled.',
  scope: 'claim',
  adjustAll: (lines) => {
    const other = lines.find(({ row }) => row.status !== 'T')
    if (!other) return NO_CHANGES
    const changes = new Map<number, Change>()
    for (const line of lines) {
      if (line.row.status !== 'T') continue
      changes.set(line.line.number, bundleStatusT(line.line, other.line))
    }
    return changes
  },
}

/** The denial of a status T line beside another service that is paid. */
export function bundleStatusT({ code }: ClaimLine, other: ClaimLine): Refusal {
  return deny(
    'bundled',
    `${code} (status T): bundled into line ${other.number}, ${other.code}, of the same day. It is paid only alone.`,
    { group: 'CO', carc: '97', rarc: 'M15' },
  )
}
