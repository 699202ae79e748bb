import type { CodeOutcome, CodeRow } from '@feescope/core'
import type { FullCodeOutcome } from '@feescope/guides'
import { columns } from './columns.ts'
import { renderWords } from './render-guide.ts'

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
    indicators(outcome.rows[0]),
    ...(outcome.mue
      ? [`MUE ${outcome.mue.units} (MAI ${outcome.mue.mai}, ${outcome.mue.table})\n`]
      : []),
    comparison(outcome),
    renderWords(outcome),
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
