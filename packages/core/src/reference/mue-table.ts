import type { DateRange } from './date-range.ts'

/** Most units of a code Medicare expects on one day. */
export interface MueLimit {
  readonly code: string
  /** 0 is a real value: not payable in this setting. */
  readonly units: number
  /** Adjudication: 1 per claim line, 2 per day by policy, 3 per day by clinical data. */
  readonly mai: 1 | 2 | 3
  /** CMS's rationale label. */
  readonly rationale: string
}

/** One quarter's MUE table. Not every limit is published: absent is not unlimited. */
export interface MueTable {
  /** NCCI-MUE-PRA-2026Q2 */
  readonly id: string
  readonly setting: 'practitioner' | 'outpatient' | 'dme'
  readonly effective: DateRange
  readonly rowCount: number
  readonly source: { readonly file: string; readonly sha256: string }
  find(code: string): MueLimit | undefined
}
