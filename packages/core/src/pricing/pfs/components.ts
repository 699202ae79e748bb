import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { PricingContext } from './context.ts'
import { feeOf, readRvus } from './fee.ts'
import { STAND_ALONE_COMPONENTS } from './parameters/stand-alone-components.ts'
import { computeSilent, findSilent } from './silent-fees.ts'

/** Fees of the two components of a whole service, cents for one unit. */
export interface ComponentFees {
  readonly professional: Value
  readonly technical: Value
}

/**
 * The professional and technical fees of a global row: CMS's own 26 and TC rows, or for a
 * stand-alone global test the codes of its parts. `undefined` when they are not on the schedule.
 */
export function componentFees(
  row: PfsRow,
  context: PricingContext,
  calc: Calc,
): ComponentFees | undefined {
  if (row.modifier !== '') return undefined
  const rows = context.release.findRows(row.code) ?? []
  const professional = rows.find(({ modifier }) => modifier === '26')
  const technical = rows.find(({ modifier }) => modifier === 'TC')
  if (professional && technical) {
    return {
      professional: rowFee(professional, context, calc),
      technical: rowFee(technical, context, calc),
    }
  }
  const codes = STAND_ALONE_COMPONENTS[row.code]
  if (!codes) return undefined
  const professionals = wholeRows(codes.professional, context)
  const technicals = wholeRows(codes.technical, context)
  if (!professionals || !technicals) return undefined
  return {
    professional: sumOfFees(professionals, context, calc),
    technical: sumOfFees(technicals, context, calc),
  }
}

/** Fee of one unit of a row in the claim's setting. */
export function rowFee(row: PfsRow, context: PricingContext, calc: Calc): Value {
  return (
    findSilent('fee', row, context, calc) ??
    computeSilent('fee', row, context, calc, () =>
      feeOf(context, readRvus(context, row, context.claim.setting, calc), calc),
    )
  )
}

function wholeRows(
  codes: readonly string[],
  { release }: PricingContext,
): readonly PfsRow[] | undefined {
  const rows = codes.flatMap((code) =>
    (release.findRows(code) ?? []).filter(({ modifier }) => modifier === ''),
  )
  return rows.length === codes.length ? rows : undefined
}

function sumOfFees(rows: readonly PfsRow[], context: PricingContext, calc: Calc): Value {
  const fees = rows.map((row) => rowFee(row, context, calc))
  const [only] = fees
  return only && fees.length === 1 ? only : calc.add('Sum of the component codes', ...fees)
}

/** Whether a row is wholly technical: a TC row, or a code that is only the technical component. */
export function isTechnical(row: PfsRow): boolean {
  return row.modifier === 'TC' || (row.modifier === '' && row.pctc === '3')
}
