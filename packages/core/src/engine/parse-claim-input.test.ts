import { describe, expect, test } from 'vitest'
import { InvalidInput, type Issue } from '../domain/invalid-input.ts'
import { DEFAULT_POSITIONS } from '../domain/positions.ts'
import { MAX_LINES, parseClaimInput } from './parse-claim-input.ts'

const DATE = '2026-07-15'
const LINE = { code: '76120' }
const claim = (fields: Readonly<Record<string, unknown>> = {}): unknown => ({
  date: DATE,
  lines: [LINE],
  ...fields,
})
const line = (fields: Readonly<Record<string, unknown>>): unknown =>
  claim({ lines: [{ ...LINE, ...fields }] })

function issuesOf(input: unknown): readonly Issue[] {
  try {
    parseClaimInput(input)
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues
    throw error
  }
  throw new Error('accepted')
}

describe('a claim that says the least', () => {
  test('gets every default', () => {
    expect(parseClaimInput(claim())).toEqual({
      date: DATE,
      locality: null,
      zip: null,
      pos: '11',
      setting: 'nonfacility',
      qp: false,
      provider: 'physician',
      participating: true,
      assigned: true,
      deductible: { units: 0, scale: 2 },
      mips: null,
      hpsa: false,
      contract: null,
      edits: 'report',
      positions: DEFAULT_POSITIONS,
      ncci: 'practitioner',
      history: null,
      lines: [
        {
          number: 1,
          code: '76120',
          modifiers: [],
          units: 1,
          charge: null,
          minutes: null,
          baseUnits: null,
          presentAtInduction: false,
          careDays: null,
        },
      ],
    })
  })
})

describe('a claim that says everything', () => {
  test('is read as written', () => {
    const parsed = parseClaimInput({
      date: DATE,
      locality: '13202-01',
      pos: '22',
      setting: 'facility',
      qp: true,
      provider: 'np',
      participation: 'nonpar',
      assignment: 'unassigned',
      deductible: '50.5',
      mips: '-9',
      hpsa: true,
      edits: 'off',
      ncci: 'outpatient',
      positions: {
        limitingCharge: 'A',
        anesthesiaTimeDecimals: 2,
        rounding: 'stepwise',
        imagingRank: 'capped',
        hpsaBase: 'after-sequestration',
        restricted: 'contractor',
      },
      history: [
        { date: '2026-07-01', code: '99213' },
        { date: DATE, code: '27447', modifiers: ['lt'], units: 2, sameGroup: false },
      ],
      contract: {
        name: 'Plan',
        percentOfMedicare: '1.20',
        conversionFactor: '40',
        fees: [
          { code: '76120', amount: '99.5', from: '2026-01-01', to: '2026-12-31' },
          { code: '76120', modifier: '26', amount: '10', from: '2026-01-01' },
        ],
        rulesOff: ['pfs.multiple-surgery'],
        parameters: { 'pfs.assistant-percent': '0.20' },
      },
      lines: [
        {
          code: ' g0105 ',
          modifiers: ['26', 'lt'],
          units: 3,
          charge: '250.00',
          minutes: 95,
          baseUnits: 7,
          presentAtInduction: true,
          careDays: 30,
        },
        LINE,
      ],
    })
    expect(parsed).toMatchObject({
      locality: '13202-01',
      pos: '22',
      setting: 'facility',
      qp: true,
      provider: 'np',
      participating: false,
      assigned: false,
      deductible: { units: 5050, scale: 2 },
      mips: { units: -9, scale: 0 },
      hpsa: true,
      edits: 'off',
      ncci: 'outpatient',
      positions: {
        limitingCharge: 'A',
        anesthesiaTimeDecimals: 2,
        rounding: 'stepwise',
        imagingRank: 'capped',
        hpsaBase: 'after-sequestration',
        restricted: 'contractor',
      },
      history: [
        { date: '2026-07-01', code: '99213', modifiers: [], units: 1, sameGroup: true },
        { date: DATE, code: '27447', modifiers: ['LT'], units: 2, sameGroup: false },
      ],
      contract: {
        name: 'Plan',
        percentOfMedicare: { units: 120, scale: 2 },
        conversionFactor: { units: 40, scale: 0 },
        fees: [
          {
            code: '76120',
            modifier: '',
            amount: { units: 9950, scale: 2 },
            from: '2026-01-01',
            to: '2026-12-31',
          },
          {
            code: '76120',
            modifier: '26',
            amount: { units: 1000, scale: 2 },
            from: '2026-01-01',
            to: null,
          },
        ],
        rulesOff: ['pfs.multiple-surgery'],
        parameters: new Map([['pfs.assistant-percent', { units: 20, scale: 2 }]]),
      },
      lines: [
        {
          number: 1,
          code: 'G0105',
          modifiers: ['26', 'LT'],
          units: 3,
          charge: { units: 25_000, scale: 2 },
          minutes: 95,
          baseUnits: 7,
          presentAtInduction: true,
          careDays: 30,
        },
        { number: 2, code: '76120' },
      ],
    })
  })

  test('a ZIP code instead of a locality', () => {
    expect(parseClaimInput(claim({ zip: '10001' }))).toMatchObject({ zip: '10001', locality: null })
    expect(parseClaimInput(claim({ zip: '10001-1234' }))).toMatchObject({ zip: '10001' })
    expect(parseClaimInput(claim({ zip: '100011234' }))).toMatchObject({ zip: '10001' })
  })

  test('national by name', () => {
    expect(parseClaimInput(claim({ locality: 'national' }))).toMatchObject({ locality: null })
  })

  test('a setting instead of a place', () => {
    expect(parseClaimInput(claim({ setting: 'facility' }))).toMatchObject({
      pos: null,
      setting: 'facility',
    })
  })
})

