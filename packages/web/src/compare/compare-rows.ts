import { shortReason } from '../code/answer/PriceWords.tsx'
import { INDICATORS, indicatorMeaning } from '../code/indicators/indicator-meanings.ts'
import { statusMeaning } from '../code/indicators/status-meanings.ts'
import { formatMoney } from '../format/money.ts'
import { formatOrdinal } from '../format/ordinal.ts'
import type { Place } from '../place/place.ts'
import type { Compared } from './use-comparison.ts'

export interface CompareRow {
  readonly name: string
  readonly numeric: boolean
  /** One text a column; empty where there is nothing to say. */
  readonly cells: readonly string[]
}

/** The lines of the comparison; those that are empty for every code are left out. */
export function compareRows(compared: readonly Compared[], place: Place): readonly CompareRow[] {
  const facility = place.setting === 'facility'
  const words = (name: string, cell: (each: Compared) => string | undefined): CompareRow =>
    row(name, false, cell)
  const number = (name: string, cell: (each: Compared) => string | undefined): CompareRow =>
    row(name, true, cell)
  const row = (
    name: string,
    numeric: boolean,
    cell: (each: Compared) => string | undefined,
  ): CompareRow => ({ name, numeric, cells: compared.map((each) => cell(each) ?? '') })
  return [
    words('What it is', ({ code }) => code?.plain ?? undefined),
    number('Medicare allows', ({ line }) =>
      line?.status === 'priced' ? formatMoney(line.allowed) : line && shortReason(line.reason),
    ),
    number('Patient pays', ({ line }) =>
      line?.status === 'priced' && line.patient ? formatMoney(line.patient.total) : undefined,
    ),
    number('National, non-facility', ({ row: each }) => moneyOrNone(each?.national.nonfacility)),
    number('National, facility', ({ row: each }) => moneyOrNone(each?.national.facility)),
    number('Work RVU', ({ row: each }) => each?.rvu.work),
    number('Practice expense RVU', ({ row: each }) =>
      facility ? each?.rvu.peFacility : each?.rvu.peNonfacility,
    ),
    number('Malpractice RVU', ({ row: each }) => each?.rvu.mp),
    number('Total RVU', ({ row: each }) =>
      facility ? each?.rvu.totalFacility : each?.rvu.totalNonfacility,
    ),
    number('Work percentile', ({ code }) =>
      code?.comparison
        ? `${formatOrdinal(code.comparison.percentile)} of ${code.comparison.codes}`
        : undefined,
    ),
    number('Units a day (MUE)', ({ code }) => code?.mue?.units.toString()),
    words(
      'Status',
      ({ row: each }) => each && `${each.status}: ${statusMeaning(each.status).name}`,
    ),
    ...INDICATORS.map((indicator) =>
      words(indicator.title, ({ row: each }) => each && indicatorMeaning(indicator, each)),
    ),
    words('Reported', ({ code }) => code?.guide?.reporting?.text),
    words('Specialties', ({ code }) => code?.specialties.join(', ')),
  ].filter(({ cells }) => cells.some((cell) => cell !== ''))
}

function moneyOrNone(amount: string | null | undefined): string | undefined {
  return amount === null ? 'none' : amount && formatMoney(amount)
}
