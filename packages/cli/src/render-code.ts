import type { CodeOutcome, CodeRow } from '@feescope/core'
import type { FullCodeOutcome } from '@feescope/guides'
import { columns } from './columns.ts'

/** A code for people: its rows side by side, then its standing and history. */
export function renderCode(outcome: FullCodeOutcome): string {
  const title = [outcome.code, outcome.label ?? outcome.descriptor, outcome.category]
  return [
    `${title.filter((text) => text !== null).join(' · ')} · ${outcome.release.pfs}\n`,
    columns([
      ['row', 'status', 'work', 'PE office', 'PE facility', 'MP', 'total', 'national', 'facility'],
      ...outcome.rows.map((row) => rowCells(outcome.code, row)),
    ]),
    ...outcome.rows.flatMap((row) => (row.unpriced ? [`${row.unpriced.message}\n`] : [])),
    ...(outcome.plain === null ? [] : [`${outcome.plain}\n`]),
    indicators(outcome.rows[0]),
    ...(outcome.mue
      ? [`MUE ${outcome.mue.units} (MAI ${outcome.mue.mai}, ${outcome.mue.table})\n`]
      : []),
    comparison(outcome),
    ...guideOf(outcome),
    'History\n',
    columns(
      outcome.history.map(({ release, from, work, totalNonfacility, national }) => [
        `  ${release}`,
        from,
        `work ${work}`,
        `total ${totalNonfacility}`,
        national ?? 'no national price',
      ]),
    ),
    ...outcome.notes.map(({ message }) => `Note: ${message}\n`),
  ].join('')
}

function rowCells(code: string, { modifier, status, rvu, national }: CodeRow): readonly string[] {
  return [
    modifier ? `${code}-${modifier}` : code,
    status,
    rvu.work,
    rvu.peNonfacility,
    rvu.peFacility,
    rvu.mp,
    rvu.totalNonfacility,
    national.nonfacility ?? '—',
    national.facility ?? '—',
  ]
}

function indicators(row: CodeRow | undefined): string {
  if (!row) return ''
  const { indicators: i } = row
  return (
    `Global days ${i.globalDays} · PC/TC ${i.pctc} · multiple procedures ${i.multipleProcedure} · ` +
    `bilateral ${i.bilateral} · assistant ${i.assistant} · co-surgeons ${i.coSurgeons} · ` +
    `team ${i.team} · supervision ${i.supervision}\n`
  )
}

function comparison({ comparison }: CodeOutcome): string {
  if (!comparison) return ''
  const { percentile, median, max, maxCode, definition } = comparison
  return `Percentile ${percentile} · median ${median} · maximum ${max} (${maxCode}). ${definition}\n`
}

/** What the record must hold, and the rules in force with their sources. */
function guideOf({ guide }: FullCodeOutcome): readonly string[] {
  if (!guide) return []
  return [
    'The record must hold\n',
    ...guide.documentation.map(({ what, why }) => `  - ${what}: ${why}\n`),
    'Rules and tips\n',
    ...[...guide.rules, ...guide.tips].map(({ text, citation, stake }) => {
      const here = stake?.here
      const worth = here?.status === 'priced' ? ` [${here.amount} of ${here.of} at stake]` : ''
      return `  - ${text}${worth} (${citation.title}, ${citation.where})\n`
    }),
  ]
}
