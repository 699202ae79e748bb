import {
  type ClaimInput,
  type ClaimOutcome,
  createReference,
  feeScheduleAmounts,
  heldTable,
  oppsCeilings,
} from '@feescope/core'
import { describe, expect, test } from 'vitest'
import {
  anesthesiaOf,
  pays,
  priced,
  pricerOf,
  type RowFields,
  referenceOf,
  releaseOf,
  splitTest,
} from '../../packages/core/test/release-of.ts'
import { amounts, price, reference } from './price.ts'

/** Every example of payment-rules.md §10.1–10.5, by its id. */

const FACILITY = { pos: '22' }
const LOS_ANGELES = '01182-18'
const SAN_FRANCISCO = '01112-05'
const ALASKA = '02102-01'
const ALABAMA = '10112-00'
const MANHATTAN = '13202-01'
const WISCONSIN = '06302-00'
const MIAMI = '09102-04'
const BOSTON = '14212-01'
const IN_2025 = '2025-10-15'

/** Diagnostic imaging: multiple procedure indicator 4. */
const IMAGING = { multipleProcedure: '4', imagingFamily: '88' } as const

/** Amounts line by line, and the total. */
interface Case {
  readonly procedures: string
  readonly claim?: Partial<ClaimInput>
  readonly pays: readonly string[]
  readonly total?: string
}

function expectCase(outcome: ClaimOutcome, expected: Pick<Case, 'pays' | 'total'>) {
  expect(amounts(outcome)).toEqual(expected.pays)
  if (expected.total !== undefined) expect(outcome.total).toBe(expected.total)
}

function cases(table: readonly (readonly [id: string, situation: string, Case])[]) {
  test.each(table)('%s %s', (_id, _situation, { procedures, claim, ...expected }) => {
    expectCase(price(procedures, claim), expected)
  })
}

