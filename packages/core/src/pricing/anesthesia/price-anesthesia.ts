import type { Claim, ClaimLine } from '../../domain/claim.ts'
import type { RefusalReason } from '../../domain/refusal-reason.ts'
import { compareExact, exact } from '../../money/exact.ts'
import { formatUnits } from '../../money/format.ts'
import { getPolicy } from '../../policy/policy.ts'
import type { AnesthesiaTable, BaseUnitTable } from '../../reference/anesthesia-table.ts'
import type { Chosen } from '../../reference/reference.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { findAgreedAmount } from '../agreed-fee.ts'
import { refuseByCoverage } from '../coverage.ts'
import { nonParticipatingPercent } from '../non-participating-percent.ts'
import { type Refusal, refuse } from '../refusal.ts'
import {
  DIRECTION,
  inductionUnit,
  minutesPerUnit,
  SUPERVISION,
  supervisionBaseUnits,
} from './anesthesia-modifiers.ts'

/** The tables anesthesia is priced from. */
export interface AnesthesiaContext {
  readonly claim: Pick<
    Claim,
    'date' | 'qp' | 'locality' | 'positions' | 'participating' | 'contract'
  >
  readonly factors: Chosen<AnesthesiaTable>
  readonly baseUnits: Chosen<BaseUnitTable>
}

export interface AnesthesiaPrice {
  readonly refused: false
  readonly line: ClaimLine
  /** Cents. */
  readonly allowed: Value
  readonly units: { readonly base: string; readonly time: string } | null
  /** Before participation, and after it; what the limiting charge is taken of. */
  readonly participating: Value
  readonly nonParticipating: Value
}

export type AnesthesiaRefusal = Refusal & { readonly line: ClaimLine }

/**
 * (base units + time units) × the locality's conversion factor × the share of who gave or directed
 * it, rounded once. Source: 42 CFR 414.46.
 */
export function priceAnesthesia(
  line: ClaimLine,
  context: AnesthesiaContext,
  calc: Calc,
): AnesthesiaPrice | AnesthesiaRefusal {
  const excluded = refuseByCoverage(line)
  if (excluded) return { ...excluded, line }
  const agreed = findAgreedAmount(context.claim, line.code, '')
  if (agreed) return finish(line, context, calc.claim('Fee under the contract', agreed), null, calc)
  const computed = computeFee(line, context, calc)
  if ('reason' in computed) {
    return { ...refuse(computed.reason, `${line.code}: ${computed.message}`), line }
  }
  return finish(line, context, computed.fee, computed.units, calc)
}

type Computed =
  | { readonly fee: Value; readonly units: AnesthesiaPrice['units'] }
  | { readonly reason: RefusalReason; readonly message: string }

function computeFee(line: ClaimLine, context: AnesthesiaContext, calc: Calc): Computed {
  const modifier = line.modifiers.find((each) => each === SUPERVISION || DIRECTION[each])
  if (!modifier) {
    return {
      reason: 'anesthesia-incomplete',
      message:
        'say who gave the anesthesia with AA, QZ, QK, QX, QY or AD; the amount depends on it.',
    }
  }
  const factor = readFactor(context, calc)
  if (typeof factor === 'string') return { reason: 'anesthesia-data-not-held', message: factor }
  const supervised = modifier === SUPERVISION
  const base = supervised
    ? supervisedUnits(line, context, calc)
    : readBaseUnits(line, context, calc)
  if (typeof base === 'string') return { reason: 'anesthesia-data-not-held', message: base }
  if (!supervised && line.minutes === null) {
    return {
      reason: 'anesthesia-incomplete',
      message: 'give the anesthesia time in minutes; it is paid by time.',
    }
  }
  const time = supervised
    ? calc.claim('No time units', exact(0, 1))
    : timeUnits(line, context, calc)
  const units = calc.add('Base and time units', base, time)
  const fee = calc.multiply('Units × conversion factor', units, factor)
  const parameter = DIRECTION[modifier]
  const share = parameter
    ? calc.multiply(parameter.label, fee, calc.policy(getPolicy(parameter, context.claim.date)))
    : fee
  return {
    fee: share,
    units: { base: formatUnits(base.units, base.scale), time: formatUnits(time.units, time.scale) },
  }
}

