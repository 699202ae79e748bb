import type { Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { beforeAll, describe, expect, test } from 'vitest'
import { indexClaims } from '../src/remit/claim-index.ts'
import type { LineReview } from '../src/remit/line-review.ts'
import { reviewRemittance } from '../src/remit/review-remittance.ts'
import type { BilledClaim } from '../src/x12/professional/billed-claim.ts'
import { readProfessionalClaims } from '../src/x12/professional/read-professional-claims.ts'
import { readRemittance } from '../src/x12/remittance/read-remittance.ts'
import { generateRemittance } from './generate-remittance.ts'
import { INJECTED_KINDS } from './inject-underpayments.ts'

let reference: Reference
beforeAll(async () => {
  reference = await openBundledReference()
})

async function* claimsOf(source: string): AsyncGenerator<BilledClaim> {
  for await (const item of readProfessionalClaims(source)) {
    if (item.kind === 'claim') yield item.claim
  }
}

describe('underpayments', () => {
  test('injected ones are all found and named, and clean lines raise no alarm', async () => {
    const pair = generateRemittance(reference, { lines: 10_000, each: 10, seed: 9 })
    const lines: LineReview[] = []
    const review = await reviewRemittance({
      remittance: readRemittance(pair.remittance),
      claims: await indexClaims(claimsOf(pair.claims)),
      reference,
      place: {},
      onLine: (line) => void lines.push(line),
    })
    expect(review.issues).toEqual([])
    expect(review.balances).toMatchObject([{ balanced: true }])
    expect(lines.every(({ matched }) => matched)).toBe(true)
    const wrong = review.lines.map(({ claimId, verdict, causes }) => [
      claimId,
      verdict,
      causes[0]?.cause ?? 'unexplained',
    ])
    const injected = pair.injected.map(({ claimId, kind }) => [claimId, 'underpaid', kind])
    expect(wrong.toSorted(byText)).toEqual(injected.toSorted(byText))
    expect(INJECTED_KINDS.length).toBeGreaterThanOrEqual(8)
    expect(review.totals.all).toMatchObject({ underpaid: injected.length, overpaid: 0, denied: 0 })
  })
})

function byText(a: readonly string[], b: readonly string[]): number {
  return a.join() < b.join() ? -1 : 1
}
