import type { ClaimInput, Reference } from '@feescope/core'
import { type ExpectedLine, expectLines } from './expected-line.ts'
import type { CauseId } from './hypotheses/causes.ts'
import type { Hypothesis, Variant } from './hypotheses/hypothesis.ts'
import { anyLocality, knownLocality, rememberLocality } from './hypotheses/locality.ts'
import { HYPOTHESES } from './hypotheses/sequence.ts'
import type { ReviewRow } from './review-part.ts'

/** One change of the price that gives what was paid. */
export interface Fit {
  readonly cause: CauseId
  readonly detail: string
}

/** A line that was not paid as expected. */
export interface Mismatch {
  readonly at: number
  readonly row: ReviewRow
  readonly expected: ExpectedLine
}

/** The priced claim whose lines are to be explained. */
export interface Explained {
  readonly reference: Reference
  readonly input: ClaimInput
  /** Cents that an amount may be off. */
  readonly tolerance: number
}

/**
 * Finds for each line the changes of the price that give its amounts to the cent, the likeliest
 * first. A change that explains every line of the claim comes before one that explains a single line;
 * localities are asked only where nothing else fits.
 */
export function explainDifferences(
  claim: Explained,
  mismatches: readonly Mismatch[],
): ReadonlyMap<Mismatch, readonly Fit[]> {
  const found = new Map(mismatches.map((each) => [each, fitsOf(claim, each, HYPOTHESES)]))
  const shared = sharedCause([...found.values()])
  if (shared === undefined) askLocalities(claim, found)
  const common = shared ?? sharedCause([...found.values()])
  return new Map(
    [...found].map(([mismatch, fits]) => [
      mismatch,
      common === undefined ? fits : fits.toSorted((a, b) => rank(a, common) - rank(b, common)),
    ]),
  )
}

function rank({ cause }: Fit, common: CauseId): number {
  return cause === common ? 0 : 1
}

/** The first cause that is among the fits of every line. */
function sharedCause(fits: readonly (readonly Fit[])[]): CauseId | undefined {
  const [first = [], ...others] = fits
  return first.find(({ cause }) =>
    others.every((each) => each.some((other) => other.cause === cause)),
  )?.cause
}

/**
 * Adds the localities that explain a line, those found before first. There are so many that they must
 * fit to the cent, and a claim is furnished in one place: lines must have one in common.
 */
function askLocalities(claim: Explained, found: Map<Mismatch, readonly Fit[]>): void {
  const exactly = { ...claim, tolerance: 0 }
  const localities = new Map<Mismatch, readonly Fit[]>()
  for (const mismatch of found.keys()) {
    const known = fitsOf(exactly, mismatch, [knownLocality])
    localities.set(mismatch, known.length > 0 ? known : fitsOf(exactly, mismatch, [anyLocality]))
  }
  const asked = [...localities.values()].filter((fits) => fits.length > 0)
  const [first = [], ...others] = asked
  const common = first.filter(({ detail }) =>
    others.every((fits) => fits.some((each) => each.detail === detail)),
  )
  const [best] = common
  if (!best) return
  rememberLocality(claim.reference, best.detail)
  for (const [mismatch, fits] of found) {
    if (localities.get(mismatch)?.length) found.set(mismatch, [...fits, ...common])
  }
}

function fitsOf(
  claim: Explained,
  mismatch: Mismatch,
  hypotheses: readonly Hypothesis[],
): readonly Fit[] {
  const { at, row, expected } = mismatch
  const line = claim.input.lines[at]
  if (!line) return []
  const question = { reference: claim.reference, input: claim.input, at, line, row }
  const tried = hypotheses.flatMap((hypothesis) => hypothesis(question))
  const priced = tried.flatMap((variant) => {
    const distance = distanceOf(claim, variant, mismatch)
    return distance === undefined || distance > claim.tolerance ? [] : [{ variant, distance }]
  })
  const exact = priced.some(({ distance }) => distance === 0)
  const fits = priced
    .filter(({ distance }) => !exact || distance === 0)
    .map(({ variant: { cause, detail } }) => ({ cause, detail }))
  return hypotheses === HYPOTHESES ? [...fits, ...sequestrationFits(claim, row, expected)] : fits
}

/** How far a variant is from what was paid, in cents; nothing where it prices as expected. */
function distanceOf(
  { reference, tolerance }: Explained,
  { input }: Variant,
  { at, row: { actual }, expected }: Mismatch,
): number | undefined {
  const line = expectLines(reference, input)[at]
  if (!line) return undefined
  const changesAllowed = Math.abs(line.allowed - expected.allowed) > tolerance
  const off = Math.abs(line.allowed - actual.allowed)
  if (!line.shares) return changesAllowed ? off : undefined
  const changesPaid = Math.abs(line.shares.paid - (expected.shares?.paid ?? 0)) > tolerance
  if (!changesAllowed && !changesPaid) return undefined
  return Math.max(off, Math.abs(line.shares.paid - actual.paid))
}

/** Sequestration taken not at all, or twice, of an amount that was allowed as expected. */
function sequestrationFits(
  { tolerance }: Explained,
  { actual }: ReviewRow,
  { allowed, shares }: ExpectedLine,
): readonly Fit[] {
  if (!shares || shares.sequestered === 0) return []
  if (Math.abs(allowed - actual.allowed) > tolerance) return []
  const isPaid = (cents: number) => Math.abs(cents - actual.paid) <= tolerance
  if (isPaid(shares.beforeSequestration)) {
    return [{ cause: 'sequestration-missing', detail: 'paid without the cut' }]
  }
  if (isPaid(shares.paid - shares.sequestered)) {
    return [{ cause: 'sequestration-twice', detail: 'the cut taken twice' }]
  }
  return []
}
