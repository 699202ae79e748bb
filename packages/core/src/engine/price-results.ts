import type { Claim, ClaimLine } from '../domain/claim.ts'
import { priceAnesthesiaLines } from '../pricing/anesthesia/price-anesthesia-lines.ts'
import type { PricingContext } from '../pricing/pfs/context.ts'
import { priceLines } from '../pricing/pfs/price-lines.ts'
import { bundleStatusT } from '../pricing/pfs/rules/status-t.ts'
import type { Reference } from '../reference/reference.ts'
import type { Calc } from '../trace/calc.ts'
import { createRecording, type Recording } from '../trace/recording-calc.ts'
import { silentCalc } from '../trace/silent-calc.ts'
import type { LineResult } from './present-lines.ts'

/**
 * Prices every line under its own system, in claim order. Each line's steps are kept in
 * `recordings`; `null` computes silently.
 */
export function priceResults(
  reference: Reference,
  claim: Claim,
  context: PricingContext,
  recordings: Map<ClaimLine, Recording> | null,
): readonly LineResult[] {
  const calcFor = (line: ClaimLine): Calc => {
    if (!recordings) return silentCalc
    const recording = createRecording()
    recordings.set(line, recording)
    return recording.calc
  }
  const anesthesia = claim.lines.filter(({ code }) => isAnesthesia(code, context))
  if (anesthesia.length === 0) return priceLines(claim, context, calcFor)
  const others = claim.lines.filter((line) => !anesthesia.includes(line))
  const given = priceAnesthesiaLines(
    anesthesia,
    {
      claim,
      factors: reference.chooseAnesthesia(claim.date),
      baseUnits: reference.chooseBaseUnits(claim.date),
    },
    calcFor,
  )
  const paid = given.find((result) => !result.refused)?.line
  const results: LineResult[] = priceLines({ lines: others }, context, calcFor).map((result) =>
    paid && !result.refused && result.row.status === 'T'
      ? { ...bundleStatusT(result.line, paid), line: result.line }
      : result,
  )
  return [...results, ...given].sort((a, b) => a.line.number - b.line.number)
}

/** Status J: paid by base units and time. */
function isAnesthesia(code: string, { release }: PricingContext): boolean {
  return code < '02000' && release.findRows(code)?.[0]?.status === 'J'
}
