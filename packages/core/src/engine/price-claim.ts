import type { Claim, ClaimLine } from '../domain/claim.ts'
import { addExact, type Exact, exact } from '../money/exact.ts'
import { formatExact, formatUnits } from '../money/format.ts'
import { shareAllowed } from '../pricing/payment/medicare-share.ts'
import type { PricingContext } from '../pricing/pfs/context.ts'
import { rowName } from '../pricing/pfs/fee.ts'
import { type LinePrice, type LineRefusal, priceLines } from '../pricing/pfs/price-lines.ts'
import type { Reference } from '../reference/reference.ts'
import type { Calc } from '../trace/calc.ts'
import { createRecording, type Recording } from '../trace/recording-calc.ts'
import { silentCalc } from '../trace/silent-calc.ts'
import { chooseTables } from './choose-tables.ts'
import type { ClaimInput } from './claim-input.ts'
import type { ClaimOutcome, LineIdentity, LineOutcome, Note, RefusalReason } from './outcome.ts'
import { parseClaimInput } from './parse-claim-input.ts'
import { ENGINE_VERSION } from './version.ts'

export interface PriceOptions {
  /** Keep every step of every line. Default false. */
  readonly explain?: boolean
}

/**
 * Prices a claim as Medicare's physician fee schedule does and says why.
 * A line without a national amount is refused with a reason; it never pays 0.00.
 * Throws `InvalidInput`, listing every issue, when the input is malformed.
 */
export function priceClaim(
  reference: Reference,
  input: ClaimInput,
  options: PriceOptions = {},
): ClaimOutcome {
  const claim = parseClaimInput(input)
  const chosen = chooseTables(reference, claim)
  const identity = {
    date: claim.date,
    setting: claim.setting,
    pos: claim.pos,
    qp: claim.qp,
    engine: ENGINE_VERSION,
  }
  if (!chosen.held) {
    return {
      ...identity,
      locality: null,
      release: { pfs: null, gpci: null, exact: false },
      total: '0.00',
      lines: claim.lines.map((line) => refusedOutcome(line, chosen.reason, chosen.message)),
      notes: [],
    }
  }
  const lines = priceAndExplain(claim, chosen.context, options.explain ?? false)
  return {
    ...identity,
    locality: chosen.locality,
    release: chosen.release,
    total: formatExact(totalOf(lines.map(({ price }) => price))),
    lines: lines.map(({ outcome }) => outcome),
    notes: chosen.notes,
  }
}

function totalOf(prices: readonly (LinePrice | LineRefusal)[]): Exact {
  return prices.reduce<Exact>(
    (total, price) => (price.refused ? total : addExact(total, price.allowed)),
    exact(0, 2),
  )
}

function priceAndExplain(claim: Claim, context: PricingContext, explain: boolean) {
  const recordings = new Map<ClaimLine, Recording>()
  const calcFor = (line: ClaimLine): Calc => {
    if (!explain) return silentCalc
    const recording = createRecording()
    recordings.set(line, recording)
    return recording.calc
  }
  return priceLines(claim, context, calcFor).map((price) => {
    const trace = recordings.get(price.line)?.steps ?? []
    return {
      price,
      outcome: { ...outcomeOf(price, context, explain), trace } satisfies LineOutcome,
    }
  })
}

function outcomeOf(
  price: LinePrice | LineRefusal,
  context: PricingContext,
  explain: boolean,
): LineOutcome {
  if (price.refused) return refusedOutcome(price.line, price.reason, price.message, price.notes)
  const recording = explain ? createRecording() : undefined
  const calc = recording?.calc ?? silentCalc
  const allowed = calc.claim('Allowed amount', price.allowed)
  const share = shareAllowed(allowed, context.claim.date, calc)
  return {
    ...identityOf(price.line, price.notes),
    status: 'priced',
    allowed: formatExact(price.allowed),
    row: rowName(price.row),
    rvu: rvusOf(price, context),
    adjustments: price.adjustments,
    patient: { deductible: '0.00', coinsurance: formatExact(share.coinsurance) },
    medicare: {
      payment: formatExact(share.payment),
      sequestered: formatExact(share.sequestered),
      paid: formatExact(share.paid),
    },
    limitingCharge: null,
    paymentTrace: recording?.steps ?? [],
  }
}

function rvusOf({ row }: LinePrice, { claim }: PricingContext) {
  const facility = claim.setting === 'facility'
  return {
    work: formatUnits(row.work, 2),
    pe: formatUnits(facility ? row.peFacility : row.peNonfacility, 2),
    mp: formatUnits(row.mp, 2),
    total: formatUnits(facility ? row.totalFacility : row.totalNonfacility, 2),
  }
}

function refusedOutcome(
  line: ClaimLine,
  reason: RefusalReason,
  message: string,
  notes: readonly Note[] = [],
): LineOutcome {
  return { ...identityOf(line, notes), status: 'refused', reason, message }
}

function identityOf(line: ClaimLine, notes: readonly Note[]): LineIdentity {
  return {
    line: line.number,
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    findings: [],
    notes,
    trace: [],
  }
}
