import { type DateRange, isWithin } from './date-range.ts'
import type { Chosen } from './reference.ts'

/**
 * Picks the release in force on the date; failing that, the nearest of the same calendar year
 * (the earlier of two equally near, which was already in force); failing that, says what to do.
 * `what` names the kind of table for the message: "fee schedule release".
 */
export function chooseRelease<Table extends { id: string; effective: DateRange }>(
  what: string,
  tables: readonly Table[],
  date: string,
): Chosen<Table> {
  const exact = tables.filter((table) => isWithin(table.effective, date)).at(-1)
  if (exact) return { held: true, table: exact, exact: true }
  const nearest = tables
    .filter((table) => yearOf(table.effective.from) === yearOf(date))
    .toSorted((a, b) => distance(a.effective, date) - distance(b.effective, date))[0]
  if (nearest) return { held: true, table: nearest, exact: false }
  return { held: false, message: notHeldMessage(what, tables, date) }
}

/**
 * Picks the edit table of the date's quarter; failing that, the last one before the date (edits are
 * carried forward), failing that, the first after it (which lists ended edits too).
 */
export function chooseEdition<Table extends { id: string; effective: DateRange }>(
  what: string,
  tables: readonly Table[],
  date: string,
): Chosen<Table> {
  const exact = tables.filter((table) => isWithin(table.effective, date)).at(-1)
  if (exact) return { held: true, table: exact, exact: true }
  const before = tables.filter((table) => table.effective.to < date).at(-1)
  const table = before ?? tables[0]
  if (table) return { held: true, table, exact: false }
  return { held: false, message: notHeldMessage(what, tables, date) }
}

function yearOf(date: string): string {
  return date.slice(0, 4)
}

function distance(range: DateRange, date: string): number {
  const day = Date.parse(date)
  return day < Date.parse(range.from) ? Date.parse(range.from) - day : day - Date.parse(range.to)
}

function notHeldMessage(
  what: string,
  tables: readonly { id: string; effective: DateRange }[],
  date: string,
): string {
  const year = yearOf(date)
  if (tables.length === 0) {
    return `No ${what} is held. Import CMS's file: feescope data import FILE.`
  }
  const years = [...new Set(tables.map((table) => yearOf(table.effective.from)))].sort()
  return (
    `No ${what} for ${year} is held (held: ${years.join(', ')}). ` +
    `Import CMS's file for ${year} (feescope data import FILE) or change the date ${date}.`
  )
}