describe('§10.1 published, synthetic fees', () => {
  const fee125 = (bilateral: string): readonly RowFields[] => [
    { code: '10000', fee: '125.00', bilateral },
  ]
  test.each(['0', '2'])('P01 bilateral indicator %s: one fee for both sides', (bilateral) => {
    const outcome = pricerOf(fee125(bilateral))('10000-LT 10000-RT', {}, [
      { charge: '100.00' },
      { charge: '100.00' },
    ])
    expect(outcome.total).toBe('125.00') // the lower of 100.00 + 100.00 and one fee
  })

  const imaging = pricerOf([
    ...splitTest('70001', { professional: '100.00', technical: '500.00' }, IMAGING),
    ...splitTest('70002', { professional: '80.00', technical: '400.00' }, IMAGING),
  ])
  test('P02 imaging, professional components', () => {
    expect(pays(imaging('70001-26 70002-26'))).toEqual(['100.00', '76.00']) // 80.00 × 95 %
  })
  test('P03 imaging, technical components', () => {
    expect(pays(imaging('70001-TC 70002-TC'))).toEqual(['500.00', '200.00']) // 400.00 × 50 %
  })
  test('P04 imaging, whole services', () => {
    const outcome = imaging('70001 70002')
    expect(pays(outcome)).toEqual(['600.00', '276.00']) // 76.00 + 200.00
    expect(outcome.total).toBe('876.00')
  })

  test('P05 three surgical procedures', () => {
    const outcome = pricerOf([
      { code: '35201', fee: '922.90', multipleProcedure: '2' },
      { code: '35261', fee: '1010.60', multipleProcedure: '2' },
      { code: '35301', fee: '1043.48', multipleProcedure: '2' },
    ])('35301 35261 35201')
    expect(pays(outcome)).toEqual(['1043.48', '505.30', '461.45'])
    expect(outcome.total).toBe('2010.23')
  })

  const shoulder: readonly RowFields[] = [
    { code: '29805', fee: '200.00', multipleProcedure: '2' },
    { code: '29807', fee: '310.02', multipleProcedure: '3', endoscopicBase: '29805' },
    { code: '29819', fee: '275.12', multipleProcedure: '3', endoscopicBase: '29805' },
    { code: '29820', fee: '270.13', multipleProcedure: '3', endoscopicBase: '29805' },
    { code: '23000', fee: '900.00', multipleProcedure: '2' },
  ]
  test('P06 endoscopy family', () => {
    const outcome = pricerOf(shoulder)('29807 29819 29820')
    expect(pays(outcome)).toEqual(['310.02', '75.12', '70.13'])
    expect(outcome.total).toBe('455.27')
  })
  test('P06 the same family ranked second: half of each line', () => {
    const outcome = pricerOf(shoulder)('23000 29807 29819 29820')
    // 310.02 × ½; 75.12 × ½; 70.13 × ½ = 35.065 → 35.07. Together 227.64.
    expect(pays(outcome)).toEqual(['900.00', '155.01', '37.56', '35.07'])
    expect(outcome.total).toBe('1127.64')
  })

  test('P07 colonoscopies with the base billed besides', () => {
    const outcome = pricerOf([
      { code: '45378', fee: '255.40', multipleProcedure: '2' },
      { code: '45380', fee: '285.98', multipleProcedure: '3', endoscopicBase: '45378' },
      { code: '45385', fee: '374.56', multipleProcedure: '3', endoscopicBase: '45378' },
    ])('45378 45380 45385')
    expect(pays(outcome)).toEqual(['0.00', '30.58', '374.56']) // 285.98 − 255.40
    expect(outcome.total).toBe('405.14')
  })

  test('P08 half of the deductible still open', () => {
    const outcome = pricerOf([{ code: '10000', fee: '100.00' }])('10000', { deductible: '50.00' })
    expect(priced(outcome)).toMatchObject({
      patient: { deductible: '50.00', coinsurance: '10.00' },
      medicare: { payment: '40.00', sequestered: '0.80', paid: '39.20' },
    })
  })

  test('P10 2020: the 53 row as published, not half', () => {
    // Totals of the 2020 file; 36.0896 × 5.35, 2.66, 9.42, 5.38.
    const colonoscopy = { code: '45378', multipleProcedure: '2', globalDays: '000' } as const
    const release = releaseOf(
      [
        { ...colonoscopy, peFacility: 535, peNonfacility: 942 },
        { ...colonoscopy, modifier: '53', peFacility: 266, peNonfacility: 538 },
      ],
      { id: 'RVU20A', conversionFactor: 360_896 },
    )
    const on = pricerOf(referenceOf([release]))
    const date = '2020-07-15'
    expect(pays(on('45378', { date, ...FACILITY }))).toEqual(['193.08'])
    expect(pays(on('45378-53', { date, ...FACILITY }))).toEqual(['96.00'])
    expect(pays(on('45378', { date }))).toEqual(['339.96'])
    expect(pays(on('45378-53', { date }))).toEqual(['194.16'])
  })

  test('P13 Alabama without the work floor is not what CMS published', () => {
    const release = releaseOf([{ code: '37660', work: 2172, peFacility: 902, mp: 580 }], {
      conversionFactor: 334_009,
    })
    const localities = [{ work: 1000, workWithoutFloor: 988, pe: 875, mp: 566 }]
    const on = pricerOf(referenceOf([release], { localities }))
    const claim = { locality: ALABAMA, ...FACILITY }
    expect(pays(on('37660', { ...claim, date: '2026-12-31' }))).toEqual(['1098.73'])
    expect(pays(on('37660', { ...claim, date: '2027-01-01' }))).toEqual(['1090.03'])
  })

  test('P20 limiting charge, one cent apart by method', () => {
    const on = pricerOf([{ code: '92626', fee: '85.88' }])
    const claim = { participation: 'nonpar', assignment: 'unassigned' } as const
    expect(priced(on('92626', claim))).toMatchObject({
      allowed: '81.59', // 85.88 × .95 = 81.586
      limitingCharge: '93.83', // 81.59 × 1.15 = 93.8285
      patient: { total: '28.56' }, // 93.83 − 65.27
      medicare: { payment: '65.27' },
    })
    const methodA = on('92626', { ...claim, positions: { limitingCharge: 'A' } })
    expect(priced(methodA).limitingCharge).toBe('93.82') // 85.88 × 1.0925 = 93.8239
  })

  test.each([
    ['P22', '99490', 188, '61.56', '62.58'],
    ['P23', '99439', 144, '47.15', '47.93'],
    ['P23', '99487', 403, '131.96', '134.15'],
    ['P23', '99489', 217, '71.05', '72.23'],
  ])('%s 2024: %s before and after the conversion factor of 9 March', (_id, code, rvu, a, b) => {
    const rows = [{ code, peNonfacility: rvu }]
    const on = pricerOf(
      referenceOf([
        releaseOf(rows, { from: '2024-01-01', to: '2024-03-08', conversionFactor: 327_442 }),
        releaseOf(rows, { from: '2024-03-09', to: '2024-12-31', conversionFactor: 332_875 }),
      ]),
    )
    expect(pays(on(code, { date: '2024-03-08' }))).toEqual([a])
    expect(pays(on(code, { date: '2024-03-09' }))).toEqual([b])
  })

  test('P25 2011 therapy: a fifth of the practice expense', () => {
    // The source prints the amounts, not their parts: practice expense chosen so that they result.
    const therapy = (code: string, rest: number, pe: number) =>
      ({ code, work: rest, peNonfacility: pe, multipleProcedure: '5', pctc: '7' }) as const
    const on = pricerOf([
      therapy('97035', 599, 600), // 5.99 + .8 × 6.00 = 10.79
      therapy('97110', 1564, 1310), // 28.74; 28.74 − .2 × 13.10 = 26.12
      therapy('97140', 1667, 1000), // 16.67 + .8 × 10.00 = 24.67
    ])
    const outcome = on('97110x2 97140 97035', { date: '2011-06-15' })
    expect(pays(outcome)).toEqual(['54.86', '24.67', '10.79'])
    expect(outcome.total).toBe('90.32')
  })
})

