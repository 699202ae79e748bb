import type { Claim, ClaimLine } from '../domain/claim.ts'
import { addExact, type Exact, exact } from '../money/exact.ts'
import { formatExact } from '../money/format.ts'
import { priceAnesthesiaLines } from '../pricing/anesthesia/price-anesthesia-lines.ts'
import type { PricingContext } from '../pricing/pfs/context.ts'
import { priceLines } from '../pricing/pfs/price-lines.ts'
import type { Reference } from '../reference/reference.ts'
import type { Calc } from '../trace/calc.ts'
import { createRecording, type Recording } from '../trace/recording-calc.ts'
import { silentCalc } from '../trace/silent-calc.ts'
import { chooseTables } from './choose-tables.ts'
import type { ClaimInput } from './claim-input.ts'
import type { ClaimOutcome } from './outcome.ts'
import { parseClaimInput } from './parse-claim-input.ts'
import { type LineResult, presentLines, refusedLine } from './present-lines.ts'
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
      release: { pfs: null, gpci: null, zip: null, exact: false },
      total: '0.00',
      lines: claim.lines.map((line) => refusedLine(line, chosen.reason, chosen.message)),
      notes: [],
    }
  }
  const { results, recordings } = computeLines(
    reference,
    { ...claim, locality: chosen.localityId },
    chosen.context,
    options.explain ?? false,
  )
  return {
    ...identity,
    locality: chosen.locality,
    release: chosen.release,
    total: formatExact(totalOf(results)),
    lines: presentLines(results, claim, chosen.context, recordings),
    notes: chosen.notes,
  }
}

function totalOf(results: readonly LineResult[]): Exact {
  return results.reduce<Exact>(
    (total, result) => (result.refused ? total : addExact(total, result.allowed)),
    exact(0, 2),
  )
}

/** Prices every line under its own system, in claim order. `recordings` is `null` when silent. */
function computeLines(
  reference: Reference,
  claim: Claim,
  context: PricingContext,
  explain: boolean,
): {
  readonly results: readonly LineResult[]
  readonly recordings: ReadonlyMap<ClaimLine, Recording> | null
} {
  const recordings = explain ? new Map<ClaimLine, Recording>() : null
  const calcFor = (line: ClaimLine): Calc => {
    if (!recordings) return silentCalc
    const recording = createRecording()
    recordings.set(line, recording)
    return recording.calc
  }
  const anesthesia = claim.lines.filter(({ code }) => isAnesthesia(code, context))
  const results: readonly LineResult[] =
    anesthesia.length === 0
      ? priceLines(claim, context, calcFor)
      : [
          ...priceLines(
            { lines: claim.lines.filter((line) => !anesthesia.includes(line)) },
            context,
            calcFor,
          ),
          ...priceAnesthesiaLines(
            anesthesia,
            {
              claim,
              factors: reference.chooseAnesthesia(claim.date),
              baseUnits: reference.chooseBaseUnits(claim.date),
            },
            calcFor,
          ),
        ].sort((a, b) => a.line.number - b.line.number)
  return { results, recordings }
}

/** Status J: paid by base units and time. */
function isAnesthesia(code: string, { release }: PricingContext): boolean {
  return code < '02000' && release.findRows(code)?.[0]?.status === 'J'
}
