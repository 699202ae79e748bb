import type { Claim, ClaimLine } from '../domain/claim.ts'
import type { Finding } from '../edits/finding.ts'
import { type EditResult, runEdits } from '../edits/run-edits.ts'
import { addExact, type Exact, exact } from '../money/exact.ts'
import { formatExact } from '../money/format.ts'
import type { PricingContext } from '../pricing/pfs/context.ts'
import type { LineRefusal } from '../pricing/pfs/price-lines.ts'
import type { Reference } from '../reference/reference.ts'
import type { Recording } from '../trace/recording-calc.ts'
import { chooseTables } from './choose-tables.ts'
import type { ClaimInput } from './claim-input.ts'
import type { ClaimOutcome, LineOutcome } from './outcome.ts'
import { parseClaimInput } from './parse-claim-input.ts'
import { type LineResult, presentLines, refusedLine } from './present-lines.ts'
import { priceResults } from './price-results.ts'
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
  const edited = claim.edits === 'off' ? null : runEdits(reference, claim)
  const chosen = chooseTables(reference, claim)
  const identity = {
    date: claim.date,
    setting: claim.setting,
    pos: claim.pos,
    qp: claim.qp,
    edits: edited && claim.edits !== 'off' ? presentEdits(edited, claim.edits) : null,
    engine: ENGINE_VERSION,
  }
  if (!chosen.held) {
    const { reason, message } = chosen
    const refused = claim.lines.map((line) => refusedLine(line, reason, message))
    return {
      ...identity,
      locality: null,
      release: { pfs: null, gpci: null, zip: null, exact: false },
      total: '0.00',
      lines: withFindings(refused, edited),
      notes: [],
    }
  }
  const recordings = options.explain ? new Map<ClaimLine, Recording>() : null
  const denied = (claim.edits === 'apply' ? edited?.deniedLines : undefined) ?? NONE_DENIED
  const located = { ...claim, locality: chosen.localityId }
  const results = priceStanding(reference, located, chosen.context, recordings, denied)
  return {
    ...identity,
    locality: chosen.locality,
    release: chosen.release,
    total: formatExact(totalOf(results)),
    lines: withFindings(presentLines(results, claim, chosen.context, recordings), edited),
    notes: chosen.notes,
  }
}

function presentEdits(
  { verdict, checked }: EditResult,
  mode: 'report' | 'apply',
): ClaimOutcome['edits'] {
  return { mode, verdict, checked }
}

/** Each line with what the edits say of it. */
function withFindings(
  lines: readonly LineOutcome[],
  edited: EditResult | null,
): readonly LineOutcome[] {
  if (!edited || edited.findings.length === 0) return lines
  return lines.map((line) => ({
    ...line,
    findings: edited.findings.filter((finding) => finding.line === line.line),
  }))
}

function totalOf(results: readonly LineResult[]): Exact {
  return results.reduce<Exact>(
    (total, result) => (result.refused ? total : addExact(total, result.allowed)),
    exact(0, 2),
  )
}

const NONE_DENIED: ReadonlyMap<number, Finding> = new Map()

/** Prices the lines that no edit denied, and puts the denied ones back in their place. */
function priceStanding(
  reference: Reference,
  claim: Claim,
  context: PricingContext,
  recordings: Map<ClaimLine, Recording> | null,
  denied: ReadonlyMap<number, Finding>,
): readonly LineResult[] {
  if (denied.size === 0) return priceResults(reference, claim, context, recordings)
  const lines = claim.lines.filter(({ number }) => !denied.has(number))
  const fallen = claim.lines.flatMap((line) => deniedByEdit(line, denied.get(line.number)))
  const standing = priceResults(reference, { ...claim, lines }, context, recordings)
  return [...standing, ...fallen].sort((a, b) => a.line.number - b.line.number)
}

function deniedByEdit(line: ClaimLine, finding: Finding | undefined): readonly LineRefusal[] {
  if (!finding) return []
  const { message, denial } = finding
  const { group, carc, rarc } = denial ?? {}
  return [
    {
      refused: true,
      status: 'denied',
      line,
      reason: 'edit',
      message,
      denial: group && carc ? { group, carc, ...(rarc ? { rarc } : {}) } : null,
    },
  ]
}