describe('§10.1 published, on the bundled releases', () => {
  test.each([
    [SAN_FRANCISCO, '1339.81'],
    ['01112-09', '1354.42'], // San Jose
    ['04312-00', '850.08'], // Oklahoma
    ['05302-99', '822.69'], // rest of Missouri
    ['15202-00', '872.49'], // Ohio
  ])('P11 76145 in 2025, %s', (locality, amount) => {
    const question = { code: '76145', modifier: '', date: IN_2025, locality } as const
    expect(feeScheduleAmounts(reference, question)).toMatchObject({ nonfacility: amount })
    expect(amounts(price('76145', { date: IN_2025, locality }))).toEqual([amount])
  })

  test.each([
    [ALABAMA, '1098.73'],
    [ALASKA, '1515.80'],
    [MANHATTAN, '1429.23'],
    [WISCONSIN, '1073.76'],
    [MIAMI, '1529.03'],
    [SAN_FRANCISCO, '1301.52'],
  ])('P12 37660, %s', (locality, amount) => {
    expect(amounts(price('37660', { locality, ...FACILITY }))).toEqual([amount])
  })

  cases([
    [
      'P14',
      'Wisconsin',
      { procedures: '26562', claim: { locality: WISCONSIN, ...FACILITY }, pays: ['1202.34'] },
    ],
    [
      'P14',
      'San Francisco',
      { procedures: '26562', claim: { locality: SAN_FRANCISCO, ...FACILITY }, pays: ['1561.70'] },
    ],
    ['P15', 'Alabama', { procedures: 'A2040', claim: { locality: ALABAMA }, pays: ['111.35'] }],
    [
      'P15',
      'San Francisco',
      { procedures: 'A2040', claim: { locality: SAN_FRANCISCO }, pays: ['179.43'] },
    ],
    [
      'P16',
      'Boston: the OPPS amount caps 141.42',
      {
        procedures: '93990-TC',
        claim: { date: IN_2025, locality: BOSTON },
        pays: ['127.09'],
      },
    ],
    [
      'P16',
      'Kentucky',
      { procedures: '93990-TC', claim: { date: IN_2025, locality: '15102-00' }, pays: ['93.37'] },
    ],
    [
      'P16',
      'Ohio',
      { procedures: '93990-TC', claim: { date: IN_2025, locality: '15202-00' }, pays: ['97.07'] },
    ],
    ['P21', 'office', { procedures: '99214', pays: ['135.61'] }],
    ['P21', 'hospital', { procedures: '99214', claim: FACILITY, pays: ['84.50'] }],
    ['P24', 'QP', { procedures: '88342', claim: { qp: true }, pays: ['110.77'] }],
    ['P24', 'QP', { procedures: '96413', claim: { qp: true }, pays: ['133.93'] }],
    ['P26', 'office', { procedures: '99213', claim: { locality: LOS_ANGELES }, pays: ['104.89'] }],
    [
      'P26',
      'hospital',
      { procedures: '99213', claim: { locality: LOS_ANGELES, ...FACILITY }, pays: ['60.24'] },
    ],
  ])

  test('P16 the fee that the cap lowers', () => {
    const question = { code: '93990', modifier: 'TC', date: IN_2025, locality: BOSTON } as const
    expect(feeScheduleAmounts(reference, question)).toMatchObject({
      nonfacility: '141.42',
      oppsNonfacility: '127.09',
    })
  })
})

