import type { ClaimLine } from '../../domain/claim.ts'
import type { Calc } from '../../trace/calc.ts'
import { refuse } from '../refusal.ts'
import {
  type AnesthesiaContext,
  type AnesthesiaPrice,
  type AnesthesiaRefusal,
  priceAnesthesia,
} from './price-anesthesia.ts'

/** Add-on anesthesia codes: they add their own units to the primary instead of competing with it. */
const ADD_ONS: ReadonlySet<string> = new Set(['01953', '01968', '01969'])

/**
 * Several procedures under one anesthetic: the code with the most base units is paid with the total
 * time; the others are part of it. Add-on codes are paid besides.
 */
export function priceAnesthesiaLines(
  lines: readonly ClaimLine[],
  context: AnesthesiaContext,
  calcFor: (line: ClaimLine) => Calc,
): readonly (AnesthesiaPrice | AnesthesiaRefusal)[] {
  const primaries = lines.filter(({ code }) => !ADD_ONS.has(code))
  const [top] = primaries.toSorted((a, b) => baseOf(b, context) - baseOf(a, context))
  const combined = primaries.length > 1
  const minutes = primaries.reduce((sum, line) => sum + (line.minutes ?? 0), 0)
  return lines.map((line) => {
    if (!combined || ADD_ONS.has(line.code)) return priceAnesthesia(line, context, calcFor(line))
    if (line !== top) {
      const message = `${line.code}: paid with line ${top?.number}, ${top?.code}, which has the most base units; its time is added there.`
      return { ...refuse('bundled', message), line }
    }
    const calc = calcFor(line)
    calc.decide({
      label: 'Several procedures under one anesthetic',
      rule: 'anesthesia.combined',
      applied: true,
      reason: `The most base units of lines ${primaries.map(({ number }) => number).join(', ')}, with their total time`,
      citation: 'cfr-414.46',
    })
    const total = primaries.every((each) => each.minutes !== null) ? minutes : null
    const price = priceAnesthesia({ ...line, minutes: total }, context, calc)
    return { ...price, line }
  })
}

function baseOf(line: ClaimLine, { baseUnits }: AnesthesiaContext): number {
  return (baseUnits.held ? baseUnits.table.find(line.code) : undefined) ?? line.baseUnits ?? 0
}
