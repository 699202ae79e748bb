import { formatUnits, parseUnits } from '@feescope/core'

/** `"1131.03"` is `$1,131.03`. Text only: no float touches it. */
export function formatMoney(amount: string): string {
  const [dollars = '', cents] = amount.replace('-', '').split('.')
  const grouped = dollars.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${amount.startsWith('-') ? '−' : ''}$${grouped}${cents === undefined ? '' : `.${cents}`}`
}

/** How far one amount is from another. */
export interface Change {
  /** `+$17.47` */
  readonly amount: string
  /** `+15.4 %`; `undefined` when the first amount is 0. */
  readonly percent: string | undefined
}

/** `b − a`, exact to the cent; `undefined` when they are equal. */
export function changeBetween(a: string, b: string): Change | undefined {
  const before = parseUnits(a, 2)
  const after = parseUnits(b, 2)
  if (before === undefined || after === undefined || before === after) return undefined
  const sign = after < before ? '−' : '+'
  const cents = Math.abs(after - before)
  return {
    amount: `${sign}${formatMoney(formatUnits(cents, 2))}`,
    percent:
      before === 0 ? undefined : `${sign}${formatUnits(Math.round((cents * 1000) / before), 1)} %`,
  }
}

/** The sum of amounts, exact to the cent. */
export function sumMoney(amounts: readonly string[]): string {
  const cents = amounts.reduce((sum, amount) => sum + (parseUnits(amount, 2) ?? 0), 0)
  return formatUnits(cents, 2)
}
