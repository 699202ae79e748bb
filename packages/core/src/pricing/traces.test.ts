import { describe, expect, test } from 'vitest'
import {
  anesthesiaOf,
  baseUnitsOf,
  pricerOf,
  type RowFields,
  referenceOf,
  releaseOf,
  splitTest,
} from '../../test/release-of.ts'
import { type ClaimInput, type LineInput, renderTraceAsText } from '../index.ts'

const imaging = { multipleProcedure: '4', imagingFamily: '88' } as const
const scope = { multipleProcedure: '3', endoscopicBase: '45378' } as const
const rows: readonly RowFields[] = [
  { code: '00790', status: 'J' },
  {
    code: '10001',
    work: 500,
    fee: '5.00',
    mp: 100,
    multipleProcedure: '2',
    bilateral: '1',
    assistant: '2',
    coSurgeons: '2',
  },
  { code: '10002', fee: '8.00', multipleProcedure: '2', bilateral: '3' },
  { code: '10003', fee: '4.00', bilateral: '0' },
  { code: '45378', fee: '1.64', multipleProcedure: '2' },
  { code: '45380', fee: '1.77', ...scope },
  { code: '45385', fee: '2.23', ...scope },
  {
    code: '66984',
    fee: '4.62',
    globalDays: '090',
    preOperative: 10,
    intraOperative: 70,
    postOperative: 20,
  },
  ...splitTest(
    '71001',
    { professional: '1.00', technical: '5.00' },
    {
      ...imaging,
      oppsPeNonfacility: 450,
      oppsPeFacility: 440,
      oppsMp: 10,
    },
  ),
  ...splitTest('71002', { professional: '0.80', technical: '4.00' }, imaging),
  ...splitTest('93306', { professional: '0.60', technical: '3.00' }, { multipleProcedure: '6' }),
  { code: '93224', fee: '5.00', multipleProcedure: '6' },
  { code: '93225', fee: '2.00' },
  { code: '93226', fee: '2.00' },
  { code: '93227', fee: '1.00' },
  { code: '97110', work: 45, fee: '0.40', mp: 2, multipleProcedure: '5' },
]
const price = pricerOf(
  referenceOf([releaseOf(rows, { conversionFactor: 334_009 })], {
    localities: [{ work: 1000, workWithoutFloor: 988, pe: 869, mp: 575 }],
    anesthesia: anesthesiaOf(
      { standard: 20_497_600, qp: 20_599_800 },
      { '10112-00': { standard: 1953, qp: 1963 } },
    ),
    baseUnits: baseUnitsOf({ '00790': 7 }),
  }),
)
const locality = '10112-00'
const plan = { name: 'Plan' }

/** What people read of each rule: a change here is a change of words, of order or of an amount. */
describe('traces', () => {
  test.each<[string, string, Partial<ClaimInput>?, (readonly Partial<LineInput>[])?]>([
    ['a fee in an office', '10001'],
    ['in a facility', '10001', { setting: 'facility' }],
    ['for a QP', '10001', { qp: true }],
    ['in a locality', '10001', { locality }],
    ['without the work floor', '10001', { locality, date: '2027-01-01' }],
    ['units and a charge', '10003x3', {}, [{ charge: '100.00' }]],
    ['both sides on one line', '10001-50'],
    ['each side in full', '10002-50'],
    [
      'both sides on two lines, with charges',
      '10001-LT 10001-RT',
      {},
      [{ charge: '200.00' }, { charge: '200.00' }],
    ],
    ['one fee for both sides', '10003-LT 10003-RT'],
    ['several procedures', '10001x2 10002'],
    ['an endoscopy family', '45378 45380 45385x2'],
    ['imaging, with the OPPS cap', '71001 71002'],
    ['technical imaging in a facility', '71001-TC', { setting: 'facility' }],
    ['film', '71002-FX'],
    ['computed radiography of the technical component', '71002-TC-FY'],
    ['cardiovascular with a test of parts', '93306 93224'],
    ['therapy', '97110x3'],
    ['surgery only', '66984-54'],
    ['aftercare of some days', '66984-55', {}, [{ careDays: 30 }]],
    ['return to the operating room', '66984-78'],
    ['roles and shares', '10001-62 10001-80', { provider: 'np', participation: 'nonpar' }],
    ['a non-physician assistant', '10001-AS'],
    ['stepwise rounding', '10001-50-80', { positions: { rounding: 'stepwise' } }],
    [
      'a contract',
      '10001-80 10003',
      {
        contract: {
          ...plan,
          percentOfMedicare: '1.20',
          conversionFactor: '40',
          rulesOff: ['pfs.multiple-surgery'],
          parameters: { 'pfs.assistant-percent': '0.20' },
          fees: [{ code: '10003', amount: '50', from: '2026-01-01' }],
        },
      },
    ],
    [
      'shares by contract',
      '10001-52 10001-22 10001-53 10001-56',
      {
        contract: {
          ...plan,
          rulesOff: ['pfs.multiple-surgery'],
          parameters: {
            'pfs.reduced-service-percent': '0.5',
            'pfs.increased-service-percent': '1.25',
            'pfs.discontinued-percent': '0.4',
            'pfs.preoperative-percent': '0.1',
          },
        },
      },
    ],
    ['anesthesia', '00790-AA', {}, [{ minutes: 95 }]],
    [
      'anesthesia of a QP in a locality, with a charge',
      '00790-QK',
      { qp: true, locality },
      [{ minutes: 95, charge: '1.00' }],
    ],
    ['supervised anesthesia with induction', '00790-AD', {}, [{ presentAtInduction: true }]],
    [
      'base units given',
      '00790-QZ',
      { positions: { anesthesiaTimeDecimals: 2 } },
      [{ minutes: 17 }],
    ],
  ])('%s', (_situation, procedures, claim = {}, extras = []) => {
    const text = price(procedures, claim, extras).lines.map((line) => {
      const amount = line.status === 'priced' ? line.allowed : line.reason
      return `${line.code} ${line.modifiers.join(' ')}: ${amount}\n${renderTraceAsText(line.trace)}`
    })
    expect(text.join('\n\n')).toMatchSnapshot()
  })

  test.each<[string, string, Partial<ClaimInput>, (readonly Partial<LineInput>[])?]>([
    ['a part of the deductible', '10003', { deductible: '50.00' }],
    ['preventive', '10003-33', {}],
    ['a screening turned therapeutic', '45385-PT', {}],
    ['therapy by an assistant', '97110-CQ', {}],
    ['MIPS and a shortage area', '10003', { mips: '1.34', hpsa: true }],
    ['without sequestration', '10003', { date: '2021-07-15' }],
    ['unassigned', '10003', { participation: 'nonpar', assignment: 'unassigned' }],
    [
      'unassigned with a charge, method A',
      '10003',
      { participation: 'nonpar', assignment: 'unassigned', positions: { limitingCharge: 'A' } },
      [{ charge: '135.00' }],
    ],
  ])('who pays what: %s', (_situation, procedures, claim, extras = []) => {
    const [line] = price(procedures, claim, extras).lines
    if (line?.status !== 'priced') throw new Error('no amount')
    expect(renderTraceAsText(line.paymentTrace)).toMatchSnapshot()
  })
})
