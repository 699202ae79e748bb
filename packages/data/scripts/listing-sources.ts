import type { BundledSource } from './bundled-sources.ts'

const utilization = (path: string, release: string, verified: string): BundledSource => ({
  askedAs: '2023',
  path,
  release,
  verified,
  remark:
    'Sums of the Medicare Part B utilization public use file by a public copy (openmedicare), not a ' +
    'CMS file.',
  compress: true,
})

/** Lists that ship with Feescope; paths are below the folder given to `bundle-listings.ts`. */
export const listingSources: readonly BundledSource[] = [
  {
    path: 'hcpcs_level2_2026q3.csv.gz',
    release: 'HCPCS-2026Q3',
    verified: 'the count of codes of the CMS file, 8,725; every code once',
    remark:
      "CMS's codes of July 2026 with CMS's text and attributes of July 2024 where the code existed, " +
      'short text of newer codes from OPPS Addendum B of April 2026; 64 codes have no text.',
    compress: true,
  },
  {
    path: 'rbcs_taxonomy_ry2023.csv.gz',
    release: 'RBCS2023',
    verified: 'ids against the procedure class in every row',
    remark: 'From a public copy (northstar); the release year is that of the latest code in it.',
    compress: true,
  },
  {
    path: 'place_of_service_codes.csv',
    release: 'POS2024',
    verified: 'one row for each of 01 to 99',
    remark: 'From a public copy (northstar) of June 2024.',
    askedAs: '2024',
    compress: true,
  },
  {
    path: 'opps_addendum_b_2026-04.csv.gz',
    release: 'OPPSB-2026Q2',
    verified: 'every code once; no descriptor is kept',
    remark: 'From a public copy (CMS.HCPCS).',
    compress: true,
  },
  {
    path: 'medicare_specialty_taxonomy_crosswalk_2025-10.csv',
    release: 'SPECIALTY-2025Q4',
    verified: 'codes only; the taxonomy text (NUCC) is not kept',
    compress: true,
  },
  utilization(
    'util_specialty_top_codes_2023.csv',
    'UTIL2023-SPECIALTY-CODES',
    "no specialty's codes exceed its total of 2023",
  ),
  utilization(
    'util_specialty_by_year_2014_2023.csv',
    'UTIL2023-SPECIALTY-YEARS',
    'one row for each specialty and year',
  ),
  utilization(
    'util_specialty_totals_2014_2023.csv',
    'UTIL2023-SPECIALTIES',
    'one row for each specialty',
  ),
  utilization('util_top500_codes_2014_2023.csv', 'UTIL2023-CODES', 'one row for each of 500 codes'),
  utilization(
    'util_top500_codes_by_year.csv',
    'UTIL2023-CODE-YEARS',
    'one row for each code and year',
  ),
]
