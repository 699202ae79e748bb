import type { Claim } from '../../domain/claim.ts'
import type { GpciTable, LocalityGpci } from '../../reference/gpci-table.ts'
import type { PfsRelease } from '../../reference/pfs-release.ts'

/** The tables one claim is priced from: chosen by its date, place and practitioner. */
export interface PricingContext {
  readonly claim: Pick<Claim, 'date' | 'qp' | 'setting' | 'pos' | 'provider' | 'participating'>
  readonly release: PfsRelease
  /** `null` prices the national amount: every GPCI is 1. */
  readonly gpci: { readonly table: GpciTable; readonly locality: LocalityGpci } | null
}
