import type { PricingContext } from '../context.ts'
import { therapyPracticeExpensePercent } from '../parameters/therapy-practice-expense-percent.ts'
import { highestOf } from '../reduce-technical.ts'
import { adjusted, type Change, type ClaimRule, NO_CHANGES, type WorkingLine } from '../rule.ts'
import { isSettled } from '../surgical-entries.ts'
import { reducedTherapyFee } from '../therapy-fee.ts'
import { firstAndRest, unitsOf } from '../working-line.ts'

/**
 * Several units of therapy in a day, across disciplines: the unit with the highest practice expense
 * RVU keeps it whole, every other keeps half. Work and malpractice are never cut.
 */
export const therapy: ClaimRule = {
  id: 'pfs.therapy',
  sentence:
    'Of the therapy units of a day the one with the highest practice expense is paid in full, every other with half its practice expense.',
  citation: 'cr8206',
  parameters: [therapyPracticeExpensePercent],
  example: '97110 × 3, 2026 national: 29.06 + 2 × 22.21 = 73.48.',
  scope: 'claim',
  adjustAll: (lines, context) => {
    const own = lines.filter((line) => line.row.multipleProcedure === '5' && !isSettled(line))
    if (own.length === 0 || own.reduce((sum, line) => sum + unitsOf(line), 0) < 2) return NO_CHANGES
    const facility = context.claim.setting === 'facility'
    const top = highestOf(own, ({ row }) => (facility ? row.peFacility : row.peNonfacility))
    const changes = new Map<number, Change>()
    for (const line of own) {
      const change = payTherapy(line, line === top, context)
      if (change) changes.set(line.line.number, change)
    }
    return changes
  },
}

/** A fee agreed by contract has no practice expense of its own to halve. */
function payTherapy(line: WorkingLine, isTop: boolean, context: PricingContext): Change | null {
  if (line.agreed) return null
  const units = unitsOf(line)
  if (isTop && units === 1) return null
  const reduced = reducedTherapyFee(line.row, context, line.calc)
  const [part] = line.parts
  if (!reduced || !part) return null
  const parts = isTop
    ? firstAndRest('whole', units, part.value, reduced)
    : [{ ...part, value: reduced }]
  return adjusted(
    { ...line, parts },
    isTop
      ? 'Highest practice expense of the day: units after the first keep half of it'
      : 'Not the highest practice expense of the day: half of it is paid',
  )
}
