import { csvLine } from '../csv/csv-line.ts'
import type { LogEntry, LogRole } from '../log/entry.ts'

export interface CaseCategory {
  readonly category: string
  readonly cases: number
  readonly byRole: Partial<Readonly<Record<LogRole, number>>>
  readonly firstDay: string
  readonly lastDay: string
  /** The least number wanted, where the user gave one; and what is left to it. */
  readonly target: number | null
  readonly remaining: number | null
}

/** A resident's cases by category against targets; a student's learning view is the same without. */
export function countCases(
  entries: readonly LogEntry[],
  categoryOf: (code: string) => string,
  targets: Readonly<Record<string, number>> = {},
): readonly CaseCategory[] {
  const groups = Map.groupBy(entries, ({ code }) => categoryOf(code))
  const categories = new Set([...Object.keys(targets), ...groups.keys()])
  return [...categories].sort().map((category) => {
    const own = groups.get(category) ?? []
    const dates = own.map(({ date }) => date).sort()
    const cases = own.reduce((sum, { units }) => sum + units, 0)
    const byRole: Partial<Record<LogRole, number>> = {}
    for (const { role, units } of own) byRole[role] = (byRole[role] ?? 0) + units
    const target = targets[category] ?? null
    return {
      category,
      cases,
      byRole,
      firstDay: dates[0] ?? '',
      lastDay: dates.at(-1) ?? '',
      target,
      remaining: target === null ? null : Math.max(0, target - cases),
    }
  })
}

/** A case log in columns that residency case log systems ask for; it has no patient in it. */
export function* exportCaseLog(
  entries: readonly LogEntry[],
  categoryOf: (code: string) => string,
): Generator<string> {
  yield csvLine([
    'Case ID',
    'Case Date',
    'Role',
    'Site',
    'CPT Code',
    'Category',
    'Units',
    'Comments',
  ])
  for (const { id, date, role, setting, code, units, note } of entries) {
    yield csvLine([id, date, role, setting, code, categoryOf(code), units, note])
  }
}
