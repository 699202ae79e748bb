import type { Setting } from '../../domain/place-of-service.ts'
import { exact } from '../../money/exact.ts'
import { formatExact } from '../../money/format.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc } from '../../trace/calc.ts'
import { silentCalc } from '../../trace/silent-calc.ts'
import type { PricingContext } from './context.ts'
import { feeOf, readRvus, rowName } from './fee.ts'

/** The amounts CMS prints for a row in its payment files, as decimal strings. */
export interface PublishedFees {
  readonly nonfacility: string
  readonly facility: string
  /** Fee with half the practice expense; only for therapy (multiple procedure indicator 5). */
  readonly therapyReduced: string | null
  /** What the OPPS would pay; only for rows subject to the cap. */
  readonly oppsNonfacility: string | null
  readonly oppsFacility: string | null
}

/** Half of the practice expense: what therapy after the first unit keeps. */
const HALF = exact(5, 1)

/** Computes the payment-file columns of a row. Does not ask whether Medicare pays the row. */
export function publishedFees(
  context: PricingContext,
  row: PfsRow,
  calc: Calc = silentCalc,
): PublishedFees {
  const text = (setting: Setting, kind: 'fee' | 'half-pe' | 'opps') =>
    formatExact(publishedFee(context, row, setting, kind, calc))
  const capped = row.oppsPeNonfacility + row.oppsPeFacility + row.oppsMp > 0
  const therapy = row.multipleProcedure === '5'
  return {
    nonfacility: text('nonfacility', 'fee'),
    facility: text('facility', 'fee'),
    therapyReduced: therapy ? text('nonfacility', 'half-pe') : null,
    oppsNonfacility: capped ? text('nonfacility', 'opps') : null,
    oppsFacility: capped ? text('facility', 'opps') : null,
  }
}

function publishedFee(
  context: PricingContext,
  row: PfsRow,
  setting: Setting,
  kind: 'fee' | 'half-pe' | 'opps',
  calc: Calc,
) {
  const rvus = readRvus(context, row, setting, calc)
  if (kind === 'fee') return feeOf(context, rvus, calc)
  if (kind === 'half-pe') {
    const half = calc.claim('Half of the practice expense', HALF)
    return feeOf(
      context,
      { ...rvus, pe: calc.multiply('Half the practice expense', rvus.pe, half) },
      calc,
    )
  }
  const facility = setting === 'facility'
  const cell = (label: string, hundredths: number, column: string) =>
    calc.cell(label, exact(hundredths, 2), context.release.id, rowName(row), column)
  return feeOf(
    context,
    {
      work: rvus.work,
      pe: cell(
        'Practice expense RVU for the OPPS amount',
        facility ? row.oppsPeFacility : row.oppsPeNonfacility,
        'opps pe',
      ),
      mp: cell('Malpractice RVU for the OPPS amount', row.oppsMp, 'opps mp'),
    },
    calc,
  )
}
