import type { Reference } from '@feescope/core'
import {
  type Explained,
  explainDifferences,
  type Fit,
  type Mismatch,
} from './explain-difference.ts'

/** A payer that errs errs often alike: so many explanations are kept before they are all let go. */
const KEPT = 5000

const kept = new WeakMap<Reference, Map<string, readonly (readonly Fit[])[]>>()

/** The fits of each mismatch, in order; those of a claim and payment seen before are not sought again. */
export function explainOnce(
  claim: Explained,
  mismatches: readonly Mismatch[],
): readonly (readonly Fit[])[] {
  const known = kept.get(claim.reference) ?? new Map<string, readonly (readonly Fit[])[]>()
  kept.set(claim.reference, known)
  const key = keyOf(claim, mismatches)
  const before = known.get(key)
  if (before) return before
  const found = explainDifferences(claim, mismatches)
  const fits = mismatches.map((mismatch) => found.get(mismatch) ?? [])
  if (known.size >= KEPT) known.clear()
  known.set(key, fits)
  return fits
}

/** Everything an explanation depends on. */
function keyOf({ input, tolerance }: Explained, mismatches: readonly Mismatch[]): string {
  const paid = mismatches.map(({ at, row: { actual, remitted } }) => {
    const { code, modifiers, units } = remitted
    return [at, actual.allowed, actual.paid, code, modifiers, units]
  })
  return JSON.stringify([input, tolerance, paid])
}