describe('§10.1 the ceiling on carrier-priced rows', () => {
  test.each([
    ['P17', '0633T', 'TC', '150.69'],
    ['P18', '70170', '', '358.45'], // 342.5556 + 15.8947, rounded once
  ] as const)('%s %s-%s in San Francisco', (_id, code, modifier, amount) => {
    const question = { code, modifier, date: IN_2025, locality: SAN_FRANCISCO }
    expect(oppsCeilings(reference, question)).toEqual({ nonfacility: amount, facility: amount })
    const procedure = modifier === '' ? code : `${code}-${modifier}`
    const paid = price(procedure, { date: IN_2025, locality: SAN_FRANCISCO })
    expect(amounts(paid)).toEqual(['carrier-priced'])
  })
})

describe('§10.2 base fees', () => {
  cases([
    ['D01', 'national', { procedures: '76120', pays: ['113.56'] }],
    ['D01', 'QP', { procedures: '76120', claim: { qp: true }, pays: ['114.13'] }],
    [
      'D01',
      'Los Angeles',
      { procedures: '76120', claim: { locality: LOS_ANGELES }, pays: ['132.24'] },
    ],
    ['D01', 'Wisconsin', { procedures: '76120', claim: { locality: WISCONSIN }, pays: ['108.88'] }],
    ['D01', 'Alaska', { procedures: '76120', claim: { locality: ALASKA }, pays: ['125.98'] }],
    ['D01', 'Manhattan', { procedures: '76120', claim: { locality: MANHATTAN }, pays: ['131.03'] }],
    ['D02', 'components', { procedures: '76120-26', pays: ['18.70'] }],
    ['D02', 'components', { procedures: '76120-TC', pays: ['94.86'] }],
    ['D03', 'whole, not the sum of the parts', { procedures: '76000', pays: ['44.09'] }],
    ['D03', 'professional', { procedures: '76000-26', pays: ['15.36'] }],
    ['D03', 'technical', { procedures: '76000-TC', pays: ['28.72'] }],
    ['D04', '3.63 RVU', { procedures: '77002', pays: ['121.25'] }],
    ['D04', '3.60 RVU', { procedures: '74230', pays: ['120.24'] }],
    [
      'D05',
      'work floor of Alaska',
      { procedures: '76120-26', claim: { locality: ALASKA }, pays: ['25.12'] },
    ],
    ...(['11 148.89', '22 88.44', '02 88.44', '10 148.89'] as const).map((text) => {
      const [pos = '', amount = ''] = text.split(' ')
      const claim = { locality: LOS_ANGELES, pos }
      return [
        'D06',
        `place of service ${pos}`,
        { procedures: '99214', claim, pays: [amount] },
      ] as const
    }),
    ['D06b', 'office', { procedures: '99203', pays: ['117.57'] }],
    ['D06b', 'one unit', { procedures: '99292', claim: FACILITY, pays: ['100.20'] }],
    [
      'D06b',
      'units: one is priced and multiplied',
      {
        procedures: '99291 99292x2',
        claim: FACILITY,
        pays: ['199.07', '200.40'],
        total: '399.47',
      },
    ],
    ['D06c', '2025', { procedures: '76120', claim: { date: IN_2025 }, pays: ['106.42'] }],
  ])
})

