/** A CMS file whose table ships with Feescope. */
export interface BundledSource {
  /** Below the folder given to `bundle.ts`. */
  readonly path: string
  readonly release: string
  /** What its numbers were compared with, for PROVENANCE.md. */
  readonly verified: string
  /** How the copy at hand differs from CMS's bytes, if it does. */
  readonly remark?: string
  /** For files that do not say which release they are. */
  readonly askedAs?: string
  /** Store the table as gzip: for tables of millions of rows. */
  readonly compress?: boolean
}

const lineEnds = 'The copy has LF line ends where CMS has CRLF, so its sha256 is not that of CMS.'

const extract =
  'Read from a public copy (arkrvu) of the CMS file that has one header row of its own, so its ' +
  'sha256 is not that of CMS.'

export const bundledSources: readonly BundledSource[] = [
  {
    path: 'rvu22/PPRRVU22_JAN.csv.gz',
    release: 'RVU22A',
    verified: 'the sums and indicators of each row; the conversion factor of the final rule',
    remark: lineEnds,
    compress: true,
  },
  {
    path: 'rvu23/pprrvu_rvu23a_jan.csv.gz',
    release: 'RVU23A',
    verified: 'OPPSCAP of January 2023 (18,326 amounts), to the cent',
    remark: extract,
    compress: true,
  },
  {
    path: 'rvu23/pprrvu_rvu23b_apr.csv.gz',
    release: 'RVU23B',
    verified: 'RVU23A and RVU23C, between which it lies',
    remark: extract,
    compress: true,
  },
  {
    path: 'rvu23/pprrvu_rvu23c_jul.csv.gz',
    release: 'RVU23C',
    verified: 'RVU23B and RVU23D, between which it lies',
    remark: extract,
    compress: true,
  },
  {
    path: 'rvu23/pprrvu_rvu23d_oct.csv.gz',
    release: 'RVU23D',
    verified: 'RVU23C, of which it is the continuation',
    remark: extract,
    compress: true,
  },
  {
    path: 'rvu24/pprrvu_rvu24a_jan.csv.gz',
    release: 'RVU24A',
    verified: 'OPPSCAP of January 2024 (17,710 amounts), to the cent',
    remark: extract,
    compress: true,
  },
  {
    path: 'rvu24/pprrvu_rvu24ar_jan.csv.gz',
    release: 'RVU24AR',
    verified:
      'RVU24A, which it repeats with another conversion factor; its OPPSCAP (17,710 amounts)',
    remark: extract,
    compress: true,
  },
  {
    path: 'rvu24/pprrvu_rvu24b_apr.csv.gz',
    release: 'RVU24B',
    verified: 'RVU24AR and RVU24C, between which it lies',
    remark: extract,
    compress: true,
  },
  {
    path: 'rvu24/pprrvu_rvu24c_jul.csv.gz',
    release: 'RVU24C',
    verified:
      'RVU24B, which it continues; CMS computed the July OPPSCAP from other parameters (see verify)',
    remark: extract,
    compress: true,
  },
  {
    path: 'rvu22/GPCI2022.csv',
    release: 'GPCI2022',
    verified:
      'the count of localities and the floors; leading zeros that the copy lost are put back',
    remark: lineEnds,
  },
  {
    path: 'rvu23/gpci_rvu23a.csv',
    release: 'GPCI2023A',
    verified: 'OPPSCAP of January 2023 in all localities, to the cent; ANES2023A',
    remark: extract,
  },
  {
    path: 'rvu23/gpci_rvu23d.csv',
    release: 'GPCI2023D',
    verified: 'ANES2023D; it differs from January in Puerto Rico and the Virgin Islands',
    remark: extract,
  },
  {
    path: 'rvu24/gpci_rvu24a.csv',
    release: 'GPCI2024',
    verified:
      'OPPSCAP of January 2024, both files, in all localities, to the cent; ANES2024A and AR',
    remark: extract,
  },
  {
    path: 'rvu25a/PPRRVU25_JAN.csv.gz',
    release: 'RVU25A',
    verified:
      'the txt file of the same zip, row by row; 499 amounts of the 2025 carrier files, to the cent',
    compress: true,
  },
  {
    path: 'rvu25d/PPRRVU2025_Oct.csv.gz',
    release: 'RVU25D',
    verified: 'PFREV25C (109 amounts) and PFREV25D (763 amounts), both settings, to the cent',
    compress: true,
  },
  {
    path: 'rvu26b/PPRRVU2026_Apr_nonQPP.txt.gz',
    release: 'RVU26B',
    verified:
      'RVU26C, field by field: it adds 79 rows, changes the RVUs of one (A4100) and indicators of 44',
    remark: `${lineEnds} It is the March 2026 posting; CMS posted RVU26B again on 2026-05-01.`,
    compress: true,
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
  {
    path: 'rvu23/anes_rvu23a.csv',
    release: 'ANES2023A',
    verified: 'GPCI2023A: the national factor times the index of each locality, to a cent',
    remark: extract,
  },
  {
    path: 'rvu23/anes_rvu23d.csv',
    release: 'ANES2023D',
    verified: 'GPCI2023D; it differs from the January file in Puerto Rico and the Virgin Islands',
    remark: extract,
  },
  {
    path: 'rvu24/anes_rvu24a.csv',
    release: 'ANES2024A',
    verified: 'GPCI2024: the national factor times the index of each locality, to a cent',
    remark: extract,
  },
  {
    path: 'rvu24/anes_rvu24ar.csv',
    release: 'ANES2024AR',
    verified: 'GPCI2024: the national factor times the index of each locality, to a cent',
    remark: extract,
  },
  {
    path: 'rvu25a/ANES2025.csv',
    release: 'ANES2025',
    verified: 'GPCI2025: 20.3178 x (0.769 work + 0.166 PE + 0.065 MP) in all 109 localities',
  },
  {
    path: 'rvu26a/ANES2026.csv',
    release: 'ANES2026',
    verified: 'GPCI2026: both national factors times the index of each locality, to a cent',
    remark: 'Transcribed from the stored text of the file, with the same byte count.',
  },
  {
    path: 'zip/ZIP5_OCT2025.txt.gz',
    release: 'ZIP5-2025Q4',
    verified: 'GPCI2025: all 109 localities occur, and no other',
    compress: true,
  },
  {
    path: 'zip/ZIP5_JAN2026.csv.gz',
    release: 'ZIP5-2026Q1',
    verified: 'GPCI2026: all 109 localities occur, and no other; ZIP5-2025Q4 row by row',
    remark: "CMS's workbook saved as csv, so its sha256 is not that of CMS.",
    compress: true,
  },
  {
    path: 'rvu23/locco_rvu23a.csv',
    release: 'LOCCO2023',
    verified: 'GPCI2023A: the same localities',
    remark: extract,
  },
  {
    path: 'rvu24/locco_rvu24a.csv',
    release: 'LOCCO2024',
    verified: 'GPCI2024: the same localities',
    remark: extract,
  },
  {
    path: 'rvu25a/25LOCCO.csv',
    release: 'LOCCO2025',
    verified: 'GPCI2025: the same localities',
  },
  {
    path: 'rvu26a/26LOCCO.csv',
    release: 'LOCCO2026',
    verified: 'GPCI2026: the same localities',
    remark: 'Transcribed from the stored text of the file, with the same byte count.',
  },
]
