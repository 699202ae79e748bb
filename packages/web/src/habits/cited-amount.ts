import type { ClaimOutcome, CodeOutcome, CodeRow, LineOutcome, PricedLine } from '@feescope/core'
import type { Question } from '../code/question/question.ts'
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

/** One row's RVUs, the same way. */
export function citedRvus(
  { code, setting }: Pick<Question, 'code' | 'setting'>,
  { modifier, rvu }: CodeRow,
  release: CodeOutcome['release'],
): string {
  const facility = setting === 'facility'
  const service = modifier === null ? code : `${code}-${modifier}`
  const pe = facility ? rvu.peFacility : rvu.peNonfacility
  const total = facility ? rvu.totalFacility : rvu.totalNonfacility
  return `${service}: work RVU ${rvu.work}, PE RVU ${pe}, MP RVU ${rvu.mp}, total ${total} (${facility ? 'facility' : 'non-facility'}). Source: CMS ${release.pfs}; ${window.location.href}`
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