describe('§10.3 endoscopy, bilateral, multiple surgery', () => {
  cases([
    [
      'D07',
      'family, hospital',
      {
        procedures: '45385 45380',
        claim: FACILITY,
        pays: ['223.45', '13.02'],
        total: '236.47',
      },
    ],
    [
      'D07',
      'base billed too',
      {
        procedures: '45378 45385 45380',
        claim: FACILITY,
        pays: ['0.00', '223.45', '13.02'],
        total: '236.47',
      },
    ],
    ['D07a', 'office', { procedures: '45385 45380', pays: ['500.01', '101.87'], total: '601.88' }],
    [
      'D07b',
      'office: 45384 tops',
      {
        procedures: '45384 45385 45380',
        pays: ['539.42', '121.91', '101.87'],
        total: '763.20',
      },
    ],
    [
      'D07b',
      'hospital: 45385 tops',
      {
        procedures: '45384 45385 45380',
        claim: FACILITY,
        pays: ['38.74', '223.45', '13.02'],
        total: '275.21',
      },
    ],
    [
      'D08',
      'the family ranks second',
      {
        procedures: '45385 45380 49505',
        claim: FACILITY,
        pays: ['111.73', '6.51', '508.03'],
        total: '626.27',
      },
    ],
    [
      'D09',
      'two families',
      { procedures: '45385 43239', claim: FACILITY, pays: ['223.45', '61.79'], total: '285.24' },
    ],
    [
      'D10',
      'shoulder',
      {
        procedures: '29827 29823',
        claim: FACILITY,
        pays: ['976.31', '109.89'],
        total: '1086.20',
      },
    ],
    [
      'D11',
      'bilateral ranks first',
      {
        procedures: '64721-50 26055',
        claim: FACILITY,
        pays: ['634.79', '143.79'],
        total: '778.58',
      },
    ],
    [
      'D12',
      'bilateral ranks second',
      { procedures: '20610-50 11042', pays: ['51.61', '132.60'], total: '184.21' },
    ],
    ['D13', 'professional, indicator 3', { procedures: '76519-26-50', pays: ['60.12'] }],
    ['D13', 'technical, indicator 2', { procedures: '76519-TC-50', pays: ['39.41'] }],
    ['D14', 'indicator 0', { procedures: '22612-50', claim: FACILITY, pays: ['1467.64'] }],
    ['D14', 'indicator 2', { procedures: '63047-50', claim: FACILITY, pays: ['1065.49'] }],
    [
      'D15',
      'add-on units in full',
      {
        procedures: '22612 22614x2',
        claim: FACILITY,
        pays: ['1467.64', '698.74'],
        total: '2166.38',
      },
    ],
    [
      'D16',
      'add-on outside the ranking',
      {
        procedures: '22612 63047 22614',
        claim: FACILITY,
        pays: ['1467.64', '532.75', '349.37'],
        total: '2349.76',
      },
    ],
    ['D18', 'assistant', { procedures: '27447-80', claim: FACILITY, pays: ['185.50'] }],
    ['D19', 'non-physician', { procedures: '27447-AS', claim: FACILITY, pays: ['157.67'] }],
    ['D20', 'both sides', { procedures: '27447-50-80', claim: FACILITY, pays: ['278.24'] }],
    ['D20', 'both sides', { procedures: '27447-50-AS', claim: FACILITY, pays: ['236.51'] }],
    [
      'D21',
      'co-surgeons, ranked',
      { procedures: '22612-62 63047-62', claim: FACILITY, pays: ['917.28', '332.97'] },
    ],
    [
      'D22',
      'assistants, ranked',
      { procedures: '22612-80 63047-80', claim: FACILITY, pays: ['234.82', '85.24'] },
    ],
    ['D23', 'by statute', { procedures: '20610-80', pays: ['role-not-payable'] }],
    ['D24', 'surgery only', { procedures: '66984-54', claim: FACILITY, pays: ['370.08'] }],
    ['D24', 'aftercare', { procedures: '66984-55', claim: FACILITY, pays: ['92.52'] }],
    ['D25', 'intra .81', { procedures: '49505-78', claim: FACILITY, pays: ['411.50'] }],
    ['D25', 'intra .69', { procedures: '27447-78', claim: FACILITY, pays: ['799.95'] }],
    ['D26', 'row 53, hospital', { procedures: '45378-53', claim: FACILITY, pays: ['82.50'] }],
    ['D26', 'row 53, office', { procedures: '45378-53', pays: ['189.38'] }],
  ])

  test('D17 six procedures: the sixth by report', () => {
    const fees = ['1000.00', '800.00', '600.00', '400.00', '300.00', '200.00']
    const rows = fees.map((fee, i) => ({ code: `1000${i}`, fee, multipleProcedure: '2' }))
    const outcome = pricerOf(rows)(rows.map(({ code }) => code).join(' '))
    expect(pays(outcome)).toEqual(['1000.00', '400.00', '300.00', '200.00', '150.00', 'by-report'])
    expect(outcome.total).toBe('2050.00')
  })

  test.each([
    [30, '30.84'],
    [60, '61.68'],
  ])('D24 aftercare for %i of 90 days', (careDays, amount) => {
    const lines = [{ code: '66984', modifiers: ['55'], careDays }]
    expect(amounts(price('66984', { ...FACILITY, lines }))).toEqual([amount])
  })
})

