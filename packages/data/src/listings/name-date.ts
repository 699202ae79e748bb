import type { NameDate } from './listing.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Year and quarter in a file's name, as CMS writes them: `HCPC2026_JUL_ANWEB`, `2026q3`, `2026-04`,
 * `January 2026 …`, `ry2023`; of `2014_2023` the last year.
 */
export function nameDate(name: string): NameDate {
  const byQuarter = /(20\d\d)[ _-]?q([1-4])/i.exec(name)
  if (byQuarter) return { year: Number(byQuarter[1]), quarter: Number(byQuarter[2]) }
  const byNumber = /(20\d\d)[ _-](0[1-9]|1[0-2])(?!\d)/.exec(name)
  if (byNumber) return { year: Number(byNumber[1]), quarter: toQuarter(Number(byNumber[2])) }
  const names = months.join('|')
  const monthFirst = new RegExp(`(${names})[a-z]*[ _-]*(20\\d\\d)`, 'i').exec(name)
  if (monthFirst) return { year: Number(monthFirst[2]), quarter: ofMonth(monthFirst[1]) }
  const yearFirst = new RegExp(`(20\\d\\d)[ _-]*(${names})`, 'i').exec(name)
  if (yearFirst) return { year: Number(yearFirst[1]), quarter: ofMonth(yearFirst[2]) }
  const years = [...name.matchAll(/20\d\d/g)]
  const last = years.at(-1)?.[0]
  return { year: last === undefined ? undefined : Number(last), quarter: undefined }
}

function ofMonth(month: string | undefined): number {
  return toQuarter(months.indexOf((month ?? '').toLowerCase()) + 1)
}

function toQuarter(month: number): number {
  return Math.ceil(month / 3)
}
