/**
 * CMS's rationales of PTP edits by the number a table keeps. The wording is that of CMS's files
 * (public domain); numbers are never reused. Source: NCCI PTP edit files, 2024 and 2026.
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
