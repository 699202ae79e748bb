import { formatUnits } from '@feescope/core'
import { causeOf } from './cause-of.ts'
import type { LineReview } from './line-review.ts'

const COLUMNS: readonly (readonly [string, (line: LineReview) => string | number | null])[] = [
  ['payer', ({ payer }) => payer],
  ['claim', ({ claimId }) => claimId],
  ['line', ({ line }) => line],
  ['segment', ({ segment }) => segment],
  ['date', ({ date }) => date],
  ['code', ({ code }) => code],
  ['modifiers', ({ modifiers }) => modifiers.join(' ')],
  ['units', ({ units }) => units],
  ['verdict', ({ verdict }) => verdict],
  ['charge', ({ charge }) => money(charge)],
  ['allowed', ({ actual }) => money(actual.allowed)],
  ['paid', ({ actual }) => money(actual.paid)],
  ['patient', ({ actual }) => money(actual.patient)],
  ['expected_allowed', ({ expected }) => money(expected?.allowed ?? null)],
  ['expected_paid', ({ expected }) => money(expected?.paid ?? null)],
  ['expected_patient', ({ expected }) => money(expected?.patient ?? null)],
  ['at_stake', ({ atStake }) => money(atStake)],
  ['cause', (line) => causeOf(line)?.id ?? null],
  ['detail', ({ causes, reason }) => causes[0]?.detail ?? reason],
  ['other_causes', otherCauses],
  ['ratio', ({ ratio }) => ratio],
  ['denial', ({ denial }) => denial?.reasons.join(' ') ?? null],
  ['remarks', ({ denial }) => denial?.remarks.join(' ') ?? null],
  ['denial_verdict', ({ denial }) => denial?.verdict ?? null],
  ['edit', ({ denial }) => denial?.finding?.edit ?? null],
  ['appeal', ({ denial }) => (denial ? (denial.appeal ? 'yes' : 'no') : null)],
  ['deadline', ({ deadline }) => deadline?.date ?? null],
]

/** The header line of the CSV. */
export const REVIEW_CSV_HEADER = `${COLUMNS.map(([name]) => name).join(',')}\n`

/** One line of the CSV. */
export function renderReviewCsvLine(line: LineReview): string {
  return `${COLUMNS.map(([, read]) => csvCell(read(line))).join(',')}\n`
}

/** The other names a difference may have, each once. */
function otherCauses({ causes }: LineReview): string {
  const names = [...new Set(causes.map(({ cause }) => cause))]
  return names.slice(1).join(' ')
}

/** Quoted where needed; a leading formula sign is disarmed, as these open in spreadsheets. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function money(cents: number | null): string | null {
  return cents === null ? null : formatUnits(cents, 2)
}
