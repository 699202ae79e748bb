import type { Claim, ClaimLine } from '../domain/claim.ts'
import type { Finding } from '../edits/finding.ts'
import { type EditResult, runEdits } from '../edits/run-edits.ts'
import { addExact, type Exact, exact } from '../money/exact.ts'
import { formatExact } from '../money/format.ts'
import { priceAnesthesiaLines } from '../pricing/anesthesia/price-anesthesia-lines.ts'
import type { PricingContext } from '../pricing/pfs/context.ts'
import { type LineRefusal, priceLines } from '../pricing/pfs/price-lines.ts'
import type { Reference } from '../reference/reference.ts'
import type { Calc } from '../trace/calc.ts'
import { createRecording, type Recording } from '../trace/recording-calc.ts'
import { silentCalc } from '../trace/silent-calc.ts'
import { chooseTables } from './choose-tables.ts'
import type { ClaimInput } from './claim-input.ts'
import type { ClaimOutcome, LineOutcome } from './outcome.ts'
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
  const { results, recordings } = computeLines(
    reference,
    { ...claim, locality: chosen.localityId },
    chosen.context,
    options.explain ?? false,
    (claim.edits === 'apply' ? edited?.deniedLines : undefined) ?? new Map(),
  )
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

/** Prices every line under its own system, in claim order. `recordings` is `null` when silent. */
function computeLines(
  reference: Reference,
  claim: Claim,
  context: PricingContext,
  explain: boolean,
  denied: ReadonlyMap<number, Finding>,
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
  const standing =
    denied.size === 0 ? claim.lines : claim.lines.filter(({ number }) => !denied.has(number))
  const anesthesia = standing.filter(({ code }) => isAnesthesia(code, context))
  const lines =
    anesthesia.length === 0 ? standing : standing.filter((line) => !anesthesia.includes(line))
  const priced = priceLines({ lines }, context, calcFor)
  if (lines === claim.lines) return { results: priced, recordings }
  const others = priceAnesthesiaLines(
    anesthesia,
    {
      claim,
      factors: reference.chooseAnesthesia(claim.date),
      baseUnits: reference.chooseBaseUnits(claim.date),
    },
    calcFor,
  )
  const fallen = claim.lines.flatMap((line) => deniedByEdit(line, denied.get(line.number)))
  const results: LineResult[] = [...priced, ...others, ...fallen]
  return { results: results.sort((a, b) => a.line.number - b.line.number), recordings }
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

/** Status J: paid by base units and time. */
function isAnesthesia(code: string, { release }: PricingContext): boolean {
  return code < '02000' && release.findRows(code)?.[0]?.status === 'J'
}
