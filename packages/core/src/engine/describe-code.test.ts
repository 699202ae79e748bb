import { describe, expect, test } from 'vitest'
import { referenceOf, releaseOf, splitTest } from '../../test/release-of.ts'
import { InvalidInput } from '../domain/invalid-input.ts'
import { describeCode } from './describe-code.ts'
import { feeScheduleAmounts } from './fee-schedule-amounts.ts'
import { listLocalities } from './list-localities.ts'

const old = releaseOf(
  [
    { code: '76001', fee: '5.00' },
    { code: '76120', work: 38, fee: '2.91', status: 'C' },
  ],
  { id: 'RVU25A', from: '2025-01-01', to: '2025-12-31' },
)
const now = releaseOf(
  [
    ...splitTest(
      '76120',
      { professional: '1.00', technical: '2.00' },
      {
        work: 10,
        preOperative: 10,
        intraOperative: 69,
        postOperative: 21,
        endoscopicBase: '45378',
      },
    ),
    { code: '90000', modifier: '26', fee: '1.00' },
    {
      code: '97110',
      work: 100,
      peNonfacility: 100,
      peFacility: 40,
      mp: 10,
      multipleProcedure: '5',
    },
  ],
  { id: 'RVU26C', from: '2026-01-01', to: '2026-12-31' },
)
const localities = [
  { mac: '13202', number: '01', state: 'NY', name: 'MANHATTAN', work: 1000, pe: 2000, mp: 1000 },
  { mac: '10112', number: '00', state: 'AL', name: 'ALABAMA', work: 1000, pe: 1000, mp: 1000 },
]
const reference = referenceOf([old, now], { localities })
const ask = (code: string, date = '2026-07-15', qp?: boolean) =>
  describeCode(reference, qp === undefined ? { code, date } : { code, date, qp })

describe('everything of a code', () => {
  test('rows, indicators, amounts', () => {
    const answer = ask(' 76120 ')
    if (!answer.found) throw new Error(answer.message)
    const { outcome } = answer
    expect(outcome).toMatchObject({
      code: '76120',
      descriptor: null,
      status: 'A',
      category: 'Radiology',
      release: { pfs: 'RVU26C', exact: true },
      notes: [],
    })
    expect(outcome.rows.map(({ modifier }) => modifier)).toEqual([null, '26', 'TC'])
    expect(outcome.rows[0]).toMatchObject({
      rvu: {
        work: '0.10',
        peNonfacility: '3.00',
        peFacility: '3.00',
        mp: '0.00',
        totalNonfacility: '3.10',
        totalFacility: '3.10',
      },
      national: { nonfacility: '3.10', facility: '3.10' },
      unpriced: null,
      indicators: {
        pctc: '1',
        preOperative: '0.10',
        intraOperative: '0.69',
        postOperative: '0.21',
        endoscopicBase: '45378',
        notUsedForMedicare: false,
      },
    })
    expect(outcome.comparison).toMatchObject({ codes: 1, work: '0.10' })
  })

  test('its history, oldest first; no amount where it was carrier-priced', () => {
    const answer = ask('76120')
    expect(answer.found && answer.outcome.history).toEqual([
      {
        release: 'RVU25A',
        from: '2025-01-01',
        work: '0.38',
        totalNonfacility: '3.29',
        national: null,
      },
      {
        release: 'RVU26C',
        from: '2026-01-01',
        work: '0.10',
        totalNonfacility: '3.10',
        national: '3.10',
      },
    ])
  })

  test('a carrier-priced code says why it has no amount', () => {
    const answer = ask('76120', '2025-07-15')
    expect(answer.found && answer.outcome.rows[0]).toMatchObject({
      national: { nonfacility: null, facility: null },
      unpriced: { reason: 'carrier-priced', message: expect.stringContaining('76120 (status C)') },
    })
  })

  test('qualifying participants have their own amounts', () => {
    const answer = ask('76120', '2026-07-15', true)
    expect(answer.found && answer.outcome.rows[0]?.national.nonfacility).toBe('104.06') // 3.10 × 33.5675
  })

  test('a code listed only as a component', () => {
    const answer = ask('90000')
    expect(answer.found && answer.outcome.status).toBe('A')
    expect(answer.found && answer.outcome.rows).toMatchObject([
      { modifier: '26', indicators: { endoscopicBase: null } },
    ])
  })

  test('a code of another release', () => {
    expect(ask('76001')).toEqual({
      found: false,
      reason: 'no-such-code',
      message:
        '76001 is not in RVU26C, but is in RVU25A. Check the date, or look for the code that replaced it.',
    })
  })
  test('a code of no release', () => {
    expect(ask('99999')).toEqual({
      found: false,
      reason: 'no-such-code',
      message: '99999 is in no fee schedule release that Feescope holds. Check the code.',
    })
  })
  test('a year that is not held', () => {
    expect(ask('76120', '2020-01-01')).toMatchObject({ found: false, reason: 'release-not-held' })
  })
  test('malformed code and date are told together', () => {
    expect(() => ask('7612', 'today')).toThrow(InvalidInput)
    try {
      ask('7612', 'today')
    } catch (error) {
      expect(error instanceof InvalidInput && error.issues.map(({ path }) => path)).toEqual([
        'code',
        'date',
      ])
    }
  })
})

describe('the amounts CMS prints', () => {
  const question = { code: '97110', modifier: '', date: '2026-07-15' } as const
  test.each([
    ['national', '2.10', '1.50', '1.60'], // 1.00 + 1.00 + .10; .40; half of 1.00
    ['13202-01', '3.10', '1.90', '2.10'],
  ])('%s', (locality, nonfacility, facility, therapyReduced) => {
    expect(feeScheduleAmounts(reference, { ...question, locality })).toEqual({
      nonfacility,
      facility,
      therapyReduced,
      oppsNonfacility: null,
      oppsFacility: null,
    })
  })
  test.each([
    ['another row', { ...question, modifier: '26', locality: 'national' }],
    ['another code', { ...question, code: '99999', locality: 'national' }],
    ['another place', { ...question, locality: '99999-99' }],
    ['another year', { ...question, date: '2020-01-01', locality: 'national' }],
  ] as const)('none of %s', (_situation, asked) => {
    expect(feeScheduleAmounts(reference, asked)).toBeUndefined()
  })
  test('a malformed date throws', () => {
    const asked = { ...question, date: 'today', locality: 'national' }
    expect(() => feeScheduleAmounts(reference, asked)).toThrow(InvalidInput)
  })
})

test('localities to choose from, by state and name', () => {
  expect(listLocalities(reference, '2026-07-15')).toEqual([
    { id: '10112-00', mac: '10112', number: '00', state: 'AL', name: 'ALABAMA' },
    { id: '13202-01', mac: '13202', number: '01', state: 'NY', name: 'MANHATTAN' },
  ])
  expect(listLocalities(referenceOf([now]), '2026-07-15')).toEqual([])
})
