import type { PfsRow } from '@feescope/core'
import { multiplyWork, workOfHundredths } from '../money/work.ts'
import { chooseRow } from './choose-row.ts'
import type { Credit, CreditableEntry, CreditStep } from './credit.ts'
import type { CreditPolicy } from './credit-policy.ts'
import { endoscopyDifferences } from './endoscopy-differences.ts'
import { bilateralShare, modifierShares } from './modifier-shares.ts'
import { multipleShares } from './multiple-shares.ts'
import type { Schedule, ScheduleChoice } from './schedule.ts'

/** An entry with the row that values it. */
export interface ValuedEntry {
  readonly entry: CreditableEntry
  readonly row: PfsRow
  readonly choice: ScheduleChoice
  readonly steps: readonly CreditStep[]
  /** Work of the row × units, millionths. */
  readonly raw: number
}

/**
 * Credits the entries of one case: one user, one day, one case number. In order: the row's work and
 * units, the endoscopy family, both sides, other modifiers and role, rank among the surgery.
 */
export function creditCase(
  entries: readonly CreditableEntry[],
  schedule: Schedule,
  policy: CreditPolicy,
): readonly Credit[] {
  const valued = entries.map((entry) => valueEntry(entry, schedule))
  const known = valued.filter((each) => 'row' in each)
  const differences =
    policy.endoscopy === 'difference' ? endoscopyDifferences(known) : new Map<never, never>()
  const worth = known.map((each) => {
    const difference = differences.get(each)
    const bilateral = bilateralShare(each.entry, each.row, policy)
    const work = difference?.work ?? each.raw
    const full = multiplyWork(work, bilateral ? [bilateral.units] : [])
    return { each, difference, bilateral, work, full }
  })
  const multiple = multipleShares(worth, policy)
  const credits = new Map(
    worth.map((part) => {
      const shares = [
        ...(part.bilateral ? [part.bilateral] : []),
        ...modifierShares(part.each.entry, part.each.row, policy),
        ...(multiple.get(part) ?? []),
      ]
      const { raw, choice, steps } = part.each
      const credit: Credit = {
        status: 'credited',
        raw,
        credited: multiplyWork(
          part.work,
          shares.map(({ units }) => units),
        ),
        release: choice.release.id,
        exact: choice.exact,
        steps: [
          ...steps,
          ...(part.difference ? [part.difference.step] : []),
          ...shares.map(({ step }) => step),
        ],
      }
      return [part.each, credit]
    }),
  )
  return valued.map((each) => ('row' in each ? (credits.get(each) ?? NOT_HELD) : each))
}

const UNKNOWN = {
  raw: null,
  credited: null,
  release: null,
  exact: false,
  steps: [],
} as const
const NOT_HELD: Credit = { ...UNKNOWN, status: 'release-not-held' }

function valueEntry(entry: CreditableEntry, schedule: Schedule): ValuedEntry | Credit {
  const choice = schedule.choose(entry.date)
  if (!choice) return NOT_HELD
  const row = chooseRow(entry, choice.release)
  if (row) return valued(entry, row, choice, [])
  const ofDay = schedule.frozen ? schedule.chooseOfDay(entry.date) : undefined
  const newRow = ofDay && chooseRow(entry, ofDay.release)
  if (ofDay && newRow) {
    const reason = `${entry.code} is not in ${choice.release.id}: credited from ${ofDay.release.id}`
    return valued(entry, newRow, ofDay, [{ rule: 'not-in-frozen-schedule', value: '1.00', reason }])
  }
  return { ...UNKNOWN, status: 'no-such-code', release: choice.release.id }
}

function valued(
  entry: CreditableEntry,
  row: PfsRow,
  choice: ScheduleChoice,
  steps: readonly CreditStep[],
): ValuedEntry {
  return { entry, row, choice, steps, raw: workOfHundredths(row.work) * entry.units }
}
