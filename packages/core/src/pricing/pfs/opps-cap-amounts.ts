import { exact } from '../../money/exact.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { PricingContext } from './context.ts'
import { feeOf, readRvus, rowName } from './fee.ts'
import type { WorkingLine } from './rule.ts'
import { computeSilent, findSilent } from './silent-fees.ts'
import { applyFactors } from './working-line.ts'

/** Whether CMS prints OPPS RVUs for the row: only then is it subject to the cap. */
export function isCapEligible(row: PfsRow): boolean {
  return row.oppsPeNonfacility + row.oppsPeFacility + row.oppsMp > 0
}

/** What one unit of the row would pay with the OPPS practice expense and malpractice, in cents. */
export function oppsAmount(row: PfsRow, context: PricingContext, calc: Calc): Value {
  return (
    findSilent('opps', row, context, calc) ??
    computeSilent('opps', row, context, calc, () => computeOppsAmount(row, row, context, calc))
  )
}

/** The same where another row prints the work RVU: a carrier-priced whole service has none itself. */
export function computeOppsAmount(
  row: PfsRow,
  workRow: PfsRow,
  context: PricingContext,
  calc: Calc,
): Value {
  const { id } = context.release
  const facility = context.claim.setting === 'facility'
  const cell = (label: string, hundredths: number, column: string) =>
    calc.cell(label, exact(hundredths, 2), id, rowName(row), column)
  return feeOf(
    context,
    {
      work: readRvus(context, workRow, context.claim.setting, calc).work,
      pe: facility
        ? cell('OPPS practice expense RVU, facility', row.oppsPeFacility, 'opps pe facility')
        : cell(
            'OPPS practice expense RVU, non-facility',
            row.oppsPeNonfacility,
            'opps pe nonfacility',
          ),
      mp: cell('OPPS malpractice RVU', row.oppsMp, 'opps mp'),
    },
    calc,
    'OPPS amount',
  )
}

/** Cap of the technical component of a line, with the line's factors; `null` when not subject. */
export function cappedTechnical(line: WorkingLine, context: PricingContext): Value | null {
  const row = technicalRow(line.row, context)
  if (!row || !isCapEligible(row)) return null
  const amount = oppsAmount(row, context, line.calc)
  // Cuts lower the fee before the comparison; only a second side raises the cap.
  const factors = line.factors.filter(({ applies }) => applies === 'sides')
  return applyFactors(line.calc, amount, factors, 'technical')
}

function technicalRow(row: PfsRow, { release }: PricingContext): PfsRow | undefined {
  if (row.modifier === 'TC') return row
  return release.findRows(row.code)?.find(({ modifier }) => modifier === 'TC')
}
