import { dictionary, int32, uint8, uint16, utf8 } from '@uwdata/flechette'
import type { PaymentAmount } from '../../payment/payment-amount.ts'
import { type ArrowColumn, encodeArrow, openArrow } from '../../store/arrow-column.ts'
import { rowModifiers } from '../pprrvu/pprrvu-values.ts'

const wordColumns = [
  'mac',
  'number',
  'code',
  'modifier',
  'pctc',
  'status',
  'multipleProcedure',
  'oppsIndicator',
] as const satisfies readonly (keyof PaymentAmount)[]

export const numberColumns = [
  'line',
  'year',
  'nonfacility',
  'facility',
  'therapyNoninstitutional',
  'therapyInstitutional',
  'oppsNonfacility',
  'oppsFacility',
] as const satisfies readonly (keyof PaymentAmount)[]

/** Amounts → Arrow bytes; money in cents, with the line of CMS's file. */
export function encodePayments(amounts: readonly PaymentAmount[]): Uint8Array {
  const column = (name: keyof PaymentAmount, type: ArrowColumn['type']): ArrowColumn => ({
    name,
    type,
    values: amounts.map((amount) => amount[name]),
  })
  return encodeArrow([
    ...wordColumns.map((name) =>
      column(name, dictionary(utf8(), name === 'code' ? uint16() : uint8())),
    ),
    ...numberColumns.map((name) => column(name, int32())),
  ])
}

/** A held payment file, read row by row. */
export interface PaymentTable {
  readonly rowCount: number
  amountAt(index: number): PaymentAmount
}

/** Opens what `encodePayments` wrote. `file` names it in errors. */
export function openPayments(bytes: Uint8Array, file: string): PaymentTable {
  const table = openArrow(bytes, file)
  const [mac, number, code] = [table.words('mac'), table.words('number'), table.words('code')]
  const [modifier, pctc, status] = [
    table.words('modifier'),
    table.words('pctc'),
    table.words('status'),
  ]
  const [multiple, opps] = [table.words('multipleProcedure'), table.words('oppsIndicator')]
  const integer = (name: (typeof numberColumns)[number]) => {
    const values = table.integers(name)
    return (index: number) => values[index] ?? 0
  }
  const [line, year] = [integer('line'), integer('year')]
  const [nonfacility, facility] = [integer('nonfacility'), integer('facility')]
  const therapy = [integer('therapyNoninstitutional'), integer('therapyInstitutional')] as const
  const oppsAmounts = [integer('oppsNonfacility'), integer('oppsFacility')] as const
  return {
    rowCount: table.rowCount,
    amountAt: (index) => ({
      line: line(index),
      year: year(index),
      mac: mac(index),
      number: number(index),
      code: code(index),
      modifier: rowModifiers.get(modifier(index)) ?? '',
      nonfacility: nonfacility(index),
      facility: facility(index),
      pctc: pctc(index),
      status: status(index),
      multipleProcedure: multiple(index),
      therapyNoninstitutional: therapy[0](index),
      therapyInstitutional: therapy[1](index),
      oppsIndicator: opps(index),
      oppsNonfacility: oppsAmounts[0](index),
      oppsFacility: oppsAmounts[1](index),
    }),
  }
}
