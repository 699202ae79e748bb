import type { DateRange } from './date-range.ts'

/** Modifier of a fee schedule row: none (global), professional, technical, discontinued. */
export type RowModifier = '' | '26' | 'TC' | '53'

/**
 * One row of CMS's relative value file (PPRRVU). Indicators keep CMS's own letters and digits.
 * Source: the record layout in each RVU zip.
 */
export interface PfsRow {
  readonly code: string
  readonly modifier: RowModifier
  /** A, B, C, D, E, F, G, H, I, J, M, N, P, Q, R, T or X. */
  readonly status: string
  /** CMS's `+`: the RVUs printed are not used for Medicare payment. */
  readonly notUsedForMedicare: boolean
  /** RVUs in hundredths. */
  readonly work: number
  readonly peNonfacility: number
  readonly peFacility: number
  readonly mp: number
  readonly totalNonfacility: number
  readonly totalFacility: number
  /** CMS marks the setting "NA": rarely done there; the other setting's PE is printed. */
  readonly nonfacilityNa: boolean
  readonly facilityNa: boolean
  readonly pctc: string
  readonly globalDays: string
  /** Share of the global package in hundredths: 10, 69, 21. */
  readonly preOperative: number
  readonly intraOperative: number
  readonly postOperative: number
  readonly multipleProcedure: string
  readonly bilateral: string
  readonly assistant: string
  readonly coSurgeons: string
  readonly team: string
  /** 1 = QP pricing applies, 9 = not applicable; blank before 2026. */
  readonly pricingIndicator: string
  /** Base endoscopy of a multiple-procedure-3 row, or blank. */
  readonly endoscopicBase: string
  readonly supervision: string
  /** 88 = diagnostic imaging reduction applies, 99 = not. */
  readonly imagingFamily: string
  /** RVUs in hundredths used for the OPPS cap; all 0 where the row is not subject to it. */
  readonly oppsPeNonfacility: number
  readonly oppsPeFacility: number
  readonly oppsMp: number
}

/** The rows of one code in one release: the global row first when there is one. */
export type PfsCodeRows = readonly PfsRow[]

/** One release of the relative value file, ready to be asked. */
export interface PfsRelease {
  /** CMS's name: RVU26C. */
  readonly id: string
  readonly effective: DateRange
  /** In ten-thousandths of a dollar: 334009 is 33.4009. The file's own, so non-QP in 2026. */
  readonly conversionFactor: number
  readonly rowCount: number
  /** CMS's file name and the sha256 of its bytes. */
  readonly source: { readonly file: string; readonly sha256: string }
  /** Every code, ascending. */
  codes(): readonly string[]
  /** The code's rows, or `undefined` when the release does not list the code. */
  findRows(code: string): PfsCodeRows | undefined
  /** Row by position, 0 … rowCount − 1, ascending by code; for whole-table work. */
  rowAt(index: number): PfsRow
  /** The short descriptor of a file the user imported; the bundled releases hold none. */
  findDescriptor(code: string): string | undefined
}

/** What a table must offer to become a release: plain look-ups by row position. */
export interface PfsRowSource {
  readonly rowCount: number
  codeAt(index: number): string
  rowAt(index: number): PfsRow
  descriptorAt?(index: number): string | undefined
}

/**
 * Makes a release from rows sorted by code. Rows are read when first asked for and then kept.
 * Throws `unsorted-rows` when a code's rows are not adjacent and ascending.
 */
export function createPfsRelease(
  info: Pick<PfsRelease, 'id' | 'effective' | 'conversionFactor' | 'source'>,
  source: PfsRowSource,
): PfsRelease {
  const codes: string[] = []
  const starts = new Map<string, number>()
  let previous = ''
  for (let index = 0; index < source.rowCount; index++) {
    const code = source.codeAt(index)
    if (code === previous) continue
    if (code < previous) {
      throw new Error(`unsorted-rows: ${info.id} row ${index} has ${code} after ${previous}`)
    }
    starts.set(code, index)
    codes.push(code)
    previous = code
  }
  const kept = new Map<string, PfsCodeRows>()
  const findRows = (code: string): PfsCodeRows | undefined => {
    const known = kept.get(code)
    if (known) return known
    const start = starts.get(code)
    if (start === undefined) return undefined
    const rows: PfsRow[] = []
    for (let i = start; i < source.rowCount && source.codeAt(i) === code; i++) {
      rows.push(source.rowAt(i))
    }
    rows.sort((a, b) => (a.modifier < b.modifier ? -1 : 1))
    kept.set(code, rows)
    return rows
  }
  return {
    ...info,
    rowCount: source.rowCount,
    codes: () => codes,
    findRows,
    rowAt: (index) => source.rowAt(index),
    findDescriptor: (code) => {
      const start = starts.get(code)
      return start === undefined ? undefined : source.descriptorAt?.(start)
    },
  }
}