/** Participation or contract, the one rounding, and the lesser of fee and charge. */
function finish(
  line: ClaimLine,
  { claim }: AnesthesiaContext,
  fee: Value,
  units: AnesthesiaPrice['units'],
  calc: Calc,
): AnesthesiaPrice {
  const { contract } = claim
  const participating = contract?.percentOfMedicare
    ? calc.multiply(
        `Share of Medicare under contract ${contract.name}`,
        fee,
        calc.claim('Share', contract.percentOfMedicare),
      )
    : fee
  const due =
    claim.participating || contract
      ? participating
      : calc.multiply(
          nonParticipatingPercent.label,
          participating,
          calc.policy(getPolicy(nonParticipatingPercent, claim.date)),
        )
  const rounded = calc.round('Anesthesia amount', due, 2, 'half-up', 'cfr-414.46')
  const charge = line.charge && calc.claim('Charge', line.charge)
  return {
    refused: false,
    line,
    allowed:
      charge && compareExact(charge, rounded) < 0
        ? calc.min('The lesser of fee and charge', rounded, charge)
        : rounded,
    units,
    participating,
    nonParticipating: rounded,
  }
}

/** The conversion factor, or what to do where none is held. */
function readFactor({ claim, factors }: AnesthesiaContext, calc: Calc): Value | string {
  if (!factors.held) return factors.message
  const { table } = factors
  const label = claim.qp ? 'Anesthesia conversion factor, QP' : 'Anesthesia conversion factor'
  if (claim.locality === null) {
    const micro = claim.qp
      ? (table.national.qp ?? table.national.standard)
      : table.national.standard
    return calc.cell(label, exact(micro, 6), table.id, 'national', claim.qp ? 'qp' : 'standard')
  }
  const entry = table.find(claim.locality)
  if (!entry) return `${table.id} has no conversion factor for locality ${claim.locality}.`
  const cents = claim.qp ? (entry.qp ?? entry.standard) : entry.standard
  return calc.cell(label, exact(cents, 2), table.id, claim.locality, claim.qp ? 'qp' : 'standard')
}

/** Base units from the held table, else those the user gave. */
function readBaseUnits(
  line: ClaimLine,
  { baseUnits }: AnesthesiaContext,
  calc: Calc,
): Value | string {
  const held = baseUnits.held ? baseUnits.table.find(line.code) : undefined
  if (baseUnits.held && held !== undefined) {
    return calc.cell('Base units', exact(held, 0), baseUnits.table.id, line.code, 'base units')
  }
  if (line.baseUnits !== null)
    return calc.claim('Base units, given by you', exact(line.baseUnits, 0))
  return (
    "CMS's anesthesia base unit file is not held (it is published apart from the fee schedule). " +
    'Import it (feescope data import FILE), or give the base units with the line.'
  )
}

function supervisedUnits(line: ClaimLine, { claim }: AnesthesiaContext, calc: Calc): Value {
  const base = calc.policy(getPolicy(supervisionBaseUnits, claim.date))
  if (!line.presentAtInduction) return base
  return calc.add('With induction', base, calc.policy(getPolicy(inductionUnit, claim.date)))
}

/** Minutes ÷ 15, to tenths unless the position says hundredths. */
function timeUnits(line: ClaimLine, { claim }: AnesthesiaContext, calc: Calc): Value {
  const decimals = claim.positions.anesthesiaTimeDecimals
  if (decimals !== 1) {
    calc.decide({
      label: 'Decimals of time units',
      rule: 'position.anesthesia-time-decimals',
      applied: true,
      reason: 'Two decimals: your choice; contractors now keep one',
      citation: 'cfr-414.46',
    })
  }
  return calc.divide(
    'Time units',
    calc.claim('Minutes', exact(line.minutes ?? 0, 0)),
    calc.policy(getPolicy(minutesPerUnit, claim.date)),
    decimals,
    'cfr-414.46',
  )
}
