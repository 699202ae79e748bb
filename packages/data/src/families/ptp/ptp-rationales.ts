import { PTP_RATIONALES } from '@feescope/core'

export { PTP_RATIONALES }

/** Older wordings of the same rationale: renamed after 2024. */
const formerLabels: readonly (readonly [label: string, id: number])[] = [
  ['Gender-specific procedures', 12],
]

const idByLabel: ReadonlyMap<string, number> = new Map(
  [...[...PTP_RATIONALES].map(([id, label]) => [label, id] as const), ...formerLabels].map(
    ([label, id]) => [normalise(label), id],
  ),
)

/** The number of a label; CMS varies its case between releases. `undefined` for an unknown one. */
export function findPtpRationale(label: string): number | undefined {
  return idByLabel.get(normalise(label))
}

function normalise(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
