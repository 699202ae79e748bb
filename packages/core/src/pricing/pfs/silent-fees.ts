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
export interface SilentFees extends Readonly<Record<FeeKind, Map<PfsRow, Value>>> {
  /** What is kept of the release altogether. */
  readonly shared: SharedFees
}

type FeeKind = 'fee' | 'therapy' | 'opps'

interface SharedFees {
  readonly byPlace: Map<string, SilentFees>
  count: number
}

/** Fees kept of a release before starting over: some 30 MB. */
const MOST_FEES = 300_000

/** The kept fee of a row; asked first, so that what computes it is not even made. */
export function findSilent(
  kind: FeeKind,
  row: PfsRow,
  { silentFees }: Pick<PricingContext, 'silentFees'>,
  calc: Calc,
): Value | undefined {
  return calc.recording ? undefined : silentFees?.[kind].get(row)
}

/** Computes a fee and keeps it, unless it is traced. */
export function computeSilent(
  kind: FeeKind,
  row: PfsRow,
  { silentFees }: Pick<PricingContext, 'silentFees'>,
  calc: Calc,
  compute: () => Value,
): Value {
  if (calc.recording || !silentFees) return compute()
  const fee = compute()
  const { shared } = silentFees
  if (++shared.count > MOST_FEES) forget(shared)
  silentFees[kind].set(row, fee)
  return fee
}

/** Contexts hold on to their fees, so these are emptied where they are. */
function forget(shared: SharedFees): void {
  for (const { fee, therapy, opps } of shared.byPlace.values()) {
    for (const fees of [fee, therapy, opps]) fees.clear()
  }
  shared.count = 0
}

const kept = new WeakMap<PfsRelease, SharedFees>()

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
  let shared = kept.get(release)
  if (!shared) {
    shared = { byPlace: new Map(), count: 0 }
    kept.set(release, shared)
  }
  const place = gpci ? `${gpci.table.id} ${localityIdOf(gpci.locality)}` : 'national'
  const qualifying = claim.qp && findPolicy(qpConversionFactor, claim.date) !== undefined
  const floor = findPolicy(workGpciFloor, claim.date) !== undefined
  const share = findPolicy(therapyPracticeExpensePercent, claim.date)?.value.units
  const key = `${place} ${claim.setting} ${qualifying} ${floor} ${share}`
  let fees = shared.byPlace.get(key)
  if (!fees) {
    fees = { fee: new Map(), therapy: new Map(), opps: new Map(), shared }
    shared.byPlace.set(key, fees)
  }
  return fees
}
