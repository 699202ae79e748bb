/**
 * CMS's rationales of PTP edits, by the number kept in our tables. The wording is that of CMS's
 * files (public domain); numbers are never reused. Source: NCCI PTP edit files, 2024 and 2026.
 */
export const PTP_RATIONALES: ReadonlyMap<number, string> = new Map([
  [1, 'CPT Manual or CMS manual coding instruction'],
  [2, 'Misuse of Column Two code with Column One code'],
  [3, 'Standards of medical/surgical practice'],
  [4, 'Standard preparation/monitoring services for anesthesia'],
  [5, 'HCPCS/CPT procedure code definition'],
  [6, 'Mutually exclusive procedures'],
  [7, 'More extensive procedure'],
  [8, 'CPT Separate procedure definition'],
  [9, 'Anesthesia service included in surgical procedure'],
  [10, 'Sequential procedure'],
  [11, 'Laboratory panel'],
  [12, 'Sex-specific procedures'],
])

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
