import type { ClaimOutcome } from '@feescope/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askPrice } from '../engine/ask-price.ts'
import { placeBody } from '../place/place.ts'
import type { ClaimAsking } from './use-claim.ts'

/** The claim priced and edited as it stands; the last answer stays while the next is on its way. */
export function useClaimPrice({
  lines,
  mode,
  question,
}: Pick<ClaimAsking, 'lines' | 'mode' | 'question'>) {
  return useQuery({
    queryKey: ['claim', lines, mode, question],
    queryFn: ({ signal }) =>
      askPrice({ ...placeBody(question), edits: mode, explain: true, lines }, signal),
    networkMode: 'always',
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
  })
}

/** The total once the edits are applied; `undefined` where they deny nothing, or are applied already. */
export function useAppliedTotal(
  asking: ClaimAsking,
  claim: ClaimOutcome | undefined,
): string | undefined {
  const { lines, question } = asking
  const fails = claim?.edits?.mode === 'report' && claim.edits.verdict === 'fails'
  const applied = useClaimPrice({ lines: fails ? lines : [], mode: 'apply', question })
  return fails && !applied.isPlaceholderData ? applied.data?.total : undefined
}
