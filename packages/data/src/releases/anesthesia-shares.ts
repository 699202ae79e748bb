/** Work, practice expense and malpractice shares of an anesthesia unit, in thousandths. */
export interface AnesthesiaShares {
  readonly work: number
  readonly pe: number
  readonly mp: number
}

/**
 * Shares CMS adjusts anesthesia units by, by calendar year. 2025 is printed in CMS's workbook
 * ("Anesthesia Shares"); the others are the thousandths that reproduce every factor of the year's
 * ANES file from the GPCI file to the cent.
 */
export const anesthesiaShares: ReadonlyMap<number, AnesthesiaShares> = new Map([
  [2023, { work: 775, pe: 163, mp: 62 }],
  [2024, { work: 774, pe: 162, mp: 64 }],
  [2025, { work: 769, pe: 166, mp: 65 }],
  [2026, { work: 787, pe: 147, mp: 66 }],
])