describe('§10.4 imaging, therapy, cardiology, eye', () => {
  cases([
    ['D27', 'globals', { procedures: '70553 72148', pays: ['316.97', '126.68'], total: '443.65' }],
    [
      'D28',
      'professional',
      { procedures: '70553-26 72148-26', pays: ['105.21', '65.05'], total: '170.26' },
    ],
    [
      'D29',
      'technical',
      { procedures: '70553-TC 72148-TC', pays: ['211.76', '61.63'], total: '273.39' },
    ],
    [
      'D30',
      'the two components rank apart',
      { procedures: '70553 74177', pays: ['211.09', '296.09'], total: '507.18' },
    ],
    [
      'D31',
      'reduction before the cap',
      { procedures: '70496 70498', pays: ['259.52', '173.02'], total: '432.54' },
    ],
    [
      'D32',
      'the reduced amount is below the cap',
      { procedures: '74177 71275', pays: ['300.27', '177.87'], total: '478.14' },
    ],
    [
      'D33',
      'four therapy units',
      {
        procedures: '97110x2 97140 97530',
        pays: ['44.42', '21.21', '35.07'],
        total: '100.70',
      },
    ],
    [
      'D34',
      'the highest practice expense, not the highest fee',
      { procedures: '97036 97530', pays: ['34.74', '25.05'], total: '59.79' },
    ],
    ['D35', 'three units', { procedures: '97110x3', pays: ['73.48'] }],
    [
      'D36',
      'cardiovascular',
      { procedures: '78452 93306', pays: ['427.87', '164.42'], total: '592.29' },
    ],
    ['D37', 'eye', { procedures: '92083 92133', pays: ['63.80', '27.86'], total: '91.66' }],
    ['D38', 'film', { procedures: '71046-FX', pays: ['28.46'] }],
    ['D38', 'computed radiography', { procedures: '71046-FY', pays: ['30.77'] }],
    ['D39', 'CT standard', { procedures: '74176-CT', pays: ['167.56'] }],
  ])
})

