import type { Claim, ClaimLine } from '../../domain/claim.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { Refusal } from '../refusal.ts'
import { allowedOf } from './allowed.ts'
import { rowFee } from './components.ts'
import type { PricingContext } from './context.ts'
import { findContractFee } from './contract-fee.ts'
import type {
  Adjusted,
  Change,
  Changes,
  CodedLine,
  Part,
  PricingRule,
  WorkingLine,
} from './rule.ts'
import { selectRow } from './select-row.ts'
import { ADJUSTMENTS, GATES } from './sequence.ts'

/** What a rule did to a line. */
export interface AdjustmentRecord {
  readonly rule: PricingRule
  readonly before: readonly Part[]
  readonly after: readonly Part[]
  readonly reason: string
}

/** A priced line: what the outcome is written from. */
export interface LinePrice {
  readonly refused: false
  readonly line: ClaimLine
  readonly row: PfsRow
  /** Fee of one unit before any rule, cents. */
  readonly fee: Value
  /** Cents, all units. */
  readonly allowed: Value
  readonly adjustments: readonly AdjustmentRecord[]
}

export interface LineRefusal extends Refusal {
  readonly line: ClaimLine
}

/**
 * Prices the lines of a claim together. Computing and explaining are one path: `calcFor` gives each
 * line its recorder, silent or full.
 */
export function priceLines(
  claim: Pick<Claim, 'lines'>,
  context: PricingContext,
  calcFor: (line: ClaimLine) => Calc,
): readonly (LinePrice | LineRefusal)[] {
  // By line number: cheaper than a map, and this loop is what a claim costs.
  const refusals: (Refusal | undefined)[] = new Array(claim.lines.length + 1)
  const adjustments: (AdjustmentRecord[] | undefined)[] = new Array(claim.lines.length + 1)
  let working: WorkingLine[] = []
  for (const line of claim.lines) {
    const opened = openLine(line, context, calcFor(line))
    if ('refused' in opened) refusals[line.number] = opened
    else working.push(opened)
  }

  const billed = modifiersOf(claim)
  let places = placesOf(working)
  for (const rule of ADJUSTMENTS) {
    if (context.claim.contract?.rulesOff.includes(rule.id)) {
      for (const { calc } of working) decideOff(rule, calc, context)
      continue
    }
    if (rule.scope === 'line' && rule.modifiers && !rule.modifiers.some((each) => billed.has(each)))
      continue
    const changes = changesOf(rule, working, context)
    if (!changes) continue
    let refused = false
    for (const [number, change] of changes) {
      if (change.refused) {
        refusals[number] = change
        refused = true
        continue
      }
      const place = places[number] ?? -1
      const line = working[place]
      if (!line) throw new Error(`${rule.id} changed line ${number}, which has left`)
      const record = recordAdjustment(rule, line, change)
      const kept = adjustments[number]
      if (kept) kept.push(record)
      else adjustments[number] = [record]
      working[place] = change.line
    }
    if (refused) {
      working = working.filter(({ line }) => !refusals[line.number])
      places = placesOf(working)
    }
  }

  // What is left keeps the order of the claim.
  let next = 0
  return claim.lines.map((line) => {
    const done = working[next]
    if (done?.line === line) {
      next++
      return closeLine(done, adjustments[line.number] ?? NO_ADJUSTMENTS)
    }
    const refusal = refusals[line.number]
    if (!refusal) throw new Error(`line ${line.number} was neither priced nor refused`)
    return { ...refusal, line }
  })
}

/** Every modifier of the claim: rules that answer to none of them are not asked. */
function modifiersOf({ lines }: Pick<Claim, 'lines'>): ReadonlySet<string> {
  let billed: Set<string> | undefined
  for (const { modifiers } of lines) {
    for (const modifier of modifiers) {
      billed ??= new Set()
      billed.add(modifier)
    }
  }
  return billed ?? NO_MODIFIERS
}

const NO_MODIFIERS: ReadonlySet<string> = new Set()

/** Where each line stands, by line number. */
function placesOf(working: readonly WorkingLine[]): readonly number[] {
  const places: number[] = []
  for (let place = 0; place < working.length; place++) {
    const line = working[place]
    if (line) places[line.line.number] = place
  }
  return places
}

const NO_ADJUSTMENTS: readonly AdjustmentRecord[] = []

function openLine(line: ClaimLine, context: PricingContext, calc: Calc): WorkingLine | Refusal {
  const row = selectRow(line, context.release)
  if ('refused' in row) return row
  const coded: CodedLine = { line, row }
  const agreed = findContractFee(row, context, calc)
  const modified = line.modifiers.length > 0
  if (!agreed) {
    for (const gate of GATES) {
      if (gate.modifiers && !modified) continue
      const refusal = gate.refuse(coded, context)
      if (refusal) return refusal
    }
  }
  if (modified) {
    const refusal = refuseEarly(coded, context)
    if (refusal) return refusal
  }
  const fee = agreed ?? rowFee(row, context, calc)
  return {
    line,
    row,
    calc,
    fee,
    parts: [{ component: 'whole', value: fee, units: line.units }],
    factors: [],
    agreed: agreed !== undefined,
    charge: line.charge && calc.claim('Charge', line.charge),
  }
}

/** Line rules that can tell from the line alone that it has no amount; all of them read modifiers. */
const REFUSING = ADJUSTMENTS.flatMap((rule) =>
  rule.scope === 'line' && rule.refuse ? [{ id: rule.id, refuse: rule.refuse }] : [],
)

function refuseEarly(coded: CodedLine, context: PricingContext): Refusal | null {
  for (const { id, refuse } of REFUSING) {
    if (context.claim.contract?.rulesOff.includes(id)) continue
    const refusal = refuse(coded, context)
    if (refusal) return refusal
  }
  return null
}

function changesOf(
  rule: PricingRule,
  lines: readonly WorkingLine[],
  context: PricingContext,
): Changes | undefined {
  if (rule.scope === 'claim') {
    const changes = rule.adjustAll(lines, context)
    return changes.size > 0 ? changes : undefined
  }
  let changes: Map<number, Change> | undefined
  for (const line of lines) {
    if (rule.modifiers && line.line.modifiers.length === 0) continue
    const change = rule.adjust(line, context)
    if (!change) continue
    changes ??= new Map()
    changes.set(line.line.number, change)
  }
  return changes
}

function recordAdjustment(
  rule: PricingRule,
  line: WorkingLine,
  { line: after, reason }: Adjusted,
): AdjustmentRecord {
  if (line.calc.recording) {
    line.calc.decide({
      label: rule.sentence,
      rule: rule.id,
      applied: true,
      reason,
      citation: rule.citation,
    })
  }
  return { rule, before: line.parts, after: after.parts, reason }
}

function decideOff(rule: PricingRule, calc: Calc, { claim }: PricingContext): void {
  calc.decide({
    label: rule.sentence,
    rule: rule.id,
    applied: false,
    reason: `Contract ${claim.contract?.name} does not apply this rule`,
    citation: 'contract',
  })
}

function closeLine(line: WorkingLine, adjustments: readonly AdjustmentRecord[]): LinePrice {
  return {
    refused: false,
    line: line.line,
    row: line.row,
    fee: line.fee,
    allowed: allowedOf(line.parts, line.calc),
    adjustments,
  }
}
