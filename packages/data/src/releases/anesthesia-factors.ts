/** CMS's national anesthesia conversion factors of an edition, in millionths of a dollar. */
export interface NationalFactors {
  readonly standard: number
  /** For qualifying APM participants. */
  readonly qp: number | null
}

/**
 * National anesthesia conversion factors by edition: a second witness of the year, and the only one
 * in files that do not print them. Source: headers of ANES2025 and ANES2026, yearly final rules,
 * and Pub. L. 118-42 for March 2024.
 */
export const anesthesiaFactors: ReadonlyMap<string, NationalFactors> = new Map([
  ['2020', { standard: 22_201_600, qp: null }],
  ['2021', { standard: 21_560_000, qp: null }],
  ['2022', { standard: 21_562_300, qp: null }],
  ['2023A', { standard: 21_124_900, qp: null }],
  ['2023D', { standard: 21_124_900, qp: null }],
  ['2024A', { standard: 20_434_900, qp: null }],
  ['2024AR', { standard: 20_773_900, qp: null }],
  ['2025', { standard: 20_317_800, qp: null }],
  ['2026', { standard: 20_497_540, qp: 20_599_835 }],
])
