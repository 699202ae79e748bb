import { parseUnits, type RowModifier } from '@feescope/core'
import { rowModifiers } from '../families/pprrvu/pprrvu-values.ts'
import { columnOf, type Layout, type SourceRecord } from '../layouts/layout.ts'
import type { PaymentField } from '../layouts/payment-field.ts'
import type { RejectList } from '../reject.ts'

/** What CMS computed for one code in one locality. Amounts are cents. */
export interface PaymentAmount {
  readonly line: number
  readonly year: number
  readonly mac: string
  readonly number: string
  readonly code: string
  readonly modifier: RowModifier
  readonly nonfacility: number
  readonly facility: number
  readonly pctc: string
  readonly status: string
  readonly multipleProcedure: string
  /** Half of the practice expense taken off, where `multipleProcedure` is 5; else other use. */
  readonly therapyNoninstitutional: number
  readonly therapyInstitutional: number
  /** 1: the OPPS cap applies; 9: not. */
  readonly oppsIndicator: string
  readonly oppsNonfacility: number
  readonly oppsFacility: number
}

type AmountField =
  | 'nonfacility'
  | 'facility'
  | 'therapyNoninstitutional'
  | 'therapyInstitutional'
  | 'oppsNonfacility'
  | 'oppsFacility'

/** Types one record; `undefined` when any field was rejected. */
export function parsePaymentAmount(
  layout: Layout<PaymentField>,
  { line, values }: SourceRecord<PaymentField>,
  rejects: RejectList,
): PaymentAmount | undefined {
  let valid = true
  const reject = (field: PaymentField, rule: string, reason: string) => {
    valid = false
    const column = columnOf(layout, field)
    rejects.insert({ line, column, field, rule, reason, received: values[field] })
  }
  const matching = (field: PaymentField, pattern: RegExp, reason: string): string => {
    if (!pattern.test(values[field])) reject(field, 'unknown-value', reason)
    return values[field]
  }
  const cents = (field: AmountField): number => {
    const units = parseUnits(values[field], 2)
    if (units === undefined || units < 0)
      reject(field, 'not-a-number', 'Expected dollars and cents.')
    return units ?? 0
  }
  const modifier = rowModifiers.get(values.modifier)
  if (modifier === undefined) reject('modifier', 'unknown-value', 'Expected blank, 26, TC or 53.')
  const amount: PaymentAmount = {
    line,
    year: Number(matching('year', /^20\d\d$/, 'Expected a year.')),
    mac: matching('mac', /^\d{5}$/, 'Expected five digits.'),
    number: matching('number', /^\d\d$/, 'Expected two digits.'),
    code: matching('code', /^[0-9A-Z]{5}$/, 'A code is five digits or capital letters.'),
    modifier: modifier ?? '',
    nonfacility: cents('nonfacility'),
    facility: cents('facility'),
    pctc: matching('pctc', /^\d$/, 'Expected one digit.'),
    status: matching('status', /^[A-Z]$/, 'Expected one letter.'),
    multipleProcedure: matching('multipleProcedure', /^\d$/, 'Expected one digit.'),
    therapyNoninstitutional: cents('therapyNoninstitutional'),
    therapyInstitutional: cents('therapyInstitutional'),
    oppsIndicator: matching('oppsIndicator', /^[19]$/, 'Expected 1 or 9.'),
    oppsNonfacility: cents('oppsNonfacility'),
    oppsFacility: cents('oppsFacility'),
  }
  return valid ? amount : undefined
}
