import type { Claim } from '../../domain/claim.ts'
import { findPolicy, type PolicyParameter } from '../../policy/policy.ts'
import type { GpciTable, LocalityGpci } from '../../reference/gpci-table.ts'
import type { PfsRelease } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { SilentFees } from './silent-fees.ts'

/** What of a claim decides its prices. */
export type PricedClaim = Pick<
  Claim,
  'date' | 'qp' | 'setting' | 'pos' | 'provider' | 'participating' | 'contract' | 'positions'
>

/** The tables one claim is priced from: chosen by its date, place and practitioner. */
export interface PricingContext {
  readonly claim: PricedClaim
  readonly release: PfsRelease
  /** `null` prices the national amount: every GPCI is 1. */
  readonly gpci: { readonly table: GpciTable; readonly locality: LocalityGpci } | null
  /** Fees already computed silently, or `null` to compute each anew. */
  readonly silentFees: SilentFees | null
}

/**
 * A policy value on the date of service, or the contract's own; `undefined` where neither exists
 * and the rule must say that the payer decides.
 */
export function findParameter(
  { claim }: PricingContext,
  parameter: PolicyParameter,
  calc: Calc,
): Value | undefined {
  const own = claim.contract?.parameters.get(parameter.id)
  if (own) return calc.claim(`${parameter.label} (contract ${claim.contract?.name})`, own)
  const value = findPolicy(parameter, claim.date)
  return value && calc.policy(value)
}

/** The same where the law always has a value. Throws `policy-gap` otherwise. */
export function getParameter(
  context: PricingContext,
  parameter: PolicyParameter,
  calc: Calc,
): Value {
  const value = findParameter(context, parameter, calc)
  if (!value) throw new Error(`policy-gap: ${parameter.id} has no value on ${context.claim.date}`)
  return value
}
