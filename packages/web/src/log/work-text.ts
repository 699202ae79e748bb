import { formatUnits, parseUnits } from '@feescope/core'

/** `"1921.2"` is `1,921.20`: work RVUs with at least two decimals. Text only: no float touches it. */
export function workText(work: string): string {
  const negative = work.startsWith('-')
  const [whole = '0', decimals = ''] = work.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${negative ? '−' : ''}${grouped}.${decimals.padEnd(2, '0')}`
}

/** With its sign: `+12.50`, `−3.00`. */
export function signedWork(work: string): string {
  return work.startsWith('-') ? workText(work) : `+${workText(work)}`
}

/** Exact to a millionth; what is not known counts nothing. */
export function sumWork(works: readonly (string | null)[]): string {
  const millionths = works.reduce((sum, work) => sum + (parseUnits(work ?? '0', 6) ?? 0), 0)
  return formatUnits(millionths, 6).replace(/(\.\d\d\d*?)0+$/, '$1')
}

/** To hundredths, ties away from zero: for charts; tables have every digit. */
export function roundWork(work: string): string {
  const millionths = parseUnits(work, 6) ?? 0
  const hundredths = Math.sign(millionths) * Math.round(Math.abs(millionths) / 10_000)
  return formatUnits(hundredths, 2)
}
