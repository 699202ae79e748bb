import type { ClaimInput } from '@feescope/core'

type ContractInput = NonNullable<ClaimInput['contract']>

/** The claim with something of the pricing changed, over the contract it may have. */
export function withContract(input: ClaimInput, change: Omit<ContractInput, 'name'>): ClaimInput {
  const { contract } = input
  const parameters = { ...contract?.parameters, ...change.parameters }
  return {
    ...input,
    contract: { name: contract?.name ?? 'as paid', ...contract, ...change, parameters },
  }
}
