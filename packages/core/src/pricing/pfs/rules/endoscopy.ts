import type { Value } from '../../../trace/calc.ts'
import { rowFee } from '../components.ts'
import type { PricingContext } from '../context.ts'
import { findContractFee } from '../contract-fee.ts'
import { adjusted, type Change, type ClaimRule, NO_CHANGES, type WorkingLine } from '../rule.ts'
import { groupEndoscopies } from '../surgical-entries.ts'
import { centsOf, firstAndRest, unitsOf, zero } from '../working-line.ts'

/**
 * Endoscopies of one family share the passage of the scope: the highest is paid in full, each other
 * only for what it adds to the family's base endoscopy. The base itself is included.
 */
export const endoscopy: ClaimRule = {
  id: 'pfs.endoscopy',
  sentence:
    'In an endoscopy family the highest fee is paid in full and every other for its difference to the base endoscopy; the base pays nothing more.',
  citation: 'mcpm-12-40.6',
  example:
    '45385 + 45380, 2026 facility, base 45378: 223.45 + (177.69 − 164.67) = 236.47; with 45378 billed too, still 236.47.',
  scope: 'claim',
  adjustAll: (lines, context) => {
    const families = groupEndoscopies(lines).filter(
      ({ lines: own }) => own.length > 1 || own.some((line) => unitsOf(line) > 1),
    )
    if (families.length === 0) return NO_CHANGES
    const changes = new Map<number, Change>()
    for (const { base, lines: own } of families) payFamily(base, own, context, changes)
    return changes
  },
}

function payFamily(
  base: string,
  lines: readonly WorkingLine[],
  context: PricingContext,
  changes: Map<number, Change>,
): void {
  const members = lines.filter(({ line }) => line.code !== base)
  if (members.length === 0) return
  const [top] = members.toSorted((a, b) => unitCents(b) - unitCents(a))
  for (const line of lines) {
    if (line.line.code === base) {
      const included = zero(line.calc, 'Included in the other endoscopies of the family')
      changes.set(
        line.line.number,
        adjusted(
          replaceValue(line, () => included),
          `Base endoscopy of the family: included in line ${top?.line.number}`,
        ),
      )
    } else {
      const change = payMember(line, line === top, base, context)
      if (change) changes.set(line.line.number, change)
    }
  }
}

function payMember(
  line: WorkingLine,
  isTop: boolean,
  base: string,
  context: PricingContext,
): Change | null {
  const units = unitsOf(line)
  if (isTop && units === 1) return null
  const baseRow = context.release.findRows(base)?.find(({ modifier }) => modifier === '')
  if (!baseRow) return null
  const { calc } = line
  const baseFee = findContractFee(baseRow, context, calc) ?? rowFee(baseRow, context, calc)
  const difference = (value: Value) =>
    calc.max(
      'Not below zero',
      calc.subtract(`Difference to base endoscopy ${base}`, value, baseFee),
      zero(calc, 'Nothing'),
    )
  if (!isTop) {
    return adjusted(
      replaceValue(line, difference),
      `Endoscopy family of ${base}: only the difference to the base`,
    )
  }
  const [part] = line.parts
  if (!part) return null
  const parts = firstAndRest(part.component, units, part.value, difference(part.value))
  return adjusted(
    { ...line, parts },
    `Endoscopy family of ${base}: units after the first pay the difference`,
  )
}

function replaceValue(line: WorkingLine, replace: (value: Value) => Value): WorkingLine {
  return { ...line, parts: line.parts.map((part) => ({ ...part, value: replace(part.value) })) }
}

function unitCents(line: WorkingLine): number {
  return centsOf(line.parts.map((part) => ({ ...part, units: 1 })))
}
