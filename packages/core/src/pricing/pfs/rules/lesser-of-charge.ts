import { allowedOf } from '../allowed.ts'
import type { LineRule, WorkingLine } from '../rule.ts'
import { adjusted, type Change } from '../rule.ts'
import { centsOf } from '../working-line.ts'

/** Medicare never allows more than was charged. */
export const lesserOfCharge: LineRule = {
  id: 'pfs.lesser-of-charge',
  sentence: 'The allowed amount is the lesser of the charge and the fee schedule amount.',
  citation: 'cfr-414.21',
  example: '99214 by an NP at 115.27, charged 100.00: 100.00.',
  scope: 'line',
  adjust: (line) => {
    if (!line.charge || centsOf(line.parts) <= line.charge.units) return null
    return limitToCharge(line, line.charge)
  },
}

function limitToCharge(line: WorkingLine, charge: NonNullable<WorkingLine['charge']>): Change {
  const limited = line.calc.min(
    'The lesser of fee and charge',
    allowedOf(line.parts, line.calc),
    charge,
  )
  return adjusted(
    { ...line, parts: [{ component: 'whole', value: limited, units: 1 }] },
    'The charge is lower than the fee schedule amount',
  )
}