describe('limits, both sides', () => {
  test.each([
    ['units', 1, 9999],
    ['minutes', 0, 2880],
    ['baseUnits', 0, 50],
    ['careDays', 0, 90],
  ])('%s from %i to %i', (key, min, max) => {
    expect(parseClaimInput(line({ [key]: min })).lines[0]).toMatchObject({ [key]: min })
    expect(parseClaimInput(line({ [key]: max })).lines[0]).toMatchObject({ [key]: max })
    for (const value of [min - 1, max + 1, 1.5, '1', Number.NaN]) {
      expect(issuesOf(line({ [key]: value }))).toMatchObject([
        {
          path: `lines[0].${key}`,
          code: 'out-of-range',
          expected: `a whole number from ${min} to ${max}`,
        },
      ])
    }
  })

  test('lines', () => {
    const many = (length: number) => claim({ lines: Array.from({ length }, () => LINE) })
    expect(parseClaimInput(many(MAX_LINES)).lines).toHaveLength(1000)
    expect(issuesOf(many(MAX_LINES + 1))).toMatchObject([
      { path: 'lines', code: 'not-a-list', received: '"1001 entries"' },
    ])
    expect(issuesOf(many(0))).toMatchObject([{ path: 'lines', code: 'not-a-list' }])
  })

  test('modifiers', () => {
    expect(
      parseClaimInput(line({ modifiers: Array(10).fill('59') })).lines[0]?.modifiers,
    ).toHaveLength(10)
    expect(issuesOf(line({ modifiers: Array(11).fill('59') }))).toMatchObject([
      { path: 'lines[0].modifiers', code: 'not-a-list' },
    ])
  })

  test('MIPS', () => {
    for (const mips of ['-100', '100', '1.3456']) {
      expect(parseClaimInput(claim({ mips })).mips).not.toBeNull()
    }
    for (const mips of ['-100.0001', '100.0001', '1.34567', 9]) {
      expect(issuesOf(claim({ mips }))).toMatchObject([{ path: 'mips', code: 'malformed-number' }])
    }
  })
})

