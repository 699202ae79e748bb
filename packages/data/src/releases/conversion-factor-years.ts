/**
 * The conversion factors CMS printed in its relative value files, in ten-thousandths of a dollar:
 * a second witness of the year for csv files and the only one in text files, which have no title.
 * Source: the files themselves and the yearly final rules.
 */
export const conversionFactorYears: ReadonlyMap<number, number> = new Map([
  [360896, 2020],
  [348931, 2021],
  [346062, 2022],
  [338872, 2023],
  [327442, 2024],
  [332875, 2024],
  [323465, 2025],
  [334009, 2026],
  [335675, 2026],
])

/** From 9 March 2024; a January 2024 file that carries it is the correction, RVU24AR. */
export const correctedFactor2024 = 332875

/** What qualifying APM participants are paid by in 2026; its files repeat the non-QP RVUs. */
export const qpConversionFactors: ReadonlySet<number> = new Set([335675])
