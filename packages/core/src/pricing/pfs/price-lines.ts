import { citationText } from '../../citations/citations.ts'
import type { Claim, ClaimLine } from '../../domain/claim.ts'
import type { Adjustment, Note } from '../../engine/outcome.ts'
import { exact } from '../../money/exact.ts'
import { formatUnits } from '../../money/format.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { PricingContext } from './context.ts'
import { feeOf, readRvus, rowName } from './fee.ts'
import type { Adjusted, CodedLine, Part, Refusal, RuleIdentity } from './rule.ts'
import { selectRow } from './select-row.ts'
import { ADJUSTMENTS, GATES } from './sequence.ts'
import { centsOf, type WorkingLine } from './working-line.ts'

/** A priced line in integers: what the outcome is written from. */
export interface LinePrice {
  readonly refused: false
  readonly line: ClaimLine
  readonly row: PfsRow
  /** Cents, all units. */
  readonly allowed: Value
  readonly adjustments: readonly Adjustment[]
  readonly notes: readonly Note[]
}

export interface LineRefusal extends Refusal {
  readonly line: ClaimLine
  readonly notes: readonly Note[]
}

/**
 * Prices the lines of a claim together. Computing and explaining are one path: `calcFor` gives each
 * line its recorder, silent or full.
 */
export function priceLines(
  claim: Claim,
  context: PricingContext,
  calcFor: (line: ClaimLine) => Calc,
): readonly (LinePrice | LineRefusal)[] {
  const refusals = new Map<ClaimLine, Refusal>()
  const adjustments = new Map<ClaimLine, Adjustment[]>()
  let working: readonly WorkingLine[] = claim.lines.flatMap((line) => {
    const opened = openLine(line, context, calcFor(line))
    if (!('refused' in opened)) return [opened]
    refusals.set(line, opened)
    return []
  })

  for (const { scope, rule } of ADJUSTMENTS) {
    const changes: ReadonlyMap<WorkingLine, Adjusted | Refusal> =
      scope === 'claim'
        ? rule.adjustAll(working, context)
        : adjustEach(working, rule.adjust, context)
    if (changes.size === 0) continue
    working = working.flatMap((line) => {
      const change = changes.get(line)
      if (!change) return [line]
      if (change.refused) {
        refusals.set(line.line, change)
        return []
      }
      const kept = adjustments.get(line.line) ?? []
      kept.push(adjustmentOf(rule, line, change))
      adjustments.set(line.line, kept)
      return [{ ...line, parts: change.parts }]
    })
  }

  const priced = new Map(working.map((line) => [line.line, line]))
  return claim.lines.map((line) => {
    const done = priced.get(line)
    if (done) return closeLine(done, context, adjustments.get(line) ?? [])
    const refusal = refusals.get(line)
    if (!refusal) throw new Error(`line ${line.number} was neither priced nor refused`)
    return { ...refusal, line, notes: [] }
  })
}

function openLine(line: ClaimLine, context: PricingContext, calc: Calc): WorkingLine | Refusal {
  const row = selectRow(line, context.release)
  if ('refused' in row) return row
  const coded: CodedLine = { line, row }
  for (const gate of GATES) {
    const refusal = gate.refuse(coded, context)
    if (refusal) return refusal
  }
  const fee = feeOf(context, readRvus(context, row, context.claim.setting, calc), calc)
  return { ...coded, calc, fee, parts: [{ component: 'whole', value: fee, units: line.units }] }
}

function adjustEach(
  lines: readonly WorkingLine[],
  adjust: (line: WorkingLine, context: PricingContext) => Adjusted | Refusal | null,
  context: PricingContext,
): ReadonlyMap<WorkingLine, Adjusted | Refusal> {
  const changes = new Map<WorkingLine, Adjusted | Refusal>()
  for (const line of lines) {
    const change = adjust(line, context)
    if (change) changes.set(line, change)
  }
  return changes
}

function adjustmentOf(rule: RuleIdentity, line: WorkingLine, change: Adjusted): Adjustment {
  line.calc.decide({
    label: rule.sentence,
    rule: rule.id,
    applied: true,
    reason: change.reason,
    citation: rule.citation,
  })
  return {
    rule: rule.id,
    before: formatUnits(centsOf(line.parts), 2),
    after: formatUnits(centsOf(change.parts), 2),
    citation: citationText(rule.citation),
    reason: change.reason,
  }
}

/** Rounds each part once, multiplies by its units and adds up: the allowed amount. */
function closeLine(
  line: WorkingLine,
  context: PricingContext,
  adjustments: readonly Adjustment[],
): LinePrice {
  return {
    refused: false,
    line: line.line,
    row: line.row,
    allowed: allowedAmount(line.parts, line.calc),
    adjustments,
    notes: naNote(line.row, context),
  }
}

function allowedAmount(parts: readonly Part[], calc: Calc): Value {
  const amounts = parts.map((part) => extended(part, calc))
  const [only, ...others] = amounts
  if (!only) throw new Error('a priced line has at least one part')
  return others.length === 0 ? only : calc.add('Allowed amount', ...amounts)
}

function extended({ component, value, units }: Part, calc: Calc): Value {
  const name = component === 'whole' ? 'One unit' : `One unit, ${component} component`
  const rounded = value.scale === 2 ? value : calc.round(name, value, 2, 'half-up', 'rvu-rounding')
  if (units === 1) return rounded
  return calc.multiply('Units × amount of one unit', rounded, calc.claim('Units', exact(units, 0)))
}

/** "NA" is neither zero nor unpriced: CMS prints the other setting's practice expense. */
function naNote(row: PfsRow, { claim }: PricingContext): readonly Note[] {
  const na = claim.setting === 'facility' ? row.facilityNa : row.nonfacilityNa
  if (!na) return []
  return [
    {
      code: 'setting-not-applicable',
      message: `CMS marks ${rowName(row)} as rarely or never furnished in a ${claim.setting} setting and prints the other setting's practice expense there; this is that amount.`,
    },
  ]
}
