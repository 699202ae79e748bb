import type { CreditedEntry } from '@feescope/store'
import { columns } from '../../columns.ts'

/** Entries for people: raw and credited work side by side, then why they differ. */
export function renderEntries(entries: readonly CreditedEntry[]): string {
  return columns([
    ['date', 'procedure', 'role', 'raw', 'credited', 'release', 'why', 'id'],
    ...entries.map((entry) => [
      entry.date,
      [entry.code, ...entry.modifiers].join('-') + (entry.units > 1 ? `x${entry.units}` : ''),
      entry.role,
      entry.raw ?? entry.status,
      entry.credited ?? '—',
      entry.release ?? '—',
      entry.steps.map(({ reason, value }) => `${reason} (${value})`).join('; '),
      entry.id,
    ]),
  ])
}
