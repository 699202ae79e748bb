import type { ClaimInput } from '@feescope/core'
import { formatUnits } from '@feescope/core'
import type { BilledLine, BilledPlace } from '../x12/professional/billed-claim.ts'
import { type PlaceDefaults, toClaimInputs } from '../x12/professional/claim-inputs.ts'
import type { RemittanceClaim, RemittanceLine } from '../x12/remittance/remittance.ts'
import { isDenied, type LinePayment, paymentOfLine } from './line-payment.ts'
import type { LinePairs } from './match-claim.ts'

/** A line of a remittance beside the line it answers. */
export interface ReviewRow {
  readonly remitted: RemittanceLine
  readonly billed: BilledLine
  /** Whether the billed line comes from a claim file, not from the remittance itself. */
  readonly matched: boolean
  readonly actual: LinePayment
  readonly denied: boolean
}

/** Lines that are priced together; `rows` are in the order of `input.lines`. */
export interface ReviewPart {
  readonly input: ClaimInput
  readonly rows: readonly ReviewRow[]
}

/** Divides a remitted claim into parts of one day, place and practitioner. */
export function partsOf(
  claim: RemittanceClaim,
  pairs: LinePairs,
  defaults: PlaceDefaults,
): readonly ReviewPart[] {
  const rows = new Map<BilledLine, ReviewRow>()
  for (const remitted of claim.lines) {
    const paired = pairs.get(remitted)
    const billed = paired ?? billedFrom(remitted, claim)
    if (!billed) continue
    rows.set(billed, {
      remitted,
      billed,
      matched: paired !== undefined,
      actual: paymentOfLine(remitted),
      denied: isDenied(remitted),
    })
  }
  const lines = [...rows.values()].sort(byDeductible).map(({ billed }) => billed)
  return toClaimInputs({ lines }, defaults).map((part) => ({
    input: part.input,
    rows: part.lines.flatMap((line) => rows.get(line) ?? []),
  }))
}

/** Lines that went to the deductible as a whole come first, as the engine uses it up in order. */
function byDeductible(a: ReviewRow, b: ReviewRow): number {
  return deductibleRank(a) - deductibleRank(b)
}

function deductibleRank({ actual: { deductible, allowed } }: ReviewRow): number {
  if (deductible === 0) return 2
  return deductible >= allowed ? 0 : 1
}

/** What the remittance alone says of a line; nothing where it names no date. */
function billedFrom(line: RemittanceLine, claim: RemittanceClaim): BilledLine | undefined {
  const date = line.date ?? claim.date
  if (date === null || line.list !== 'HC') return undefined
  const { segment, number, controlNumber, modifiers, charge } = line
  return {
    position: segment,
    number,
    controlNumber,
    date,
    through: date,
    code: line.billedCode ?? line.code,
    modifiers,
    units: Math.max(1, line.billedUnits ?? line.units),
    minutes: null,
    charge: charge > 0 ? charge : null,
    careDays: null,
    pointers: [],
    purchased: null,
    place: placeFrom(claim),
  }
}

function placeFrom({ pos }: RemittanceClaim): BilledPlace {
  const unsaid = { zip: null, locality: null, setting: null, provider: null, qp: null }
  return { ...unsaid, pos, assigned: true }
}

/** The input without the lines that the payer denied, with the deductible and MIPS it stated. */
export function paidInput({ input, rows }: ReviewPart): {
  readonly input: ClaimInput
  readonly rows: readonly ReviewRow[]
} {
  const paid = rows.filter(({ denied }) => !denied)
  const lines = input.lines.filter((_, at) => rows[at]?.denied === false)
  const deductible = paid.reduce((sum, { actual }) => sum + actual.deductible, 0)
  const mips = mipsPercent(paid)
  return {
    input: {
      ...input,
      edits: 'off',
      deductible: formatUnits(Math.max(0, deductible), 2),
      ...(mips !== null && { mips }),
      lines,
    },
    rows: paid,
  }
}

/** The MIPS percent, two decimals as published, told from the line where it shows most exactly. */
function mipsPercent(rows: readonly ReviewRow[]): string | null {
  const [largest] = rows
    .filter(({ actual }) => actual.mips !== 0)
    .sort((a, b) => Math.abs(b.actual.mips) - Math.abs(a.actual.mips))
  if (!largest) return null
  const { mips, paid, sequestered } = largest.actual
  const payment = paid + sequestered - mips
  return payment > 0 ? formatUnits(Math.round((mips * 10_000) / payment), 2) : null
}
