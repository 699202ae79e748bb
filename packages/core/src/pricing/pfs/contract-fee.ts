import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { findAgreedAmount } from '../agreed-fee.ts'
import type { PricingContext } from './context.ts'
import { rowName } from './fee.ts'

/** The amount a contract names for one unit of a row on the date, instead of the fee schedule's. */
export function findContractFee(
  row: PfsRow,
  { claim }: PricingContext,
  calc: Calc,
): Value | undefined {
  const amount = findAgreedAmount(claim, row.code, row.modifier)
  return (
    amount && calc.claim(`Fee of ${rowName(row)} under contract ${claim.contract?.name}`, amount)
  )
}
