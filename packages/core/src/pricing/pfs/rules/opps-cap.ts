import { compareExact } from '../../../money/exact.ts'
import type { Value } from '../../../trace/calc.ts'
import type { PricingContext } from '../context.ts'
import { cappedTechnical, isCapEligible, oppsAmount } from '../opps-cap-amounts.ts'
import { adjusted, type LineRule, type Part, type WorkingLine } from '../rule.ts'
import { applyFactors } from '../working-line.ts'

/**
 * The technical component of imaging pays no more than the hospital outpatient system would. After
 * a multiple-procedure cut the cut amount is compared, so a capped amount is never halved again.
 */
export const oppsCap: LineRule = {
  id: 'pfs.opps-cap',
  sentence:
    'The technical component of imaging, alone or within the whole service, pays no more than the OPPS amount.',
  citation: 'dra-5102.b',
  example:
    '70496 + 70498, 2026 national: 259.52 (80.16 + cap 179.36) + 76.15 + 0.5 × 193.73 = 432.54; half of the cap would be wrong.',
  scope: 'line',
  adjust: (line, context) => {
    if (line.agreed || line.row.modifier === '26' || !isCapEligible(line.row)) return null
    const parts = line.parts.map((part) => capPart(part, line, context))
    if (parts.every(({ value }, index) => isSame(value, line.parts[index]?.value))) return null
    return adjusted({ ...line, parts }, 'The OPPS amount is lower and caps the technical component')
  },
}

function capPart(part: Part, line: WorkingLine, context: PricingContext): Part {
  if (part.component === 'professional' || part.value.units === 0) return part
  const cap =
    part.component === 'technical' ? cappedTechnical(line, context) : capOfRow(line, context)
  if (!cap) return part
  return { ...part, value: line.calc.min('Fee and OPPS amount', part.value, cap) }
}

function isSame(a: Value, b: Value | undefined): boolean {
  return b !== undefined && compareExact(a, b) === 0
}

/** The whole service, or a technical row billed alone. */
function capOfRow(line: WorkingLine, context: PricingContext): Value {
  const amount = oppsAmount(line.row, context, line.calc)
  const factors = line.factors.filter(({ applies }) => applies === 'sides')
  return applyFactors(line.calc, amount, factors, 'technical')
}
