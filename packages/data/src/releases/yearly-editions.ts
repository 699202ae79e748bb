import type { DateRange } from '@feescope/core'
import type { Source } from '../families/family.ts'
import { parseRvuReleaseId, type RvuRelease, rvuReleaseDates } from './release-dates.ts'

/** A yearly table, or one of two of a year in which CMS corrected it. */
export interface YearlyEdition {
  /** 2026, 2024AR */
  readonly suffix: string
  readonly effective: DateRange
}

/**
 * Years with two editions. 2023: RVU23D corrected the GPCIs of Puerto Rico and the Virgin Islands
 * (PE 1.008, MP 0.984 for 1.000). 2024: Pub. L. 118-42 raised the conversion factors on 9 March.
 */
export type YearSplits = ReadonlyMap<number, readonly YearlyEdition[]>

export const correctionOf2023: readonly YearlyEdition[] = [
  { suffix: '2023A', effective: { from: '2023-01-01', to: '2023-09-30' } },
  { suffix: '2023D', effective: { from: '2023-10-01', to: '2023-12-31' } },
]

export const raiseOf2024: readonly YearlyEdition[] = [
  { suffix: '2024A', effective: { from: '2024-01-01', to: '2024-03-08' } },
  { suffix: '2024AR', effective: { from: '2024-03-09', to: '2024-12-31' } },
]

/** The editions of a year: one for all of it unless CMS corrected it. */
export function editionsOf(year: number, splits: YearSplits): readonly YearlyEdition[] {
  const whole = { suffix: String(year), effective: { from: `${year}-01-01`, to: `${year}-12-31` } }
  return splits.get(year) ?? [whole]
}

/** The edition a quarterly release came with: RVU24B has that of 9 March. */
export function editionIn(
  release: RvuRelease,
  splits: YearSplits,
): YearlyEdition | undefined {
  const { from } = rvuReleaseDates(release)
  return editionsOf(release.year, splits).find(({ effective }) => from <= effective.to)
}

/**
 * The quarterly release a file came in, by the name of its zip, its folder or itself:
 * `rvu26ar_1.zip`, `rvu25a-updated-01_10_2025/…`, `anes_rvu24a.csv`.
 */
export function releaseInName({ file, name }: Pick<Source, 'file' | 'name'>) {
  const text = file.endsWith(name) ? file : `${file}/${name}`
  const matches = [...text.matchAll(/(?:^|[^a-z0-9])(rvu\d\d(?:ar|[abcd]))(?![a-z])/gi)]
  return parseRvuReleaseId(matches.at(-1)?.[1] ?? '')
}
