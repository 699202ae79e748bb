import { exact } from '../../../money/exact.ts'
import type { PricingContext } from '../context.ts'
import { getParameter } from '../context.ts'
import { bilateralPercent } from '../parameters/bilateral-percent.ts'
import {
  adjusted,
  type Change,
  type Changes,
  type ClaimRule,
  NO_CHANGES,
  type WorkingLine,
} from '../rule.ts'
import { hasModifier, multiplyLine, zero } from '../working-line.ts'

/**
 * Both sides of the body: 50, LT and RT, or two units of a code with indicator 1. The two sides of
 * an LT/RT pair are paid as one, on the first line, so that charges are compared as a whole.
 */
export const bilateral: ClaimRule = {
  id: 'pfs.bilateral',
  sentence:
    'Both sides pay 150 % (indicator 1), 100 % (indicators 0 and 2: the fee already covers both) or 200 % (indicator 3), before other reductions; codes without sides (indicator 9) are paid as billed.',
  citation: 'rvu-bilateral',
  parameters: [bilateralPercent],
  example: '64721-50, 2026 facility: 423.19 × 1.5 = 634.785 → 634.79.',
  scope: 'claim',
  adjustAll: (lines, context) => {
    if (!lines.some(isSided)) return NO_CHANGES
    const changes = new Map<number, Change>()
    for (const line of lines) {
      if (changes.has(line.line.number)) continue
      if (isBothSides(line)) {
        const change = payBothSides(line, context)
        if (change) changes.set(line.line.number, change)
        continue
      }
      const other = findOtherSide(line, lines, changes)
      if (other && line.row.bilateral !== '3') pairSides(line, other, context, changes)
    }
    return changes
  },
}

function isSided(line: WorkingLine): boolean {
  return hasModifier(line, '50', 'LT', 'RT') || isTwoUnits(line)
}

function isBothSides(line: WorkingLine): boolean {
  return (
    hasModifier(line, '50') ||
    (hasModifier(line, 'LT') && hasModifier(line, 'RT')) ||
    isTwoUnits(line)
  )
}

/** CMS reads two units of a code with indicator 1 as both sides. */
function isTwoUnits({ line, row }: WorkingLine): boolean {
  return line.units === 2 && row.bilateral === '1'
}

function payBothSides(line: WorkingLine, context: PricingContext): Change | null {
  const { calc } = line
  const once = { ...line, parts: line.parts.map((part) => ({ ...part, units: 1 })) }
  switch (line.row.bilateral) {
    case '1': {
      const percent = getParameter(context, bilateralPercent, calc)
      return adjusted(
        multiplyLine(once, context, bilateralPercent.label, percent, 'sides'),
        'Both sides, indicator 1: 150 % of one side',
      )
    }
    case '3': {
      if (!hasModifier(line, '50') && line.line.units > 1) return null
      const two = calc.claim('Sides', exact(2, 0))
      return adjusted(
        multiplyLine(once, context, 'Each side in full', two, 'sides'),
        'Both sides, indicator 3: each side in full',
      )
    }
    case '0':
    case '2':
      return adjusted(once, `Both sides, indicator ${line.row.bilateral}: one fee covers them`)
    default:
      return null
  }
}

function findOtherSide(
  line: WorkingLine,
  lines: readonly WorkingLine[],
  taken: Changes,
): WorkingLine | undefined {
  const wanted = hasModifier(line, 'LT') ? 'RT' : hasModifier(line, 'RT') ? 'LT' : undefined
  if (!wanted) return undefined
  return lines.find(
    (other) =>
      other !== line &&
      !taken.has(other.line.number) &&
      !isBothSides(other) &&
      other.row === line.row &&
      other.line.units === 1 &&
      line.line.units === 1 &&
      hasModifier(other, wanted) &&
      isPricedAlike(line, other),
  )
}

/** Modifiers that pay a share: two sides that differ in them are not one payment. */
const SHARES = ['52', '53', '54', '55', '56', '62', '66', '78', '80', '81', '82', 'AS']

function isPricedAlike(one: WorkingLine, other: WorkingLine): boolean {
  return SHARES.every((modifier) => hasModifier(one, modifier) === hasModifier(other, modifier))
}

/** The whole payment goes to the first line, with both charges; the other pays nothing more. */
function pairSides(
  first: WorkingLine,
  second: WorkingLine,
  context: PricingContext,
  changes: Map<number, Change>,
): void {
  const both = payBothSides(first, context)
  if (!both || both.refused) return
  const charge =
    first.charge && second.charge
      ? first.calc.add('Charges of both sides', first.charge, second.charge)
      : null
  changes.set(
    first.line.number,
    adjusted({ ...both.line, charge }, `${both.reason} (with line ${second.line.number})`),
  )
  const nothing = zero(second.calc, 'Paid with the other side')
  changes.set(
    second.line.number,
    adjusted(
      { ...second, parts: second.parts.map((part) => ({ ...part, value: nothing })), factors: [] },
      `The other side: paid with line ${first.line.number}`,
    ),
  )
}
