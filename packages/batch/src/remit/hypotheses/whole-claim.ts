import { type ClaimInput, formatUnits } from '@feescope/core'
import type { Hypothesis, Variant } from './hypothesis.ts'
import { withContract } from './with-contract.ts'

/** The claim without its place of service, so that a setting can be named instead. */
function inSetting({ pos: _, ...input }: ClaimInput, setting: 'facility' | 'nonfacility') {
  return { ...input, setting }
}

/** The other practice expense. The one that is not the claim's own prices it differently. */
export const otherSetting: Hypothesis = ({ input }) => [
  {
    cause: 'facility-rate',
    detail: 'priced at the facility rate',
    input: inSetting(input, 'facility'),
  },
  {
    cause: 'nonfacility-rate',
    detail: 'priced at the non-facility rate',
    input: inSetting(input, 'nonfacility'),
  },
]

/** One practitioner for each share Medicare pays. */
const PRACTITIONERS = ['physician', 'np', 'lcsw'] as const

export const otherPractitioner: Hypothesis = ({ input }) =>
  PRACTITIONERS.filter((provider) => provider !== (input.provider ?? 'physician')).map(
    (provider) => ({
      cause: 'practitioner-percent',
      detail: `priced as a ${SHARES[provider]}`,
      input: { ...input, provider },
    }),
  )

const SHARES: Readonly<Record<(typeof PRACTITIONERS)[number], string>> = {
  physician: 'physician’s service (100 %)',
  np: 'nurse practitioner’s or physician assistant’s service (85 %)',
  lcsw: 'social worker’s or counselor’s service (75 %)',
}

export const otherParticipation: Hypothesis = ({ input }) => {
  const nonpar = input.participation === 'nonpar'
  return [
    {
      cause: 'participation-rate',
      detail: nonpar ? 'priced as participating' : 'priced as non-participating (95 %)',
      input: { ...input, participation: nonpar ? 'par' : 'nonpar' },
    },
  ]
}

export const otherConversionFactor: Hypothesis = ({ input }) => [
  {
    cause: 'conversion-factor',
    detail: input.qp ? 'priced without the qualifying APM factor' : 'priced as a qualifying APM',
    input: { ...input, qp: !input.qp },
  },
]

/** Conversion factors of other releases held, with the claim's own RVUs. */
export const oldConversionFactor: Hypothesis = ({ reference, input }) => {
  const chosen = reference.choosePfs(input.date)
  if (!chosen.held) return []
  const seen = new Set([chosen.table.conversionFactor])
  return nearbyReleases(reference.listPfs(), input.date).flatMap((release): Variant[] => {
    if (seen.has(release.conversionFactor)) return []
    seen.add(release.conversionFactor)
    const factor = formatUnits(release.conversionFactor, 4)
    return [
      {
        cause: 'old-conversion-factor',
        detail: `conversion factor ${factor} (${release.id})`,
        input: withContract(input, { conversionFactor: factor }),
      },
    ]
  })
}

/** The claim priced on the last day of each earlier release. */
export const oldRelease: Hypothesis = ({ reference, input }) =>
  nearbyReleases(reference.listPfs(), input.date).map((release) => ({
    cause: 'old-release',
    detail: `priced from ${release.id}`,
    input: { ...input, date: release.effective.to },
  }))

type Release = Parameters<typeof newestFirst>[0]

/** Releases that ended before the date, of its year or the year before, newest first. */
function nearbyReleases<Each extends Release>(releases: readonly Each[], date: string) {
  const since = `${Number(date.slice(0, 4)) - 1}`
  return releases
    .filter(({ effective }) => effective.to < date && effective.to.slice(0, 4) >= since)
    .toSorted(newestFirst)
}

function newestFirst(
  a: { readonly effective: { readonly to: string } },
  b: { readonly effective: { readonly to: string } },
): number {
  return a.effective.to < b.effective.to ? 1 : -1
}
