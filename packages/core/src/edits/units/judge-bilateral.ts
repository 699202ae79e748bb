import type { ClaimLine } from '../../domain/claim.ts'
import { createFinding, type Finding } from '../finding.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'

/** Modifier 50 already stands for both sides: the line has one unit. */
export function judgeBilateralUnits(line: ClaimLine): Finding | undefined {
  if (line.units === 1 || !line.modifiers.some((modifier) => modifier === '50')) return undefined
  return createFinding({
    edit: 'units',
    line: line.number,
    code: line.code,
    severity: 'deny',
    message: () =>
      `${line.code} (line ${line.number}): modifier 50 says both sides in one unit, but ${line.units} units are billed.`,
    fix: () => [
      `Bill one line with 50 and 1 unit for both sides. If it was done ${line.units} times on separate sites of each side, report each pair on its own line as the record shows.`,
    ],
    denial: SUGGESTED_DENIALS.modifierCombination,
    citation: 'rvu-modifier-indicators',
  })
}
