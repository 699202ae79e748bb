import type { DateRange } from '../reference/date-range.ts'
import { quarterOf } from '../reference/quarter.ts'
import type { Chosen } from '../reference/reference.ts'
import type { CheckedEdit, EditId, Finding } from './finding.ts'

/** Which table answers, and whether it is the one of the date. */
export interface Standing {
  readonly table: string
  readonly quarter: string
  /** The table's quarter where it stands in for another; `null` where it is the date's own. */
  readonly asOf: string | null
  /** Says so in a sentence, with a leading blank; empty where the table is exact. */
  readonly words: string
}

type Dated = { readonly id: string; readonly effective: DateRange }

type Held = Extract<Chosen<Dated>, { held: true }>

/** Every claim of a day asks the same of the same table. */
const kept = new WeakMap<Held, { readonly date: string; readonly standing: Standing }>()

export function standingOf(chosen: Held, date: string): Standing {
  const known = kept.get(chosen)
  if (known?.date === date) return known.standing
  const standing = stand(chosen, date)
  kept.set(chosen, { date, standing })
  return standing
}

function stand({ table, exact }: Held, date: string): Standing {
  const quarter = quarterOf(table.effective.from)
  if (exact) return { table: table.id, quarter, asOf: null, words: '' }
  return {
    table: table.id,
    quarter,
    asOf: quarter,
    words: ` As of ${quarter} (${table.id}): the table of ${quarterOf(date)} is not held.`,
  }
}

/** The entry of an edit that ran: it fails when one of its findings denies. */
export function checkedEntry(
  edit: EditId,
  standing: Standing | null,
  findings: readonly Finding[],
  rows: CheckedEdit['rows'] = [],
): CheckedEdit {
  return {
    edit,
    table: standing?.table ?? null,
    verdict: findings.some(({ severity }) => severity === 'deny') ? 'fails' : 'passes',
    quarter: standing?.quarter ?? null,
    asOf: standing?.asOf ?? null,
    reason: standing?.words.trim() || null,
    codes: [],
    rows,
  }
}

/** The entry of something that could not be checked. */
export function uncheckedEntry(
  edit: EditId,
  reason: string,
  about: { readonly standing?: Standing; readonly codes?: readonly string[] } = {},
): CheckedEdit {
  const { standing, codes = [] } = about
  return {
    edit,
    table: standing?.table ?? null,
    verdict: 'not-checked',
    quarter: standing?.quarter ?? null,
    asOf: standing?.asOf ?? null,
    reason,
    codes,
    rows: [],
  }
}
