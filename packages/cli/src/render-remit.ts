import type { PublicRemittanceReview } from '@feescope/batch'
import { columns } from './columns.ts'

/** How many lines of a group are printed; JSON and CSV have all. */
const SHOWN = 10

/** A review for people: does it add up, what is owed, and what to work on first. */
export function renderRemit(review: PublicRemittanceReview): string {
  return [
    ...review.balances.map(renderBalance),
    renderTotals(review),
    ...review.worklist.map(renderGroup),
    ...overpaid(review),
    ...notChecked(review),
    ...review.notes.map((note) => `\nNote: ${note}\n`),
    ...review.issues.map(({ message }) => `Note: ${message}\n`),
  ].join('')
}

type Balance = PublicRemittanceReview['balances'][number]

function renderBalance({ control, stated, claims, adjustments, balanced }: Balance): string {
  const verdict =
    balanced === null ? 'could not be checked' : balanced ? 'balances' : 'DOES NOT BALANCE'
  return `Payment ${control}: ${stated} = claims ${claims} − provider adjustments ${adjustments}: ${verdict}\n`
}

function renderTotals({ totals, claims }: PublicRemittanceReview): string {
  const rows = [...totals.byPayer, ...(totals.byPayer.length > 1 ? [totals.all] : [])]
  return [
    `${claims.read} claims read, ${claims.rejected} not readable\n`,
    columns([
      ['payer', 'lines', 'as expected', 'underpaid', 'owed', 'overpaid', 'denied', 'not checked'],
      ...rows.map((row) => [
        row.payer || 'all',
        String(row.lines),
        String(row.asExpected),
        String(row.underpaid),
        row.owed,
        String(row.overpaid),
        String(row.denied),
        String(row.notChecked),
      ]),
    ]),
  ].join('')
}

type Group = PublicRemittanceReview['worklist'][number]

function renderGroup({ cause, label, atStake, deadline, lines }: Group): string {
  const until = deadline === null ? '' : `, by ${deadline}`
  const more = lines.length > SHOWN ? `  … and ${lines.length - SHOWN} more\n` : ''
  return [
    `\n${cause} · ${lines.length} lines · ${atStake} at stake${until}\n  ${label}\n`,
    columns(
      lines
        .slice(0, SHOWN)
        .map((line) => [`  ${line.claimId}`, `line ${line.line}`, line.code, line.atStake]),
    ),
    more,
  ].join('')
}

function overpaid({ totals }: PublicRemittanceReview): readonly string[] {
  const causes = totals.byCause.filter(({ verdict }) => verdict === 'overpaid')
  return causes.map(
    ({ cause, label, lines, atStake }) =>
      `\nPaid too much · ${cause} · ${lines} lines · ${atStake}\n  ${label}\n`,
  )
}

/** Why lines were not checked, each reason once. */
function notChecked({ lines }: PublicRemittanceReview): readonly string[] {
  const reasons = new Map<string, number>()
  for (const { verdict, reason } of lines) {
    if (verdict === 'not-checked' && reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return [...reasons].map(([reason, count]) => `\nNot checked (${count} lines): ${reason}\n`)
}
