import type { ClaimOutcome, LineOutcome, PricedLine } from '@feescope/core'
import { formatDate } from '../format/date.ts'
import { localityLabel } from '../format/locality-label.ts'
import { formatMoney } from '../format/money.ts'

/** One line's amount as it may stand in a letter: what, how much, where, when, and the source. */
export function citedAmount(claim: ClaimOutcome, line: PricedLine): string {
  return `${serviceOf(line)}: ${formatMoney(line.allowed)} ${circumstances(claim)}`
}

/** The claim's total, the same way. */
export function citedTotal(claim: ClaimOutcome): string {
  return `${claim.lines.map(serviceOf).join(', ')}: ${formatMoney(claim.total)} ${circumstances(claim)}`
}

function serviceOf({ code, modifiers, units }: LineOutcome): string {
  return `${[code, ...modifiers].join('-')}${units === 1 ? '' : ` × ${units}`}`
}

function circumstances({ locality, setting, date, release, engine }: ClaimOutcome): string {
  const place = locality ? localityLabel(locality) : 'national'
  const rate = setting === 'facility' ? 'facility' : 'non-facility'
  const tables = [release.pfs, release.gpci].filter((id) => id !== null).join(', ')
  return `allowed by Medicare, ${place}, ${rate}, ${formatDate(date)}. Source: CMS ${tables}; Feescope ${engine}, ${window.location.href}`
}