describe('§10.5 payment and patient share', () => {
  const paymentOf = (procedure: string, claim: Partial<ClaimInput> = {}) =>
    priced(price(procedure, claim))

  test('D40 deductible of 100 open', () => {
    expect(paymentOf('99214', { deductible: '100.00' })).toMatchObject({
      allowed: '135.61',
      patient: { deductible: '100.00', coinsurance: '7.12', total: '107.12' },
      medicare: { payment: '28.49', sequestered: '0.57', paid: '27.92' },
    })
  })
  test('D41 MIPS +1.34 %', () => {
    expect(paymentOf('99214', { mips: '1.34' })).toMatchObject({
      patient: { coinsurance: '27.12' },
      medicare: { payment: '108.49', mips: '1.45', sequestered: '2.20', paid: '107.74' },
    })
  })
  test('D42 MIPS −9 %', () => {
    // 108.49 − 9.76 = 98.73
    expect(paymentOf('99214', { mips: '-9' })).toMatchObject({
      medicare: { payment: '108.49', mips: '-9.76', sequestered: '1.97', paid: '96.76' },
    })
  })
  test('D43 nurse practitioner', () => {
    expect(paymentOf('99213', { provider: 'np' })).toMatchObject({
      allowed: '80.91',
      patient: { coinsurance: '16.18' },
      medicare: { payment: '64.73' },
    })
  })
  test('D44 nurse practitioner who charges less', () => {
    const lines = [{ code: '99214', charge: '100.00' }]
    expect(paymentOf('99214', { provider: 'np', lines })).toMatchObject({
      allowed: '100.00',
      patient: { coinsurance: '20.00' },
      medicare: { payment: '80.00' },
    })
    expect(paymentOf('99214', { provider: 'np' }).allowed).toBe('115.27')
  })
  test('D45 family therapist', () => {
    expect(paymentOf('90834', { provider: 'mft' }).allowed).toBe('85.43')
  })
  test('D46 non-participating: method B, and A', () => {
    expect(paymentOf('99213', { participation: 'nonpar' })).toMatchObject({
      allowed: '90.43',
      limitingCharge: '103.99',
    })
    const positions = { limitingCharge: 'A' } as const
    expect(paymentOf('99213', { participation: 'nonpar', positions }).limitingCharge).toBe('104.00')
  })
  test('D47 non-participating, unassigned', () => {
    expect(paymentOf('99214', { participation: 'nonpar', assignment: 'unassigned' })).toMatchObject(
      {
        allowed: '128.83',
        limitingCharge: '148.15',
        patient: { total: '45.09' },
        medicare: { payment: '103.06' },
      },
    )
  })
  test('D48 therapy by an assistant', () => {
    // Effective allowed amount 19.76 + 5.81 = 25.57, 88 % of 29.06.
    expect(paymentOf('97110-CQ')).toMatchObject({
      allowed: '29.06',
      patient: { coinsurance: '5.81' },
      medicare: { payment: '19.76', sequestered: '0.40', paid: '19.36' },
    })
  })
  test('D49 screening colonoscopy turned therapeutic', () => {
    expect(paymentOf('45385-PT', FACILITY)).toMatchObject({
      allowed: '223.45',
      patient: { coinsurance: '33.52' },
      medicare: { payment: '189.93', sequestered: '3.80', paid: '186.13' },
    })
  })
  test('D53 shortage area bonus', () => {
    expect(paymentOf('99214', { hpsa: true })).toMatchObject({
      medicare: { payment: '108.49', bonus: '10.85' },
    })
  })
})

describe('anesthesia', () => {
  /** The bundled fee schedule with the published factors: 20.4976 and 20.5998 in 2026, 19.31 in Alabama in 2025. */
  const on = pricerOf(
    createReference({
      releases: [],
      pfs: reference.listPfs().map(heldTable),
      gpci: ['2025-07-01', '2026-07-01'].flatMap((date) => {
        const chosen = reference.chooseGpci(date)
        return chosen.held ? [heldTable(chosen.table)] : []
      }),
      anesthesia: [
        heldTable(
          anesthesiaOf(
            { standard: 20_497_600, qp: 20_599_800 },
            { [ALABAMA]: { standard: 1931, qp: null } },
          ),
        ),
      ],
    }),
  )
  const given = (modifier: string, claim: Partial<ClaimInput> = {}, presentAtInduction = false) =>
    on(`00790-${modifier}`, claim, [{ minutes: 95, baseUnits: 7, presentAtInduction }])

  test('P09 95 minutes are 6.3 time units', () => {
    expect(priced(given('AA')).anesthesiaUnits).toEqual({ base: '7', time: '6.3' })
  })
  test.each([
    ['AA', '272.62'], // 13.3 × 20.4976 = 272.61808
    ['QZ', '272.62'],
    ['QK', '136.31'], // half: 136.30904
    ['QX', '136.31'],
    ['QY', '136.31'],
    ['AD', '61.49'], // 3 × 20.4976 = 61.4928
  ])('D50 %s', (modifier, amount) => {
    expect(pays(given(modifier))).toEqual([amount])
  })
  test('D50 AD with induction', () => {
    expect(pays(given('AD', {}, true))).toEqual(['81.99']) // 4 × 20.4976 = 81.9904
  })
  test('D50 QP', () => {
    expect(pays(given('AA', { qp: true }))).toEqual(['273.98']) // 13.3 × 20.5998 = 273.97734
    expect(pays(given('QK', { qp: true }))).toEqual(['136.99'])
  })
  test('D51 Alabama, 2025', () => {
    const claim = { date: IN_2025, locality: ALABAMA }
    expect(pays(given('AA', claim))).toEqual(['256.82']) // 13.3 × 19.31 = 256.823
    expect(pays(given('QX', claim))).toEqual(['128.41'])
  })
})
