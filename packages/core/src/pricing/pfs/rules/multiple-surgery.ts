import { refuse } from '../../refusal.ts'
import { getParameter, type PricingContext } from '../context.ts'
import { multipleSurgeryPercent } from '../parameters/multiple-surgery-percent.ts'
import {
  adjusted,
  type Change,
  type ClaimRule,
  NO_CHANGES,
  type Part,
  type WorkingLine,
} from '../rule.ts'
import { rankSurgery } from '../surgical-entries.ts'
import { multiplyLine, multiplyPart } from '../working-line.ts'

/** CMS sets percentages for five procedures; the sixth and later are priced by report. */
const RANKED = 5

/**
 * Several surgical procedures of one day: the highest fee in full, the second to fifth at half.
 * The rank is by the fee schedule amount in the setting that pays, not by charges or RVUs.
 */
export const multipleSurgery: ClaimRule = {
  id: 'pfs.multiple-surgery',
  sentence:
    'Of several surgical procedures the highest fee is paid in full, the second to fifth at 50 %; from the sixth on the contractor decides.',
  citation: 'rvu-multiple',
  parameters: [multipleSurgeryPercent],
  example: '1,000 + 800 + 600: 1,000 + 400 + 300 = 1,700.',
  scope: 'claim',
  adjustAll: (lines, context) => {
    const entries = rankSurgery(lines)
    if (entries.length < 2 && (entries[0]?.lines[0]?.line.units ?? 1) < 2) return NO_CHANGES
    const changes = new Map<number, Change>()
    let rank = 0
    for (const { lines: own } of entries) {
      rank += 1
      const alone = own.length === 1
      for (const line of own) {
        const change = payRank(line, rank, context, alone)
        if (change) changes.set(line.line.number, change)
      }
      if (alone) rank += extraUnits(own[0])
    }
    return changes
  },
}

/** Further units of a line that is ranked alone take the ranks after it. */
function extraUnits(line: WorkingLine | undefined): number {
  const [only, ...others] = line?.parts ?? []
  return only && others.length === 0 ? only.units - 1 : 0
}

function payRank(
  line: WorkingLine,
  rank: number,
  context: PricingContext,
  alone: boolean,
): Change | null {
  const last = rank + (alone ? extraUnits(line) : 0)
  if (last > RANKED) {
    return refuse(
      'by-report',
      `${line.line.code}: ranked ${rank}${last > rank ? ` to ${last}` : ''} among the day's surgical procedures. CMS sets shares for five; send the operative report.`,
    )
  }
  const { calc } = line
  const half = () => getParameter(context, multipleSurgeryPercent, calc)
  const label = multipleSurgeryPercent.label
  if (rank > 1) {
    return adjusted(
      multiplyLine(line, context, label, half()),
      `Ranked ${rank} among the day's surgical procedures: 50 %`,
    )
  }
  const [part] = line.parts
  if (last === rank || !part) return null
  const parts: readonly Part[] = [
    { ...part, units: 1 },
    { ...multiplyPart(calc, context, part, label, half()), units: part.units - 1 },
  ]
  return adjusted({ ...line, parts }, `Units after the first rank 2 to ${last}: 50 %`)
}
