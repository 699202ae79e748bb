import { formatUnits, parseUnits } from '@feescope/core'

/** `"1131.03"` is `$1,131.03`. Text only: no float touches it. */
export function formatMoney(amount: string): string {
  const [dollars = '', cents] = amount.replace('-', '').split('.')
  const grouped = dollars.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${amount.startsWith('-') ? '−' : ''}$${grouped}${cents === undefined ? '' : `.${cents}`}`
}

/** `b − a`, exact to the cent, as `+$17.47 (+15.4 %)`. */
export function formatChange(a: string, b: string): string | undefined {
  const before = parseUnits(a, 2)
  const after = parseUnits(b, 2)
  if (before === undefined || after === undefined) return undefined
  const cents = after - before
  const sign = cents < 0 ? '−' : '+'
  const amount = `${sign}${formatMoney(formatUnits(Math.abs(cents), 2))}`
  if (before === 0) return amount
  const permille = Math.round((Math.abs(cents) * 1000) / before)
  return `${amount} (${sign}${formatUnits(permille, 1)} %)`
}
