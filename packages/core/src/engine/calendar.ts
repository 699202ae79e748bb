import { listChangeDays } from '../policy/change-days.ts'
import type { AddOnTable } from '../reference/add-on-table.ts'
import { toNumber } from '../reference/change-days-of.ts'
import type { DateRange } from '../reference/date-range.ts'
import type { PtpTable } from '../reference/ptp-table.ts'
import type { Chosen, Reference } from '../reference/reference.ts'

/** Groups days of service on which every answer is the same. */
export interface Calendar {
  /**
   * The name of the period a day belongs to. Two days of one period have the same tables, table rows
   * in force, policy values and lists, so a claim without history is priced and edited alike on both.
   */
  periodOf(date: string): string
}

/** `zip`: localities come from ZIP codes, so the ZIP file of the day counts too. */
export function createCalendar(reference: Reference, { zip }: { readonly zip: boolean }): Calendar {
  const policyDays = listChangeDays()
  const kept = new Map<ChangingTable, readonly number[]>()
  /** Listed once for each table: a file has many days. */
  const daysOf = (table: ChangingTable): readonly number[] => {
    const days = kept.get(table) ?? table.changeDays()
    kept.set(table, days)
    return days
  }
  return {
    periodOf(date) {
      const day = toNumber(date)
      const ptp = reference.choosePtp('practitioner', date)
      const addOn = reference.chooseAddOn(date)
      const chosen: readonly Chosen<Dated>[] = [
        reference.choosePfs(date),
        reference.chooseGpci(date),
        reference.chooseAnesthesia(date),
        reference.chooseBaseUnits(date),
        reference.chooseMue('practitioner', date),
        ptp,
        addOn,
        ...(zip ? [reference.chooseZip(date)] : []),
      ]
      return [
        ...chosen.map((each) => nameOf(each, date)),
        countUpTo(policyDays, date),
        ptp.held ? countUpTo(daysOf(ptp.table), day) : '',
        addOn.held ? countUpTo(daysOf(addOn.table), day) : '',
      ].join(' ')
    },
  }
}

type ChangingTable = Pick<AddOnTable | PtpTable, 'changeDays'>

interface Dated {
  readonly id: string
  readonly effective: DateRange
}

/** The table, and whether the day lies before, in or after its own dates. */
function nameOf(chosen: Chosen<Dated>, date: string): string {
  if (!chosen.held) return '-'
  const { id, effective } = chosen.table
  return `${id}${date < effective.from ? '<' : date > effective.to ? '>' : '='}`
}

/** How many of the ascending days are not after the day. */
function countUpTo<Day extends string | number>(days: readonly Day[], day: Day): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = days[middle]
    if (at !== undefined && at <= day) low = middle + 1
    else high = middle
  }
  return low
}
