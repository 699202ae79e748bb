import { feeScheduleAmounts, type LineInput, type Reference } from '@feescope/core'
import { cents, DATE, type GeneratedClaim, type PaidLine, payRight } from './generate-remittance.ts'

const PHYSICIAN = '207R00000X'
const OLD_CONVERSION_FACTOR = 323_465
/** The lowest-paid locality of 2026 that no generated claim is in. */
const ELSEWHERE = '10112-00'

/** What a faulty payer makes of a right claim: amounts by plain arithmetic, not by the engine. */
interface Injection {
  readonly lines: readonly LineInput[]
  readonly pos?: string
  readonly zip?: string
  /** The wrongly paid line, and its wrong amounts. */
  readonly at?: number
  readonly spoil: (
    right: PaidLine,
    context: { readonly reference: Reference; readonly zip: string },
  ) => PaidLine
}

/** `allowed` split as Medicare does: 20 % coinsurance, then 2 % sequestration. */
function split(allowed: number, coinsurancePercent = 20): PaidLine {
  const coinsurance = share(allowed, coinsurancePercent)
  const sequestered = share(allowed - coinsurance, 2)
  return { allowed, deductible: 0, coinsurance, sequestered }
}

/** A whole or tenth percent of cents, half up. */
function share(amount: number, percent: number): number {
  return Math.floor((amount * Math.round(percent * 10) * 2 + 1000) / 2000)
}

const INJECTIONS = {
  'wrong-locality': {
    lines: [{ code: '99214' }],
    spoil: (_, { reference }) => split(feeAt(reference, '99214', ELSEWHERE, 'nonfacility')),
  },
  'facility-rate': {
    lines: [{ code: '20610' }],
    zip: '10016',
    spoil: (_, { reference }) => split(feeAt(reference, '20610', '13202-01', 'facility')),
  },
  'reduction-not-due': {
    lines: [{ code: '29881', modifiers: ['RT'] }],
    pos: '24',
    spoil: ({ allowed }) => split(share(allowed, 50)),
  },
  'reduced-twice': {
    lines: [
      { code: '29881', modifiers: ['RT'] },
      { code: '20610', modifiers: ['LT'] },
    ],
    pos: '24',
    zip: '10016',
    at: 1,
    spoil: (_, { reference }) =>
      split(share(feeAt(reference, '20610', '13202-01', 'facility'), 25)),
  },
  'modifier-ignored': {
    lines: [{ code: '45385', modifiers: ['PT'] }],
    pos: '24',
    spoil: ({ allowed }) => split(allowed),
  },
  'old-conversion-factor': {
    lines: [{ code: '99213' }],
    zip: '10016',
    spoil: (_, { reference }) => split(oldFee(reference, '99213', '13202-01')),
  },
  'sequestration-twice': {
    lines: [{ code: '99204' }],
    spoil: (right) => ({ ...right, sequestered: right.sequestered * 2 }),
  },
  'practitioner-percent': {
    lines: [{ code: '99215' }],
    spoil: ({ allowed }) => split(share(allowed, 85)),
  },
  'assistant-percent': {
    lines: [{ code: '27447', modifiers: ['LT', '80'] }],
    pos: '21',
    zip: '10016',
    spoil: (_, { reference }) =>
      split(share(feeAt(reference, '27447', '13202-01', 'facility'), 13.6)),
  },
  'bilateral-paid-once': {
    lines: [{ code: '20610', modifiers: ['50'] }],
    zip: '10016',
    spoil: (_, { reference }) => split(feeAt(reference, '20610', '13202-01', 'nonfacility')),
  },
  'participation-rate': {
    lines: [{ code: '99203' }],
    spoil: ({ allowed }) => split(share(allowed, 95)),
  },
} as const satisfies Record<string, Injection>

export type InjectedKind = keyof typeof INJECTIONS
export const INJECTED_KINDS = Object.keys(INJECTIONS) as readonly InjectedKind[]

export function injectUnderpayment(
  reference: Reference,
  kind: InjectedKind,
  { id, zip }: { readonly id: string; readonly zip: string },
): GeneratedClaim {
  const injection: Injection = INJECTIONS[kind]
  const where = injection.zip ?? zip
  const right = payRight(reference, {
    id,
    pos: injection.pos ?? '11',
    zip: where,
    taxonomy: PHYSICIAN,
    lines: injection.lines.map((line) => ({ ...line, charge: '5000.00' })),
  })
  if (!right) throw new Error(`${kind} cannot be priced`)
  const wrong = injection.at ?? 0
  return {
    ...right,
    paid: right.paid.map((line, at) =>
      at === wrong ? injection.spoil(line, { reference, zip: where }) : line,
    ),
  }
}

function feeAt(
  reference: Reference,
  code: string,
  locality: string,
  setting: 'facility' | 'nonfacility',
): number {
  const fees = feeScheduleAmounts(reference, { code, modifier: '', date: DATE, locality })
  if (!fees) throw new Error(`no fee for ${code}`)
  return cents(fees[setting])
}

/** The 2026 RVUs and indices with the conversion factor of 2025. */
function oldFee(reference: Reference, code: string, locality: string): number {
  const pfs = reference.choosePfs(DATE)
  const gpci = reference.chooseGpci(DATE)
  const row = pfs.held ? pfs.table.findRows(code)?.[0] : undefined
  const area = gpci.held ? gpci.table.find(locality) : undefined
  if (!row || !area) throw new Error(`no row for ${code}`)
  const rvus = row.work * area.work + row.peNonfacility * area.pe + row.mp * area.mp
  // hundredths × thousandths × ten-thousandths → cents
  const scaled = BigInt(rvus) * BigInt(OLD_CONVERSION_FACTOR) * 2n
  return Number((scaled + 10_000_000n) / 20_000_000n)
}
