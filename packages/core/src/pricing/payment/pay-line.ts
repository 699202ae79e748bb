import type { Claim, ClaimLine } from '../../domain/claim.ts'
import { compareExact, type Exact, exact } from '../../money/exact.ts'
import { findPolicy, getPolicy, type PolicyParameter } from '../../policy/policy.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { coinsurance } from './coinsurance.ts'
import { colorectalCoinsurance } from './colorectal-coinsurance.ts'
import { payBonus } from './hpsa-bonus.ts'
import { findLimitingCharge, type LimitingBase } from './limiting-charge.ts'
import { sequestration } from './sequestration.ts'
import { therapyAssistantPercent } from './therapy-assistant-percent.ts'

/** What of a claim decides who pays what of an allowed amount. */
export type PaidClaim = Pick<
  Claim,
  'date' | 'participating' | 'assigned' | 'mips' | 'hpsa' | 'qp' | 'positions'
>

/** An allowed amount and what it was allowed for. */
export interface AllowedLine {
  readonly line: ClaimLine
  readonly allowed: Value
  readonly limiting: LimitingBase
  /** Only professional work earns the shortage area bonus. */
  readonly professional: boolean
}

/** Who pays what, in cents. */
export interface LinePayment {
  /** Part of the yearly deductible that this line takes. */
  readonly deductible: Value
  readonly coinsurance: Value
  /** What an unassigned claim may bill the patient on top, up to the limiting charge. */
  readonly balance: Value
  /** Medicare's share before MIPS and sequestration. */
  readonly payment: Value
  /** MIPS adjustment, negative when it takes. */
  readonly mips: Value
  readonly sequestered: Value
  /** What Medicare sends: payment + MIPS − sequestered. */
  readonly paid: Value
  /** Paid apart, each quarter. */
  readonly bonus: Value
  /** Most a non-participating practitioner may bill; `null` for participating ones. */
  readonly limitingCharge: Value | null
}

/**
 * Splits an allowed amount in the order Medicare does: deductible, coinsurance, Medicare's share,
 * therapy assistant, MIPS, sequestration; the shortage area bonus apart.
 * `open` is what is left of the patient's yearly deductible.
 */
export function payLine(
  { line, allowed, limiting, professional }: AllowedLine,
  claim: PaidClaim,
  open: Exact,
  calc: Calc,
): LinePayment {
  const preventive = line.modifiers.some((modifier) => modifier === '33')
  const colorectal = line.modifiers.some((modifier) => modifier === 'PT')
  const waived = preventive || colorectal
  const deductible = waived
    ? nothing(calc, 'Deductible waived for preventive services')
    : calc.min('Deductible taken', calc.claim('Deductible still open', open), allowed)
  const rest = calc.subtract('Allowed less deductible', allowed, deductible)
  const share = preventive
    ? nothing(calc, 'No coinsurance for preventive services')
    : sharePart(rest, colorectal ? colorectalCoinsurance : coinsurance, claim.date, calc)
  const payment = payAssistant(
    line,
    calc.subtract("Medicare's share", rest, share),
    claim.date,
    calc,
  )
  const mips = adjustForMips(payment, claim, calc)
  const adjusted = calc.add('After MIPS', payment, mips)
  const sequestered = findPolicy(sequestration, claim.date)
    ? sharePart(adjusted, sequestration, claim.date, calc)
    : nothing(calc, 'No sequestration on this date')
  const paid = calc.subtract('Medicare pays', adjusted, sequestered)
  const limitingCharge = findLimitingCharge(limiting, claim, calc)
  return {
    deductible,
    coinsurance: share,
    balance: balanceOf(line, allowed, limitingCharge, claim, calc),
    payment,
    mips,
    sequestered,
    paid,
    bonus: payBonus(line, professional, payment, paid, claim, calc),
    limitingCharge,
  }
}

/** A share of an amount, rounded half up to cents. */
function sharePart(amount: Value, parameter: PolicyParameter, date: string, calc: Calc): Value {
  const share = calc.policy(getPolicy(parameter, date))
  const product = calc.multiply(`Amount × ${parameter.label.toLowerCase()}`, amount, share)
  return calc.round(parameter.label, product, 2, 'half-up', parameter.citation)
}

function payAssistant(line: ClaimLine, payment: Value, date: string, calc: Calc): Value {
  const assistant = line.modifiers.some((modifier) => modifier === 'CQ' || modifier === 'CO')
  if (!assistant || !findPolicy(therapyAssistantPercent, date)) return payment
  return sharePart(payment, therapyAssistantPercent, date, calc)
}

/** Qualifying APM participants are exempt from MIPS: they have their own conversion factor. */
function adjustForMips(payment: Value, { mips, qp }: PaidClaim, calc: Calc): Value {
  if (!mips || qp) return nothing(calc, 'No MIPS adjustment')
  const factor = calc.claim('MIPS adjustment', exact(mips.units, mips.scale + 2))
  const product = calc.multiply("MIPS of Medicare's share", payment, factor)
  return calc.round('MIPS adjustment in dollars', product, 2, 'half-up', 'cfr-414.1405')
}

function balanceOf(
  line: ClaimLine,
  allowed: Value,
  limitingCharge: Value | null,
  { assigned }: PaidClaim,
  calc: Calc,
): Value {
  if (!limitingCharge || assigned) return nothing(calc, 'No balance billing')
  const most =
    line.charge && compareExact(line.charge, limitingCharge) < 0
      ? calc.claim('Charge', line.charge)
      : limitingCharge
  return calc.max(
    'Billed above the allowed amount',
    calc.subtract('Limiting charge less allowed', most, allowed),
    nothing(calc, 'Nothing'),
  )
}

function nothing(calc: Calc, label: string): Value {
  return calc.claim(label, exact(0, 2))
}
