import '../code/rows/rows.css'
import { partsOf } from '../code/rows/components.ts'
import { RvuBar } from '../code/rows/RvuBar.tsx'
import type { Place } from '../place/place.ts'
import type { Compared } from './use-comparison.ts'

interface RvuComparisonProps {
  readonly compared: readonly Compared[]
  readonly own: Compared
  readonly setting: Place['setting']
}

/** One code's RVUs as a bar on the scale of the largest; the numbers stand in the rows below. */
export function RvuComparison({ compared, own, setting }: RvuComparisonProps) {
  const totals = compared.map(({ row }) => (row ? sumOf(row, setting) : 0))
  if (!own.row) return null
  return <RvuBar parts={partsOf(own.row, setting).parts} full={Math.max(...totals)} />
}

function sumOf(row: NonNullable<Compared['row']>, setting: Place['setting']): number {
  return partsOf(row, setting).parts.reduce((sum, { units }) => sum + units, 0)
}
