import { noteDates } from '../../policy/change-days.ts'

/** A laboratory test that Medicare covers only for listed diagnoses. */
export interface LabCoverage {
  readonly code: string
  /** The national coverage determination: 190.22. */
  readonly ncd: string
  readonly from: string | null
}

/** NCD, first day, codes. Source: CMS, laboratory NCD code lists, January 2026. */
const LISTS: readonly (readonly [ncd: string, from: string | null, codes: string])[] = [
  ['190.12', null, '87086 87088'],
  ['190.13', null, '87536 87539'],
  ['190.14', null, '86689 86701 86702 86703 87390 87391 87534 87535 87537 87538'],
  ['190.15', '2003-07-01', '85004 85032 85049'],
  ['190.15', null, '85007 85008 85013 85014 85018 85025 85027 85048'],
  ['190.16', null, '85730'],
  ['190.17', null, '85610'],
  ['190.18', null, '82728 83540 83550 84466'],
  ['190.19', null, '82523'],
  ['190.20', null, '82948 82962 82947'],
  ['190.21', null, '82985 83036'],
  ['190.22', null, '84436 84439 84443 84479'],
  ['190.23', null, '83721 80061 82465 83718 84478'],
  ['190.23', '2006-04-01', '83700 83701'],
  ['190.23', '2006-07-01', '83704'],
  ['190.24', null, '80162'],
  ['190.25', null, '82105'],
  ['190.26', null, '82378'],
  ['190.27', null, '84702'],
  ['190.28', null, '86304'],
  ['190.29', null, '86300'],
  ['190.30', null, '86301'],
  ['190.31', null, '84153'],
  ['190.32', null, '82977'],
  ['190.33', null, '80074'],
  ['190.34', '2006-04-01', '82272'],
]

const byCode: ReadonlyMap<string, LabCoverage> = new Map(
  LISTS.flatMap(([ncd, from, codes]) =>
    codes.split(' ').map((code) => [code, { code, ncd, from }]),
  ),
)

for (const [, from] of LISTS) noteDates(from, null)

/** The coverage determination that governs a laboratory test on the date. */
export function findLabCoverage(code: string, date: string): LabCoverage | undefined {
  const coverage = byCode.get(code)
  return coverage && (coverage.from === null || coverage.from <= date) ? coverage : undefined
}
