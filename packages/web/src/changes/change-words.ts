import type { Causes, RowChange } from '../api/diff.ts'
import { changeBetween } from '../format/money.ts'

/** What an amount can move by, in the order the causes are put in. */
export const CAUSE_NAMES = {
  work: 'work RVU',
  pe: 'PE RVU',
  mp: 'MP RVU',
  gpci: 'GPCI',
  conversionFactor: 'conversion factor',
  oppsCap: 'OPPS cap',
  status: 'status',
} as const satisfies Record<keyof Causes, string>

/** `PE RVU +$4.20, conversion factor +$3.58, work RVU −$0.32`, largest first. */
export function causesText({ causes }: RowChange): string {
  if (!causes) return ''
  return Object.entries(CAUSE_NAMES)
    .map(([cause, name]) => ({ name, amount: causes[cause as keyof typeof CAUSE_NAMES] }))
    .filter(({ amount }) => Number(amount) !== 0)
    .toSorted((a, b) => Math.abs(Number(b.amount)) - Math.abs(Number(a.amount)))
    .map(({ name, amount }) => `${name} ${changeBetween('0.00', amount)?.amount ?? ''}`)
    .join(', ')
}

/** Why there is no difference to print. */
export function describeRow({ kind, before, after }: RowChange): string {
  if (kind === 'added') return 'new'
  if (kind === 'deleted') return 'gone'
  if (before === null && after !== null) return 'now priced'
  if (before !== null && after === null) return 'no longer priced'
  return 'none'
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  status: 'Status',
  globalDays: 'Global days',
  multipleProcedure: 'Multiple procedure',
  pctc: 'PC/TC',
  nonfacilityNa: 'Not done in offices',
  facilityNa: 'Not done in facilities',
  coSurgeons: 'Co-surgeons',
  endoscopicBase: 'Endoscopic base',
  imagingFamily: 'Imaging family',
  notUsedForMedicare: 'Not used for Medicare',
}

/** `Global days` for `globalDays`. */
export function fieldName(field: string): string {
  return FIELD_NAMES[field] ?? field.charAt(0).toUpperCase() + field.slice(1)
}
