import { type ClaimInput, checkClaim, type Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'

/** One measured figure. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
}

const LINES = 40
const ROUNDS = 300
const DATE = '2024-08-01'

/** A 40-line claim of distinct codes (780 pairs), checked by every edit, parsing included. */
export async function run(): Promise<Figure[]> {
  const reference = await openBundledReference()
  const surgical = claimOf(spread(reference, '10000', '69999'))
  const mixed = claimOf(spread(reference, '10000', '99499'))
  return [
    { name: 'check a 40-line claim, surgery', value: measure(reference, surgical), unit: 'ms' },
    { name: 'check a 40-line claim, all sections', value: measure(reference, mixed), unit: 'ms' },
  ]
}

/** Evenly spread payable codes of a range, so that pairs of every kind occur. */
function spread(reference: Reference, from: string, to: string): readonly string[] {
  const chosen = reference.choosePfs(DATE)
  if (!chosen.held) throw new Error(chosen.message)
  const codes = chosen.table
    .codes()
    .filter((code) => code >= from && code <= to && /^\d+$/.test(code))
    .filter((code) => chosen.table.findRows(code)?.[0]?.status === 'A')
  const step = Math.floor(codes.length / LINES)
  return codes.filter((_, index) => index % step === 0).slice(0, LINES)
}

function claimOf(codes: readonly string[]): ClaimInput {
  return { date: DATE, history: [], lines: codes.map((code) => ({ code, modifiers: ['59'] })) }
}

/** Median of the rounds, after a warm-up, in milliseconds. */
function measure(reference: Reference, claim: ClaimInput): number {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    checkClaim(reference, claim)
    times.push(performance.now() - start)
  }
  const warm = times.slice(ROUNDS / 3).sort((a, b) => a - b)
  return Number((warm[Math.floor(warm.length / 2)] ?? 0).toFixed(3))
}
