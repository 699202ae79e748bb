import { citationText } from '../citations/citations.ts'
import type { Claim, ClaimLine } from '../domain/claim.ts'
import type { Note } from '../domain/note.ts'
import type { RefusalReason } from '../domain/refusal-reason.ts'
import { type Exact, subtractExact } from '../money/exact.ts'
import { formatExact, formatUnits } from '../money/format.ts'
import type { AnesthesiaPrice, AnesthesiaRefusal } from '../pricing/anesthesia/price-anesthesia.ts'
import type { LimitingBase } from '../pricing/payment/limiting-charge.ts'
import { type LinePayment, payLine } from '../pricing/payment/pay-line.ts'
import { allowedOf } from '../pricing/pfs/allowed.ts'
import type { PricingContext } from '../pricing/pfs/context.ts'
import { rowName } from '../pricing/pfs/fee.ts'
import { notesOf } from '../pricing/pfs/line-notes.ts'
import type { AdjustmentRecord, LinePrice, LineRefusal } from '../pricing/pfs/price-lines.ts'
import { nonParticipating } from '../pricing/pfs/rules/non-participating.ts'
import { centsOf } from '../pricing/pfs/working-line.ts'
import type { PfsRow } from '../reference/pfs-release.ts'
import { createRecording, type Recording } from '../trace/recording-calc.ts'
import { silentCalc } from '../trace/silent-calc.ts'
import type { Adjustment, LineIdentity, LineOutcome, PatientShare, PricedLine } from './outcome.ts'

export type LineResult = LinePrice | LineRefusal | AnesthesiaPrice | AnesthesiaRefusal
type Priced = LinePrice | AnesthesiaPrice

/** Writes results as answers; the patient's deductible is used up line by line. */
export function presentLines(
  results: readonly LineResult[],
  claim: Claim,
  context: PricingContext,
  recordings: ReadonlyMap<ClaimLine, Recording> | null,
): readonly LineOutcome[] {
  let open: Exact = claim.deductible
  return results.map((result) => {
    const trace = recordings?.get(result.line)?.steps ?? []
    if (result.refused) return { ...presentRefusal(result), trace }
    const recording = recordings ? createRecording() : null
    const payment = claim.contract ? null : pay(result, claim, open, recording)
    if (payment) open = subtractExact(open, payment.deductible)
    return {
      ...identityOf(result.line, 'row' in result ? notesOf(result, context) : []),
      trace,
      ...presentPrice(result, payment, context),
      paymentTrace: recording?.steps ?? [],
    }
  })
}

export function refusedLine(
  line: ClaimLine,
  reason: RefusalReason,
  message: string,
  notes: readonly Note[] = [],
): LineOutcome {
  return { ...identityOf(line, notes), status: 'refused', reason, message }
}

function pay(result: Priced, claim: Claim, open: Exact, recording: Recording | null): LinePayment {
  const calc = recording?.calc ?? silentCalc
  return payLine(
    {
      line: result.line,
      allowed: calc.claim('Allowed amount', result.allowed),
      limiting: limitingBaseOf(result),
      professional: 'row' in result ? isProfessional(result.row) : true,
    },
    claim,
    open,
    calc,
  )
}

/** The amount before participation and the one after it, whatever was charged. */
function limitingBaseOf(result: Priced): LimitingBase {
  if (!('row' in result)) {
    const { participating, nonParticipating } = result
    return { participating: [{ value: participating, units: 1 }], nonParticipating }
  }
  const participation = result.adjustments.find(({ rule }) => rule.id === nonParticipating.id)
  return participation
    ? {
        participating: participation.before,
        nonParticipating: allowedOf(participation.after, silentCalc),
      }
    : { participating: [], nonParticipating: result.allowed }
}

/** Not a technical component, nor a whole test whose technical part cannot be told apart. */
function isProfessional(row: PfsRow): boolean {
  return row.modifier === '26' || !['1', '3', '4'].includes(row.pctc)
}

function presentPrice(
  result: Priced,
  payment: LinePayment | null,
  context: PricingContext,
): Omit<PricedLine, keyof LineIdentity | 'paymentTrace'> {
  return {
    status: 'priced',
    allowed: formatExact(result.allowed),
    ...('row' in result
      ? {
          row: rowName(result.row),
          rvu: rvusOf(result.row, context),
          adjustments: result.adjustments.map(presentAdjustment),
        }
      : {
          row: result.line.code,
          rvu: null,
          ...(result.units && { anesthesiaUnits: result.units }),
          adjustments: [],
        }),
    patient: payment && presentPatient(payment),
    medicare: payment && {
      payment: formatExact(payment.payment),
      mips: formatExact(payment.mips),
      sequestered: formatExact(payment.sequestered),
      paid: formatExact(payment.paid),
      bonus: formatExact(payment.bonus),
    },
    limitingCharge: payment?.limitingCharge ? formatExact(payment.limitingCharge) : null,
  }
}

function presentAdjustment({ rule, before, after, reason }: AdjustmentRecord): Adjustment {
  return {
    rule: rule.id,
    before: formatUnits(centsOf(before), 2),
    after: formatUnits(centsOf(after), 2),
    citation: citationText(rule.citation),
    reason,
  }
}

function presentPatient({ deductible, coinsurance, balance }: LinePayment): PatientShare {
  const total = deductible.units + coinsurance.units + balance.units
  return {
    deductible: formatExact(deductible),
    coinsurance: formatExact(coinsurance),
    balance: formatExact(balance),
    total: formatUnits(total, 2),
  }
}

function rvusOf(row: PfsRow, { claim }: PricingContext) {
  const facility = claim.setting === 'facility'
  return {
    work: formatUnits(row.work, 2),
    pe: formatUnits(facility ? row.peFacility : row.peNonfacility, 2),
    mp: formatUnits(row.mp, 2),
    total: formatUnits(facility ? row.totalFacility : row.totalNonfacility, 2),
  }
}

function presentRefusal(result: LineRefusal | AnesthesiaRefusal): LineOutcome {
  const identity = identityOf(result.line, [])
  const { reason, message } = result
  if ('status' in result && result.status === 'denied') {
    const denial = result.denial && { rarc: null, ...result.denial }
    return { ...identity, status: 'denied', reason, message, denial }
  }
  return { ...identity, status: 'refused', reason, message }
}

function identityOf(line: ClaimLine, notes: readonly Note[]): LineIdentity {
  return {
    line: line.number,
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    findings: [],
    notes,
    trace: [],
  }
}
