import { type ClaimInput, type LineInput, localityIdOf, parseHcpcsCode } from '@feescope/core'
import fc from 'fast-check'
import { IN_2026, reference } from './price.ts'

/** Codes of every family of rules, so that random claims meet them more than by chance. */
const FAMILIES =
  '45378 45380 45384 45385 43235 43239 29805 29823 29827 31231 31237 31254 ' +
  '27447 22612 22614 63047 49505 64721 26055 20610 11042 66984 37660 ' +
  '76120 76000 76125 70553 72148 74177 70496 70498 71275 71046 74176 93990 76519 ' +
  '97110 97140 97530 97036 97035 78452 93306 93000 93005 93010 93224 92083 92133 92134 ' +
  '99213 99214 99203 99291 99292 90834 96523 36592 94760 96413 88342 A2040 G0105 G0121'

const MODIFIERS =
  '26 TC 50 LT RT 51 52 53 54 55 56 62 66 78 80 82 AS FX FY CT 59 XE XS 22 25 76 CQ PT 33 GP AQ GY'

const release = (() => {
  const chosen = reference.choosePfs(IN_2026)
  if (!chosen.held) throw new Error(chosen.message)
  return chosen.table
})()
const gpci = (() => {
  const chosen = reference.chooseGpci(IN_2026)
  if (!chosen.held) throw new Error(chosen.message)
  return chosen.table
})()

/** CMS's file holds a few placeholders (GXXX1) that are no codes. */
const isCode = (code: string) => parseHcpcsCode(code, 'code').ok

export const anyCode: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FAMILIES.split(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(...release.codes().filter(isCode)) },
)

export const anyModifiers: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>([]) },
  {
    weight: 3,
    arbitrary: fc.uniqueArray(fc.constantFrom(...MODIFIERS.split(' ')), { maxLength: 2 }),
  },
)

const cents = (max: number, min = 0) =>
  fc.integer({ min, max }).map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`)

export const anyLine: fc.Arbitrary<LineInput> = fc.record(
  {
    code: anyCode,
    modifiers: anyModifiers,
    units: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 7 })),
    charge: cents(200_000),
    careDays: fc.integer({ min: 0, max: 90 }),
  },
  { requiredKeys: ['code', 'modifiers'] },
)

export const anyLines = (maxLength: number): fc.Arbitrary<LineInput[]> =>
  fc.array(anyLine, { minLength: 1, maxLength })

export const anyPlace: fc.Arbitrary<Partial<ClaimInput>> = fc.record(
  {
    date: fc.constantFrom('2025-02-01', '2025-10-15', '2026-04-15', IN_2026),
    locality: fc.constantFrom('national', ...gpci.localities.map(localityIdOf)),
    pos: fc.constantFrom('11', '22', '21', '24', '02', '10'),
    qp: fc.boolean(),
  },
  { requiredKeys: ['date'] },
)

const anyPositions: fc.Arbitrary<NonNullable<ClaimInput['positions']>> = fc.record(
  {
    limitingCharge: fc.constantFrom('A', 'B'),
    rounding: fc.constantFrom('once', 'stepwise'),
    imagingRank: fc.constantFrom('uncapped', 'capped'),
    hpsaBase: fc.constantFrom('before-sequestration', 'after-sequestration'),
    restricted: fc.constantFrom('rvus', 'contractor'),
  },
  { requiredKeys: [] },
)

const anyContract: fc.Arbitrary<NonNullable<ClaimInput['contract']>> = fc.record(
  {
    name: fc.constant('Plan'),
    percentOfMedicare: cents(250),
    // With a factor of cents a reduction is less than what rounding two components can add.
    conversionFactor: cents(9_000, 1_000),
    rulesOff: fc.subarray(['pfs.multiple-surgery', 'pfs.imaging', 'pfs.opps-cap', 'pfs.bilateral']),
    parameters: fc.record(
      {
        'pfs.assistant-percent': cents(100),
        'pfs.reduced-service-percent': cents(100),
        'pfs.increased-service-percent': cents(200),
        'pfs.multiple-surgery-percent': cents(100),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Record<string, string>>,
    fees: fc.array(
      fc.record({ code: anyCode, amount: cents(100_000), from: fc.constant('2025-01-01') }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['name'] },
)

/** What decides who pays what, and the stances. */
const anyCircumstances: fc.Arbitrary<Partial<ClaimInput>> = fc.record(
  {
    provider: fc.constantFrom('physician', 'np', 'lcsw', 'mft', 'rd', 'pt'),
    participation: fc.constantFrom('par', 'nonpar'),
    assignment: fc.constantFrom('assigned', 'unassigned'),
    deductible: cents(30_000),
    mips: fc.constantFrom('1.34', '-9', '0.0001'),
    hpsa: fc.boolean(),
    positions: anyPositions,
    contract: anyContract,
  },
  { requiredKeys: [] },
)

export const anyClaim: fc.Arbitrary<ClaimInput> = fc
  .tuple(anyPlace, anyCircumstances, anyLines(6))
  .map(([place, circumstances, lines]) => ({
    date: IN_2026,
    edits: 'off',
    ...place,
    ...circumstances,
    lines,
  }))
