import { formatWork, workOfHundredths } from '../money/work.ts'
import type { CreditStep } from './credit.ts'
import type { ValuedEntry } from './credit-case.ts'

export interface EndoscopyDifference {
  /** Millionths. */
  readonly work: number
  readonly step: CreditStep
}

const ENDOSCOPY = '3'

/**
 * Endoscopies of one family share the passage of the scope: the one with most work counts in full,
 * every other (and its own further units) only for what it adds to the family's base, and the base
 * itself for nothing.
 */
export function endoscopyDifferences(
  entries: readonly ValuedEntry[],
): ReadonlyMap<ValuedEntry, EndoscopyDifference> {
  const changes = new Map<ValuedEntry, EndoscopyDifference>()
  const members = entries.filter(({ row }) => row.multipleProcedure === ENDOSCOPY)
  for (const [base, own] of Map.groupBy(members, ({ row }) => row.endoscopicBase)) {
    const baseWork = findBaseWork(base, own)
    const [top] = own.toSorted((a, b) => b.row.work - a.row.work)
    for (const each of own) {
      const change = differenceOf(each, each === top, base, baseWork)
      if (change) changes.set(each, change)
    }
    for (const each of entries.filter(({ entry }) => entry.code === base)) {
      const reason = `base of the endoscopy family: included in ${top?.entry.code}`
      changes.set(each, { work: 0, step: { rule: 'endoscopy', value: '0.00', reason } })
    }
  }
  return changes
}

function differenceOf(
  { row, entry, raw }: ValuedEntry,
  isTop: boolean,
  base: string,
  baseWork: number,
): EndoscopyDifference | undefined {
  const full = workOfHundredths(row.work)
  const difference = Math.max(0, full - baseWork)
  const work = isTop ? full + difference * (entry.units - 1) : difference * entry.units
  if (work === raw) return undefined
  const reason = `endoscopy family of ${base}: only what it adds to the base's ${formatWork(baseWork)}`
  return { work, step: { rule: 'endoscopy', value: formatWork(work - raw), reason } }
}

function findBaseWork(base: string, [first]: readonly ValuedEntry[]): number {
  const rows = first?.choice.release.findRows(base)
  return workOfHundredths(rows?.find(({ modifier }) => modifier === '')?.work ?? 0)
}
