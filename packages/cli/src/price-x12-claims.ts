import type { X12Source } from '@feescope/batch'
import {
  type ClaimOutcome,
  InvalidInput,
  type PriceOptions,
  priceClaim,
  type Reference,
} from '@feescope/core'

/** A part of an 837P claim, priced: one day, one place, one practitioner. */
export interface PricedX12Claim extends ClaimOutcome {
  readonly claimId: string
  /** Segment of its CLM. */
  readonly segment: number
  /** REF*6R of each line, or `null`. */
  readonly controlNumbers: readonly (string | null)[]
  readonly diagnoses: readonly string[]
}

/** A claim that could not be read or priced, with every reason. */
export interface RejectedX12Claim {
  readonly segment: number
  readonly reasons: readonly string[]
}

export interface PricedX12File {
  readonly claims: readonly PricedX12Claim[]
  readonly rejected: readonly RejectedX12Claim[]
  /** What is off in the file, and what was passed over. */
  readonly issues: readonly string[]
}

/** Prices and checks the professional claims of an 837; what an edit denies is not paid. */
export async function priceX12Claims(
  reference: Reference,
  source: X12Source,
  options: PriceOptions,
): Promise<PricedX12File> {
  const { readProfessionalClaims, toClaimInputs } = await import('@feescope/batch')
  const claims: PricedX12Claim[] = []
  const rejected: RejectedX12Claim[] = []
  const issues: string[] = []
  for await (const item of readProfessionalClaims(source)) {
    if (item.kind === 'issue') {
      issues.push(item.issue.message)
    } else if (item.kind === 'rejected') {
      const reasons = item.issues.map(({ message }) => message)
      rejected.push({ segment: item.position, reasons })
    } else {
      const { claimId, position: segment, diagnoses } = item.claim
      try {
        claims.push(
          ...toClaimInputs(item.claim).map(({ input, lines }) => ({
            claimId,
            segment,
            controlNumbers: lines.map(({ controlNumber }) => controlNumber),
            diagnoses,
            ...priceClaim(reference, { ...input, edits: 'apply' }, options),
          })),
        )
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error
        rejected.push({ segment, reasons: error.issues.map(({ message }) => message) })
      }
    }
  }
  return { claims, rejected, issues }
}
