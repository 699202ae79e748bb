import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type ClaimInput, type LineInput, priceClaim, type Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { chooseTables } from '../packages/core/src/engine/choose-tables.ts'
import { parseClaimInput } from '../packages/core/src/engine/parse-claim-input.ts'
import { priceLines } from '../packages/core/src/pricing/pfs/price-lines.ts'
import { silentCalc } from '../packages/core/src/trace/silent-calc.ts'

const DATE = '2026-07-15'
const MANHATTAN = '13202-01'

/** A mix that meets every rule family: surgery, endoscopy, imaging, therapy, heart, eye, visits. */
const MIX: readonly LineInput[] = [
  { code: '99214', modifiers: ['25'] },
  { code: '45385' },
  { code: '45380', modifiers: ['59'] },
  { code: '70553' },
  { code: '72148' },
  { code: '97110', modifiers: ['GP'], units: 2 },
  { code: '97530', modifiers: ['GP'] },
  { code: '78452' },
  { code: '93306' },
  { code: '92133' },
  { code: '92083' },
  { code: '20610', modifiers: ['50'] },
  { code: '11042' },
  { code: '76120', modifiers: ['26'] },
]

export async function run() {
  const reference = await openBundledReference()
  const claim = (size: number): ClaimInput => ({
    date: DATE,
    locality: MANHATTAN,
    edits: 'off',
    lines: Array.from({ length: size }, (_, index) => MIX[index % MIX.length] ?? { code: '99213' }),
  })
  const single: ClaimInput = { ...claim(1), lines: [{ code: '76120' }] }
  return [
    ...[1, 3, 10, 40, 1000].map((size) => ({
      name: `claim of ${size} lines, every rule family: pricing alone`,
      value: pricingAlone(reference, claim(size)),
      unit: 'lines/s',
    })),
    {
      name: 'one line, input to answer, silent',
      value: linesPerSecond(reference, single, false),
      unit: 'lines/s',
    },
    {
      name: 'one line, input to answer, traced',
      value: linesPerSecond(reference, single, true),
      unit: 'lines/s',
    },
    ...[3, 10, 40, 1000].map((size) => ({
      name: `claim of ${size} lines, input to answer, silent`,
      value: linesPerSecond(reference, claim(size), false),
      unit: 'lines/s',
    })),
    {
      name: 'claim of 10 lines, input to answer, traced',
      value: linesPerSecond(reference, claim(10), true),
      unit: 'lines/s',
    },
    {
      name: 'claim of 10 lines, input to answer, with edits',
      value: linesPerSecond(reference, { ...claim(10), edits: 'report' }, false),
      unit: 'lines/s',
    },
    { name: 'CLI cold start, price once (median of 15)', value: coldStart(), unit: 'ms' },
  ]
}

/** The rules on a claim already read, to integer cents; no text in, no text out. */
function pricingAlone(reference: Reference, input: ClaimInput): number {
  const claim = parseClaimInput(input)
  const chosen = chooseTables(reference, claim)
  if (!chosen.held) throw new Error(chosen.message)
  return perSecond(() => priceLines(claim, chosen.context, () => silentCalc).length)
}

/** Lines priced in a second: best of five rounds of at least 0.3 s, after warming up. */
function linesPerSecond(reference: Reference, claim: ClaimInput, explain: boolean): number {
  return perSecond(() => priceClaim(reference, claim, { explain }).lines.length)
}

function perSecond(price: () => number): number {
  const round = (milliseconds: number): number => {
    const start = performance.now()
    let lines = 0
    while (performance.now() - start < milliseconds) {
      for (let i = 0; i < 20; i++) lines += price()
    }
    return (lines * 1000) / (performance.now() - start)
  }
  round(500)
  return Math.max(...Array.from({ length: 5 }, () => round(300)))
}

function coldStart(): number {
  const bin = fileURLToPath(new URL('../packages/cli/bin/feescope.cjs', import.meta.url))
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    execFileSync(process.execPath, [bin, 'price', '76120', '--date', DATE])
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[7] ?? 0
}
