/** A CMS file whose table ships with Feescope. */
export interface BundledSource {
  /** Below the folder given to `bundle.ts`. */
  readonly path: string
  readonly release: string
  /** What its numbers were compared with, for PROVENANCE.md. */
  readonly verified: string
  /** How the copy at hand differs from CMS's bytes, if it does. */
  readonly remark?: string
  /** Store the table as gzip: for tables of millions of rows. */
  readonly compress?: boolean
}

const lineEnds = 'The copy has LF line ends where CMS has CRLF, so its sha256 is not that of CMS.'

export const bundledSources: readonly BundledSource[] = [
  {
    path: 'rvu25a/PPRRVU25_JAN.csv.gz',
    release: 'RVU25A',
    verified:
      'the txt file of the same zip, row by row; 499 amounts of the 2025 carrier files, to the cent',
  },
  {
    path: 'rvu25d/PPRRVU2025_Oct.csv.gz',
    release: 'RVU25D',
    verified: 'PFREV25C (109 amounts) and PFREV25D (763 amounts), both settings, to the cent',
  },
  {
    path: 'rvu26b/PPRRVU2026_Apr_nonQPP.txt.gz',
    release: 'RVU26B',
    verified:
      'RVU26C, field by field: it adds 79 rows, changes the RVUs of one (A4100) and indicators of 44',
    remark: `${lineEnds} It is the March 2026 posting; CMS posted RVU26B again on 2026-05-01.`,
  },
  {
    path: 'rvu26c/PPRRVU2026_Jul_nonQPP.csv.gz',
    release: 'RVU26C',
    verified:
      'RVU26B, field by field (see there); an independent copy (same length and opening rows)',
  },
  {
    path: 'rvu25a/GPCI2025.csv',
    release: 'GPCI2025',
    verified: 'the amounts of PFREV25C and PFREV25D in all 109 localities, to the cent',
  },
  {
    path: 'rvu26b/GPCI2026.csv',
    release: 'GPCI2026',
    verified: 'the locality anesthesia factors of ANES2026, which refit on it to a cent',
    remark: lineEnds,
  },
]
