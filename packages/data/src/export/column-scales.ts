import { numberColumns } from '../families/payment/encode-payments.ts'
import { rvuColumns, shareColumns } from '../families/pprrvu/pfs-columns.ts'
import { listings } from '../listings/listings.ts'

const scaled = (names: readonly string[], scale: number) =>
  Object.fromEntries(names.map((name) => [name, scale]))

/**
 * Decimals of the columns that tables keep as whole numbers, by kind of table: RVUs in hundredths,
 * indices in thousandths, money in cents. A column that is not named is what it says.
 */
const columnScales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  pfs: scaled([...rvuColumns, ...shareColumns], 2),
  gpci: scaled(['work', 'workWithoutFloor', 'pe', 'mp'], 3),
  anesthesia: scaled(['standard', 'qp'], 2),
  oppscap: scaled(['facility', 'nonfacility'], 2),
  payment: scaled(
    numberColumns.filter((name) => name !== 'line' && name !== 'year'),
    2,
  ),
  ...Object.fromEntries(
    listings.map(({ kind, columns }) => [
      kind,
      Object.fromEntries(
        Object.entries(columns).flatMap(([name, { scale }]) => (scale ? [[name, scale]] : [])),
      ),
    ]),
  ),
}

export function scaleOf(kind: string, column: string): number {
  return columnScales[kind]?.[column] ?? 0
}