describe('what is malformed', () => {
  test.each<[string, unknown, string, string]>([
    ['no object', null, '', 'not-an-object'],
    ['a list', [], '', 'not-an-object'],
    ['no date', { lines: [LINE] }, 'date', 'malformed-date'],
    ['no lines', { date: DATE }, 'lines', 'not-a-list'],
    ['a misspelt key', claim({ localty: 'x' }), 'localty', 'unknown-key'],
    ['a misspelt key of a line', line({ unit: 2 }), 'lines[0].unit', 'unknown-key'],
    ['a line that is none', claim({ lines: ['76120'] }), 'lines[0]', 'not-an-object'],
    ['a malformed code', line({ code: '7612' }), 'lines[0].code', 'malformed-code'],
    [
      'a malformed modifier',
      line({ modifiers: ['26', '2'] }),
      'lines[0].modifiers[1]',
      'malformed-modifier',
    ],
    ['modifiers as text', line({ modifiers: '26' }), 'lines[0].modifiers', 'not-a-list'],
    ['a charge as number', line({ charge: 250 }), 'lines[0].charge', 'malformed-amount'],
    ['a negative charge', line({ charge: '-1' }), 'lines[0].charge', 'malformed-amount'],
    ['a tenth of a cent', line({ charge: '1.001' }), 'lines[0].charge', 'malformed-amount'],
    [
      'induction as text',
      line({ presentAtInduction: 'yes' }),
      'lines[0].presentAtInduction',
      'not-a-boolean',
    ],
    ['a malformed locality', claim({ locality: '1320201' }), 'locality', 'malformed-locality'],
    ['a malformed ZIP code', claim({ zip: '1234' }), 'zip', 'malformed-zip'],
    [
      'ZIP code and locality',
      claim({ zip: '10001', locality: 'national' }),
      'zip',
      'contradiction',
    ],
    ['a malformed place', claim({ pos: '111' }), 'pos', 'malformed-place-of-service'],
    ['an unlisted place', claim({ pos: '70' }), 'pos', 'unknown-place-of-service'],
    [
      'place against setting',
      claim({ pos: '22', setting: 'nonfacility' }),
      'setting',
      'contradiction',
    ],
    ['an unknown setting', claim({ setting: 'hospital' }), 'setting', 'unknown-choice'],
    ['an unknown provider', claim({ provider: 'nurse' }), 'provider', 'unknown-choice'],
    ['an unknown participation', claim({ participation: 'no' }), 'participation', 'unknown-choice'],
    ['an unknown assignment', claim({ assignment: 'no' }), 'assignment', 'unknown-choice'],
    ['qp as text', claim({ qp: 'true' }), 'qp', 'not-a-boolean'],
    ['hpsa as number', claim({ hpsa: 1 }), 'hpsa', 'not-a-boolean'],
    ['a malformed deductible', claim({ deductible: 50 }), 'deductible', 'malformed-amount'],
    ['an unknown edit mode', claim({ edits: 'on' }), 'edits', 'unknown-choice'],
    ['unknown NCCI tables', claim({ ncci: 'x' }), 'ncci', 'unknown-choice'],
    ['an unknown position', claim({ positions: { rank: 'x' } }), 'positions.rank', 'unknown-key'],
    [
      'an unknown stance',
      claim({ positions: { rounding: 'x' } }),
      'positions.rounding',
      'unknown-choice',
    ],
    [
      'decimals',
      claim({ positions: { anesthesiaTimeDecimals: 3 } }),
      'positions.anesthesiaTimeDecimals',
      'out-of-range',
    ],
    ['a contract without name', claim({ contract: {} }), 'contract.name', 'malformed-text'],
    ['a blank name', claim({ contract: { name: ' ' } }), 'contract.name', 'malformed-text'],
    [
      'a long name',
      claim({ contract: { name: 'x'.repeat(101) } }),
      'contract.name',
      'malformed-text',
    ],
    [
      'a misspelt contract key',
      claim({ contract: { name: 'P', rules: [] } }),
      'contract.rules',
      'unknown-key',
    ],
    [
      'a share as number',
      claim({ contract: { name: 'P', percentOfMedicare: 1.2 } }),
      'contract.percentOfMedicare',
      'malformed-number',
    ],
    [
      'a negative factor',
      claim({ contract: { name: 'P', conversionFactor: '-1' } }),
      'contract.conversionFactor',
      'malformed-number',
    ],
    [
      'fees that are no list',
      claim({ contract: { name: 'P', fees: {} } }),
      'contract.fees',
      'not-a-list',
    ],
    [
      'a fee without amount',
      claim({ contract: { name: 'P', fees: [{ code: '76120', from: DATE }] } }),
      'contract.fees[0].amount',
      'malformed-amount',
    ],
    [
      'a fee without date',
      claim({ contract: { name: 'P', fees: [{ code: '76120', amount: '1' }] } }),
      'contract.fees[0].from',
      'malformed-date',
    ],
    [
      'a fee with a bad end',
      claim({
        contract: { name: 'P', fees: [{ code: '76120', amount: '1', from: DATE, to: 'x' }] },
      }),
      'contract.fees[0].to',
      'malformed-date',
    ],
    [
      'a fee of another modifier',
      claim({
        contract: { name: 'P', fees: [{ code: '76120', amount: '1', from: DATE, modifier: '50' }] },
      }),
      'contract.fees[0].modifier',
      'unknown-choice',
    ],
    [
      'a rule that is no text',
      claim({ contract: { name: 'P', rulesOff: [7] } }),
      'contract.rulesOff[0]',
      'unknown-choice',
    ],
    [
      'a misspelt rule',
      claim({ contract: { name: 'P', rulesOff: ['pfs.imagign'] } }),
      'contract.rulesOff[0]',
      'unknown-choice',
    ],
    [
      'a misspelt parameter',
      claim({ contract: { name: 'P', parameters: { 'pfs.asistant-percent': '0.2' } } }),
      'contract.parameters.pfs.asistant-percent',
      'unknown-key',
    ],
    [
      'parameters as list',
      claim({ contract: { name: 'P', parameters: [] } }),
      'contract.parameters',
      'not-an-object',
    ],
    [
      'a parameter as number',
      claim({ contract: { name: 'P', parameters: { 'pfs.assistant-percent': 0.2 } } }),
      'contract.parameters.pfs.assistant-percent',
      'malformed-number',
    ],
    ['history that is no list', claim({ history: {} }), 'history', 'not-a-list'],
    [
      'history without date',
      claim({ history: [{ code: '99213' }] }),
      'history[0].date',
      'malformed-date',
    ],
    [
      'history with a bad code',
      claim({ history: [{ date: DATE, code: 'x' }] }),
      'history[0].code',
      'malformed-code',
    ],
    [
      'history with a bad modifier',
      claim({ history: [{ date: DATE, code: '99213', modifiers: ['x'] }] }),
      'history[0].modifiers[0]',
      'malformed-modifier',
    ],
    [
      'history without units',
      claim({ history: [{ date: DATE, code: '99213', units: 0 }] }),
      'history[0].units',
      'out-of-range',
    ],
    [
      'history of a group as text',
      claim({ history: [{ date: DATE, code: '99213', sameGroup: 'no' }] }),
      'history[0].sameGroup',
      'not-a-boolean',
    ],
    [
      'history with a misspelt key',
      claim({ history: [{ date: DATE, code: '99213', unit: 1 }] }),
      'history[0].unit',
      'unknown-key',
    ],
  ])('%s', (_situation, input, path, code) => {
    const issues = issuesOf(input)
    expect(issues).toContainEqual(expect.objectContaining({ path, code }))
    for (const issue of issues) {
      expect(issue.message).not.toBe('')
      expect(issue.expected).not.toBe('')
    }
  })

  test('all issues are told at once', () => {
    const paths = issuesOf({
      date: 'x',
      pos: '111',
      qp: 1,
      lines: [{ code: '7' }, { ...LINE, units: 0 }],
    }).map(({ path }) => path)
    expect(paths).toEqual(['date', 'pos', 'qp', 'lines[0].code', 'lines[1].units'])
  })

  test('messages say where, what was expected, what came', () => {
    expect(issuesOf(line({ charge: 250 }))[0]?.message).toBe(
      'lines[0].charge: expected dollars as text with at most two decimals, such as "250.00", got 250.',
    )
    expect(issuesOf(claim({ provider: 'nurse' }))[0]?.message).toContain('one of physician, np, pa')
    expect(issuesOf(claim({ pos: '70' }))[0]?.message).toContain('CMS lists no place of service 70')
    expect(issuesOf(claim({ pos: '22', setting: 'nonfacility' }))[0]?.message).toContain(
      'place of service 22 is paid at the facility rate',
    )
    expect(issuesOf(claim({ localty: 'x' }))[0]?.message).toContain(
      'expected one of date, locality',
    )
  })
})
