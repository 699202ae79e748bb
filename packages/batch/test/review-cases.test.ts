import type { Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { beforeAll, describe, expect, test } from 'vitest'
import { indexClaims } from '../src/remit/claim-index.ts'
import { paymentOfLine } from '../src/remit/line-payment.ts'
import { presentReview } from '../src/remit/present-review.ts'
import { readClaimsCsv } from '../src/remit/read-claims-csv.ts'
import { REVIEW_CSV_HEADER, renderReviewCsvLine } from '../src/remit/review-csv.ts'
import { type RemittanceReviewInput, reviewRemittance } from '../src/remit/review-remittance.ts'
import { readRemittance } from '../src/x12/remittance/read-remittance.ts'

let reference: Reference
beforeAll(async () => {
  reference = await openBundledReference()
})

/** One claim of one payer, its lines as segments. */
function remittance(clp: string, lines: readonly string[], paid: string): string {
  const segments = [
    'ST*835*1',
    `BPR*I*${paid}*C*ACH************20260820`,
    'TRN*1*1',
    'N1*PR*PAYER',
    'LX*1',
    clp,
    ...lines,
  ]
  return [...segments, `SE*${segments.length + 1}*1`, ''].join('~')
}

function review(text: string, input: Partial<RemittanceReviewInput> = {}) {
  return reviewRemittance({
    remittance: readRemittance(text),
    reference,
    place: { locality: '13202-01' },
    ...input,
  })
}

/** 99214 in Manhattan, July 2026: 153.27; 30.65 coinsurance; 2.45 sequestered. */
const VISIT = ['DTM*472*20260715', 'CAS*CO*45*96.73**253*2.45', 'CAS*PR*2*30.65']

describe('a remittance without claims', () => {
  test('is priced from its own lines at the place given', async () => {
    const text = remittance(
      'CLP*A*1*250*120.17*30.65*MB**11',
      ['SVC*HC:99214*250*120.17**1', ...VISIT],
      '120.17',
    )
    const { totals, lines, notes } = await review(text)
    expect(totals.all).toMatchObject({ lines: 1, asExpected: 1, owed: 0 })
    expect([lines, notes]).toEqual([[], []])
  })

  test('says that the national amount was compared where nothing names a place', async () => {
    const text = remittance(
      'CLP*A*1*250*120.17*30.65*MB**11',
      ['SVC*HC:99214*250*120.17**1', ...VISIT],
      '120.17',
    )
    const { lines, notes } = await review(text, { place: {} })
    expect(lines[0]).toMatchObject({ verdict: 'overpaid', causes: [{ cause: 'wrong-locality' }] })
    expect(notes[0]).toContain('national amount')
  })

  test.each([
    ['CLP*A*2*250*120.17*30.65*MB**11', 'after another payer'],
    ['CLP*A*22*250*120.17*30.65*MB**11', 'reversal'],
    ['CLP*A*1*250*120.17*30.65*12**11', 'no contract'],
    ['CLP*A*1*251*120.17*30.65*MB**11', 'does not add up'],
    ['CLP*A*1*250*120.17*30.65*MB**70', 'place of service 70'],
  ])('%s is not checked', async (clp, reason) => {
    const text = remittance(clp, ['SVC*HC:99214*250*120.17**1', ...VISIT], '120.17')
    const { lines } = await review(text)
    expect(lines[0]?.verdict).toBe('not-checked')
    expect(lines[0]?.reason).toContain(reason)
  })
})

describe('contracts', () => {
  test('decide what other payers owe', async () => {
    // 153.27 × 120 % = 183.92; 20.00 copayment
    const lines = ['DTM*472*20260715', 'CAS*CO*45*66.08', 'CAS*PR*3*20']
    const text = (paid: string, cut: string) =>
      remittance(
        `CLP*A*1*250*${paid}*20*12**11`,
        [`SVC*HC:99214*250*${paid}**1`, ...lines.map((each) => each.replace('66.08', cut))],
        paid,
      )
    const contract = { name: 'plan', percentOfMedicare: '1.20' }
    const right = await review(text('163.92', '66.08'), { contract })
    expect(right.totals.all).toMatchObject({ asExpected: 1 })
    const low = await review(text('133.27', '96.73'), { contract })
    expect(low.lines[0]).toMatchObject({
      verdict: 'underpaid',
      atStake: 3065,
      expected: { allowed: 18_392, paid: 16_392 },
      deadline: null,
    })
  })
})

describe('claims as CSV', () => {
  const HEAD = 'claim,line,date,code,modifiers,units,pos,locality,charge,provider'

  test('give what the remittance leaves out', async () => {
    const { claims, issues } = readClaimsCsv(
      `${HEAD}\nA,1,2026-07-15,20610,50,1,11,13202-01,300.00,\nA,2,2026-07-15,bad,,1,11,,,\n`,
    )
    expect(issues.map(({ message }) => message)).toEqual(['row 3: code is not a procedure code.'])
    // One side: 79.27, coinsurance 15.85, sequestered 1.27
    const text = remittance(
      'CLP*A*1*300*62.15*15.85*MB**11',
      [
        'SVC*HC:20610*300*62.15**1',
        'DTM*472*20260715',
        'CAS*CO*45*220.73**253*1.27',
        'CAS*PR*2*15.85',
      ],
      '62.15',
    )
    const { lines } = await review(text, { claims: await indexClaims(claims), place: {} })
    expect(lines[0]).toMatchObject({
      matched: true,
      modifiers: ['50'],
      verdict: 'underpaid',
      causes: [{ cause: 'bilateral-paid-once' }],
    })
  })

  test('without a needed column are refused', () => {
    expect(() => readClaimsCsv('claim,code\n')).toThrow('no column line')
  })
})

describe('amounts', () => {
  test('MIPS and sequestration are taken after the amount is allowed', async () => {
    // payment-rules D41: 135.61; coinsurance 27.12; MIPS +1.45; sequestered 2.20; paid 107.74
    const adjustments = [
      { group: 'CO', reason: '45', amount: 6439 },
      { group: 'PR', reason: '2', amount: 2712 },
      { group: 'CO', reason: '253', amount: 220 },
      { group: 'CO', reason: '144', amount: -145 },
    ]
    const line = { paid: 10_774, allowed: null, adjustments }
    expect(paymentOfLine({ ...EMPTY_LINE, ...line })).toEqual({
      allowed: 13_561,
      paid: 10_774,
      patient: 2712,
      deductible: 0,
      sequestered: 220,
      mips: 145,
    })
    const text = remittance(
      'CLP*A*1*200*107.74*27.12*MB**11',
      [
        'SVC*HC:99214*200*107.74**1',
        'DTM*472*20260715',
        'CAS*CO*45*64.39**253*2.20**144*-1.45',
        'CAS*PR*2*27.12',
      ],
      '107.74',
    )
    const { totals } = await review(text, { place: { locality: 'national' } })
    expect(totals.all).toMatchObject({ asExpected: 1 })
  })

  test('what nothing explains is shown with its ratio', async () => {
    const text = remittance(
      'CLP*A*1*250*78.40*20*MB**11',
      ['SVC*HC:99214*250*78.40**1', 'DTM*472*20260715', 'CAS*CO*45*150**253*1.60', 'CAS*PR*2*20'],
      '78.40',
    )
    const { lines, worklist } = await review(text)
    // 100.00 / 153.27
    expect(lines[0]).toMatchObject({ verdict: 'underpaid', causes: [], ratio: '0.6524' })
    expect(worklist[0]).toMatchObject({ cause: 'unexplained' })
  })
})

test('CSV and JSON hold amounts as text, and no formula reaches a spreadsheet', async () => {
  const text = remittance(
    'CLP*=A,1*1*250*100*0*MB**11',
    ['SVC*HC:99214*250*100**1', 'DTM*472*20260715', 'CAS*CO*45*150'],
    '100',
  )
  const answer = await review(text)
  const [line] = answer.lines
  const csv = line ? renderReviewCsvLine(line) : ''
  expect(csv.startsWith(`PAYER,"'=A,1",1,`)).toBe(true)
  expect(REVIEW_CSV_HEADER.split(',')).toHaveLength(27)
  const json = presentReview(answer)
  expect(json.lines[0]?.expected?.allowed).toBe('153.27')
  expect(json.totals.byPayer[0]).toMatchObject({ payer: 'PAYER', charged: '250.00' })
})

const EMPTY_LINE = {
  segment: 1,
  number: 1,
  controlNumber: null,
  list: 'HC',
  code: '99214',
  modifiers: [],
  billedCode: null,
  charge: 20_000,
  paid: 0,
  units: 1,
  billedUnits: null,
  date: null,
  allowed: null,
  adjustments: [],
  remarks: [],
} as const
