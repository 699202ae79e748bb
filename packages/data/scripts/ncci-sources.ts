import type { BundledSource } from './bundled-sources.ts'

const copy =
  'Read from a public copy (northstar) that keeps codes, deletion dates, indicators and ' +
  'rationales of all four CMS parts but not the effective dates'

/** The NCCI tables that ship with Feescope; paths are below the folder given to `bundle-ncci.ts`. */
export const ncciSources: readonly BundledSource[] = [
  {
    path: 'ptp_practitioner_2024q3.tsv.gz',
    release: 'NCCI-PTP-PRA-2024Q3',
    verified:
      "the 154 rows of CMS's ccipra-v322r0-f1 at hand: equal but for the four CMS changed since",
    remark: `${copy}; those in existence before 1996 are marked (effective 1996-01-01).`,
    compress: true,
  },
  {
    path: 'ptp_outpatient_2024q3.tsv.gz',
    release: 'NCCI-PTP-OPH-2024Q3',
    verified: 'the practitioner table, with which it shares its layout and history',
    remark: `${copy}, nor the marks of those in existence before 1996.`,
    compress: true,
  },
]
