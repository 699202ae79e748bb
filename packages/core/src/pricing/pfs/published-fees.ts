import type { Setting } from '../../domain/place-of-service.ts'
import { formatExact } from '../../money/format.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import { silentCalc } from '../../trace/silent-calc.ts'
import { rowFee } from './components.ts'
import type { PricingContext } from './context.ts'
import { isCapEligible, oppsAmount } from './opps-cap-amounts.ts'
import { reducedTherapyFee } from './therapy-fee.ts'

/** The amounts CMS prints for a row in its payment files, as decimal strings. */
export interface PublishedFees {
  readonly nonfacility: string
  readonly facility: string
  /** Fee with reduced practice expense; only for therapy (multiple procedure indicator 5). */
  readonly therapyReduced: string | null
  /** What the OPPS would pay; only for rows subject to the cap. */
  readonly oppsNonfacility: string | null
  readonly oppsFacility: string | null
}

/** Computes the payment-file columns of a row. Does not ask whether Medicare pays the row. */
export function publishedFees(context: PricingContext, row: PfsRow): PublishedFees {
  const nonfacility = inSetting(context, 'nonfacility')
  const facility = inSetting(context, 'facility')
  const opps = (each: PricingContext) =>
    isCapEligible(row) ? formatExact(oppsAmount(row, each, silentCalc)) : null
  const therapy =
    row.multipleProcedure === '5' ? reducedTherapyFee(row, nonfacility, silentCalc) : undefined
  return {
    nonfacility: formatExact(rowFee(row, nonfacility, silentCalc)),
    facility: formatExact(rowFee(row, facility, silentCalc)),
    therapyReduced: therapy ? formatExact(therapy) : null,
    oppsNonfacility: opps(nonfacility),
    oppsFacility: opps(facility),
  }
}

function inSetting(context: PricingContext, setting: Setting): PricingContext {
  return { ...context, claim: { ...context.claim, setting }, silentFees: null }
}
