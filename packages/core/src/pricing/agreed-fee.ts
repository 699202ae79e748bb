import type { Claim } from '../domain/claim.ts'
import type { Exact } from '../money/exact.ts'

/** The amount a contract names for one unit of a code (and `26`, `TC`, `53` or blank) on the date. */
export function findAgreedAmount(
  { contract, date }: Pick<Claim, 'contract' | 'date'>,
  code: string,
  modifier: string,
): Exact | undefined {
  return contract?.fees.find(
    (fee) =>
      fee.code === code &&
      fee.modifier === modifier &&
      fee.from <= date &&
      (fee.to === null || date <= fee.to),
  )?.amount
}
