import { findPolicy } from '../../policy/policy.ts'
import { localityIdOf } from '../../reference/gpci-table.ts'
import type { PfsRelease, PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { PricingContext } from './context.ts'
import { qpConversionFactor } from './parameters/qp-conversion-factor.ts'
import { therapyPracticeExpensePercent } from './parameters/therapy-practice-expense-percent.ts'
import { workGpciFloor } from './parameters/work-gpci-floor.ts'

/**
 * Fees computed without a trace, by row; the same numbers the traced path computes again. A row has
 * up to three: the fee, the fee with reduced practice expense (therapy) and the OPPS amount.
 */
export interface SilentFees {
  readonly fee: Map<PfsRow, Value>
  readonly therapy: Map<PfsRow, Value>
  readonly opps: Map<PfsRow, Value>
}

/** The kept fee of a row; asked first, so that what computes it is not even made. */
export function findSilent(
  kind: keyof SilentFees,
  row: PfsRow,
  { silentFees }: Pick<PricingContext, 'silentFees'>,
  calc: Calc,
): Value | undefined {
  return calc.recording ? undefined : silentFees?.[kind].get(row)
}

/** Computes a fee and keeps it, unless it is traced. */
export function computeSilent(
  kind: keyof SilentFees,
  row: PfsRow,
  { silentFees }: Pick<PricingContext, 'silentFees'>,
  calc: Calc,
  compute: () => Value,
): Value {
  if (calc.recording || !silentFees) return compute()
  const fee = compute()
  silentFees[kind].set(row, fee)
  return fee
}

const kept = new WeakMap<PfsRelease, Map<string, SilentFees>>()

/**
 * The fees already computed for a release, locality, setting and conversion factor. A contract's own
 * conversion factor is not kept: such fees are not shared.
 */
export function silentFeesFor({
  claim,
  release,
  gpci,
}: Pick<PricingContext, 'claim' | 'release' | 'gpci'>): SilentFees | null {
  if (claim.contract) return null
  let byKey = kept.get(release)
  if (!byKey) {
    byKey = new Map()
    kept.set(release, byKey)
  }
  const place = gpci ? `${gpci.table.id} ${localityIdOf(gpci.locality)}` : 'national'
  const qualifying = claim.qp && findPolicy(qpConversionFactor, claim.date) !== undefined
  const floor = findPolicy(workGpciFloor, claim.date) !== undefined
  const share = findPolicy(therapyPracticeExpensePercent, claim.date)?.value.units
  const key = `${place} ${claim.setting} ${qualifying} ${floor} ${share}`
  let fees = byKey.get(key)
  if (!fees) {
    fees = { fee: new Map(), therapy: new Map(), opps: new Map() }
    byKey.set(key, fees)
  }
  return fees
}
