import { InvalidInput } from '../domain/invalid-input.ts'
import { parseIsoDate } from '../domain/iso-date.ts'
import { DEFAULT_POSITIONS } from '../domain/positions.ts'
import { type PublishedFees, publishedFees } from '../pricing/pfs/published-fees.ts'
import type { RowModifier } from '../reference/pfs-release.ts'
import type { Reference } from '../reference/reference.ts'
import { chooseTables } from './choose-tables.ts'

export interface FeeScheduleQuestion {
  readonly code: string
  readonly modifier: RowModifier
  readonly date: string
  /** `MAC-NN` or `national`. */
  readonly locality: string
  readonly qp?: boolean
}

/**
 * The amounts CMS prints for one row and locality in its payment files: both settings, therapy with
 * half the practice expense, OPPS. `undefined` when the row, the locality or the year is not held.
 * It answers what the formula gives; whether Medicare pays the row is `priceClaim`'s question.
 */
export function feeScheduleAmounts(
  reference: Reference,
  question: FeeScheduleQuestion,
): PublishedFees | undefined {
  const date = parseIsoDate(question.date, 'date')
  if (!date.ok) throw new InvalidInput(date.issues)
  const chosen = chooseTables(reference, {
    date: date.value,
    qp: question.qp ?? false,
    locality: question.locality === 'national' ? null : question.locality,
    setting: 'nonfacility',
    pos: null,
    provider: 'physician',
    participating: true,
    contract: null,
    zip: null,
    positions: DEFAULT_POSITIONS,
  })
  if (!chosen.held) return undefined
  const row = chosen.context.release
    .findRows(question.code)
    ?.find(({ modifier }) => modifier === question.modifier)
  return row && publishedFees(chosen.context, row)
}
