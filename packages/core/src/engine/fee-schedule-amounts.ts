import { InvalidInput } from '../domain/invalid-input.ts'
import { parseIsoDate } from '../domain/iso-date.ts'
import type { Setting } from '../domain/place-of-service.ts'
import { DEFAULT_POSITIONS } from '../domain/positions.ts'
import { formatExact } from '../money/format.ts'
import type { PricingContext } from '../pricing/pfs/context.ts'
import { oppsCeiling } from '../pricing/pfs/opps-ceiling.ts'
import { type PublishedFees, publishedFees } from '../pricing/pfs/published-fees.ts'
import type { PfsRow, RowModifier } from '../reference/pfs-release.ts'
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

/** A row in a locality, with the tables that price it. */
interface FoundRow {
  readonly context: PricingContext
  readonly row: PfsRow
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
  const found = findRow(reference, question, 'nonfacility')
  return found && publishedFees(found.context, found.row)
}

/** Most that can be paid for a row under the OPPS cap, in each setting. */
export interface OppsCeilings {
  readonly nonfacility: string
  readonly facility: string
}

/**
 * The amounts CMS lists in its OPPSCAP files for one row and locality: what a carrier-priced row can
 * pay at most, too. `null` where the row is not subject to the cap, `undefined` when the row, the
 * locality or the year is not held.
 */
export function oppsCeilings(
  reference: Reference,
  question: FeeScheduleQuestion,
): OppsCeilings | null | undefined {
  const ceilingIn = (setting: Setting) => {
    const found = findRow(reference, question, setting)
    return found && oppsCeiling(found.context, found.row)
  }
  const nonfacility = ceilingIn('nonfacility')
  const facility = ceilingIn('facility')
  if (!nonfacility || !facility) return nonfacility === undefined ? undefined : null
  return { nonfacility: formatExact(nonfacility), facility: formatExact(facility) }
}

function findRow(
  reference: Reference,
  question: FeeScheduleQuestion,
  setting: Setting,
): FoundRow | undefined {
  const date = parseIsoDate(question.date, 'date')
  if (!date.ok) throw new InvalidInput(date.issues)
  const chosen = chooseTables(reference, {
    date: date.value,
    qp: question.qp ?? false,
    locality: question.locality === 'national' ? null : question.locality,
    setting,
    pos: null,
    provider: 'physician',
    participating: true,
    contract: null,
    zip: null,
    positions: DEFAULT_POSITIONS,
  })
  if (!chosen.held) return undefined
  const { context } = chosen
  const row = context.release
    .findRows(question.code)
    ?.find(({ modifier }) => modifier === question.modifier)
  return row && { context, row }
}
