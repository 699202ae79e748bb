import type { Setting } from '../../domain/place-of-service.ts'
import { exact } from '../../money/exact.ts'
import { findPolicy } from '../../policy/policy.ts'
import { localityIdOf } from '../../reference/gpci-table.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { PricingContext } from './context.ts'
import { qpConversionFactor } from './parameters/qp-conversion-factor.ts'
import { workGpciFloor } from './parameters/work-gpci-floor.ts'

/** The three RVUs a fee is made of. */
export interface FeeRvus {
  readonly work: Value
  readonly pe: Value
  readonly mp: Value
}

/** `76120-26` */
export function rowName(row: Pick<PfsRow, 'code' | 'modifier'>): string {
  return row.modifier === '' ? row.code : `${row.code}-${row.modifier}`
}

/** Reads the RVUs that pay in the setting. */
export function readRvus(
  context: PricingContext,
  row: PfsRow,
  setting: Setting,
  calc: Calc,
): FeeRvus {
  const { id } = context.release
  const name = rowName(row)
  const facility = setting === 'facility'
  return {
    work: calc.cell('Work RVU', exact(row.work, 2), id, name, 'work'),
    pe: facility
      ? calc.cell(
          'Practice expense RVU, facility',
          exact(row.peFacility, 2),
          id,
          name,
          'pe facility',
        )
      : calc.cell(
          'Practice expense RVU, non-facility',
          exact(row.peNonfacility, 2),
          id,
          name,
          'pe nonfacility',
        ),
    mp: calc.cell('Malpractice RVU', exact(row.mp, 2), id, name, 'mp'),
  }
}

/**
 * The fee schedule amount of one unit in cents:
 * (work × GPCI + PE × GPCI + MP × GPCI) × conversion factor, rounded once, at the end, half up.
 */
export function feeOf(
  context: PricingContext,
  rvus: FeeRvus,
  calc: Calc,
  label = 'Fee schedule amount',
): Value {
  return calc.round(label, unroundedFeeOf(context, rvus, calc), 2, 'half-up', 'rvu-rounding')
}

/** The same before rounding, for a comparison that must come first (the OPPS cap). */
export function unroundedFeeOf(context: PricingContext, rvus: FeeRvus, calc: Calc): Value {
  return calc.multiply(
    'RVUs × conversion factor',
    adjustedRvus(context, rvus, calc),
    readConversionFactor(context, calc),
  )
}

/** National amounts add the RVUs as printed; local ones weigh each by its GPCI. Never rounded. */
function adjustedRvus(context: PricingContext, rvus: FeeRvus, calc: Calc): Value {
  if (!context.gpci) return calc.add('Total RVU', rvus.work, rvus.pe, rvus.mp)
  const { table, locality } = context.gpci
  const row = localityIdOf(locality)
  const cell = (label: string, thousandths: number, column: string) =>
    calc.cell(label, exact(thousandths, 3), table.id, row, column)
  const floored = findPolicy(workGpciFloor, context.claim.date) !== undefined
  const withoutFloor = floored ? undefined : locality.workWithoutFloor
  return calc.add(
    'Total RVU adjusted for the locality',
    calc.multiply(
      'Work, adjusted',
      rvus.work,
      withoutFloor === undefined
        ? cell('Work GPCI', locality.work, 'work')
        : cell('Work GPCI without the 1.0 floor', withoutFloor, 'work without floor'),
    ),
    calc.multiply(
      'Practice expense, adjusted',
      rvus.pe,
      cell('Practice expense GPCI', locality.pe, 'pe'),
    ),
    calc.multiply('Malpractice, adjusted', rvus.mp, cell('Malpractice GPCI', locality.mp, 'mp')),
  )
}

/** The contract's factor, else the release's own, or the qualifying-APM one where the law knows it on that date. */
export function readConversionFactor({ claim, release }: PricingContext, calc: Calc): Value {
  const agreed = claim.contract?.conversionFactor
  if (agreed) return calc.claim(`Conversion factor under contract ${claim.contract?.name}`, agreed)
  const qualifying = claim.qp ? findPolicy(qpConversionFactor, claim.date) : undefined
  if (qualifying) return calc.policy(qualifying)
  return calc.cell(
    'Conversion factor',
    exact(release.conversionFactor, 4),
    release.id,
    'all rows',
    'conversion factor',
  )
}
