import type { BundledSource } from './bundled-sources.ts'

const ptpCopy =
  'Read from a public copy (northstar) that keeps codes, deletion dates, indicators and ' +
  'rationales of all four CMS parts but not the effective dates'
const mueCopy = 'Read from a public copy (northstar) of codes, values, indicators and rationales.'
const lineEnds = 'The copy has LF line ends where CMS has CRLF, so its sha256 is not that of CMS.'

/** The NCCI tables that ship with Feescope; paths are below the folder given to `bundle-ncci.ts`. */
export const ncciSources: readonly BundledSource[] = [
  {
    path: 'ptp_practitioner_2024q3.tsv.gz',
    release: 'NCCI-PTP-PRA-2024Q3',
    verified:
      'the 154 rows at hand of CMS’s ccipra-v322r0-f1: equal in deletion date, indicator and ' +
      'rationale but for the four that CMS changed since',
    remark: `${ptpCopy}; those in existence before 1996 are marked and count from 1996-01-01.`,
    compress: true,
  },
  {
    path: 'ptp_outpatient_2024q3.tsv.gz',
    release: 'NCCI-PTP-OPH-2024Q3',
    verified: 'nothing independent; row counts and known edits only',
    remark: `${ptpCopy}, nor the marks of those in existence before 1996.`,
    compress: true,
  },
  {
    path: 'mue_practitioner_2024q3.csv',
    release: 'NCCI-MUE-PRA-2024Q3',
    verified: 'counts of codes and indicators, known values',
    remark: mueCopy,
  },
  {
    path: 'mue_practitioner_2026q2_raw.csv',
    release: 'NCCI-MUE-PRA-2026Q2',
    verified: 'the xlsx of the same table, row by row; an independent copy, value for value',
    remark: lineEnds,
  },
  {
    path: 'mue_outpatient_2024q3.csv',
    release: 'NCCI-MUE-OPH-2024Q3',
    verified: 'counts of codes and indicators',
    remark: mueCopy,
  },
  {
    path: 'mue_outpatient_2026q2_raw.csv',
    release: 'NCCI-MUE-OPH-2026Q2',
    verified: 'counts of codes and indicators',
    remark: lineEnds,
  },
  {
    path: 'mue_dme_supplier_2024q3.csv',
    release: 'NCCI-MUE-DME-2024Q3',
    verified: 'counts of codes and indicators',
    remark: mueCopy,
  },
  {
    path: 'mue_dme_supplier_2026q2_raw.csv',
    release: 'NCCI-MUE-DME-2026Q2',
    verified: 'counts of codes and indicators',
    remark: lineEnds,
  },
  {
    path: 'aoc_2024q3.csv',
    release: 'NCCI-AOC-2024Q3',
    verified: 'counts of codes and types, known add-on codes and their primaries',
    remark:
      'Read from a public copy (northstar) of the edits in force, without dates. The years in which ' +
      'they took effect are from its copy of 2024 Q2 (aoc_2024q2_detail.csv), kept as years.',
  },
]
