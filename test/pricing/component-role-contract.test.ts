import type { ClaimInput } from '@feescope/core'
import { describe, expect, test } from 'vitest'
import { pays, pricerOf, splitTest } from '../../packages/core/test/release-of.ts'

/**
 * Component × role × contract, each cell worked by hand. One test of 33.00 (10.00 professional,
 * 23.00 technical) that allows assistants and co-surgeons; RVUs are dollars.
 */
const price = pricerOf(
  splitTest(
    '71046',
    { professional: '10.00', technical: '23.00' },
    { assistant: '2', coSurgeons: '2' },
  ),
)

/** Applied last, on what Medicare would allow. */
const AT_120: Partial<ClaimInput> = { contract: { name: 'P', percentOfMedicare: '1.20' } }
/** Every RVU pays 1.50. */
const OWN_FACTOR: Partial<ClaimInput> = { contract: { name: 'P', conversionFactor: '1.5000' } }
/** Whole 40.00, interpretation 12.00; the technical component is not named: Medicare's 23.00. */
const OWN_FEES: Partial<ClaimInput> = {
  contract: {
    name: 'P',
    fees: [
      { code: '71046', amount: '40.00', from: '2026-01-01' },
      { code: '71046', modifier: '26', amount: '12.00', from: '2026-01-01' },
    ],
  },
}
/** The assistant gets a fifth. */
const OWN_SHARE: Partial<ClaimInput> = {
  contract: { name: 'P', parameters: { 'pfs.assistant-percent': '0.20' } },
}
/** An NP is paid as a physician, an assistant in full. */
const RULES_OFF: Partial<ClaimInput> = {
  contract: { name: 'P', rulesOff: ['pfs.practitioner', 'pfs.assistant-at-surgery'] },
}

type Cells = readonly [whole: string, professional: string, technical: string]

function expectCells(suffix: string, claim: Partial<ClaimInput>, cells: Cells): void {
  const procedures = ['71046', '71046-26', '71046-TC'].map((each) => `${each}${suffix}`)
  expect(procedures.flatMap((procedure) => pays(price(procedure, claim)))).toEqual(cells)
}

describe('component × role × contract', () => {
  describe('Medicare', () => {
    test.each<[string, string, Partial<ClaimInput>, Cells]>([
      ['a physician', '', {}, ['33.00', '10.00', '23.00']],
      ['an NP: 85 %', '', { provider: 'np' }, ['28.05', '8.50', '19.55']],
      ['not participating: 95 %', '', { participation: 'nonpar' }, ['31.35', '9.50', '21.85']],
      // 33.00 × .85 × .95 = 26.6475; 8.075; 18.5725: rounded once
      [
        'an NP who does not participate',
        '',
        { provider: 'np', participation: 'nonpar' },
        ['26.65', '8.08', '18.57'],
      ],
      ['an assistant: 16 %', '-80', {}, ['5.28', '1.60', '3.68']],
      // 13.6 % holds the PA's 85 %: 4.488; 1.36; 3.128
      ['a PA assisting', '-AS', { provider: 'pa' }, ['4.49', '1.36', '3.13']],
      // 62.5 %: 20.625; 6.25; 14.375
      ['a co-surgeon', '-62', {}, ['20.63', '6.25', '14.38']],
    ])('%s', (_situation, suffix, claim, cells) => {
      expectCells(suffix, claim, cells)
    })
  })

  describe('120 % of Medicare', () => {
    test.each<[string, string, Partial<ClaimInput>, Cells]>([
      ['a physician', '', {}, ['39.60', '12.00', '27.60']],
      // 33.00 × .85 × 1.20 = 33.66; 10.20; 23.46
      ['an NP', '', { provider: 'np' }, ['33.66', '10.20', '23.46']],
      // 33.00 × .16 × 1.20 = 6.336; 1.92; 4.416
      ['an assistant', '-80', {}, ['6.34', '1.92', '4.42']],
      // 33.00 × .136 × 1.20 = 5.3856; 1.632; 3.7536
      ['a PA assisting', '-AS', { provider: 'pa' }, ['5.39', '1.63', '3.75']],
      // 33.00 × .625 × 1.20 = 24.75; 7.50; 17.25
      ['a co-surgeon', '-62', {}, ['24.75', '7.50', '17.25']],
    ])('%s', (_situation, suffix, claim, cells) => {
      expectCells(suffix, { ...AT_120, ...claim }, cells)
    })
  })

  describe('a conversion factor of its own, 1.50', () => {
    test.each<[string, string, Partial<ClaimInput>, Cells]>([
      ['a physician', '', {}, ['49.50', '15.00', '34.50']],
      // 49.50 × .85 = 42.075; 12.75; 29.325
      ['an NP', '', { provider: 'np' }, ['42.08', '12.75', '29.33']],
      ['an assistant', '-80', {}, ['7.92', '2.40', '5.52']],
      // 49.50 × .625 = 30.9375; 9.375; 21.5625
      ['a co-surgeon', '-62', {}, ['30.94', '9.38', '21.56']],
    ])('%s', (_situation, suffix, claim, cells) => {
      expectCells(suffix, { ...OWN_FACTOR, ...claim }, cells)
    })
  })

  describe('fees of its own for the whole and the interpretation', () => {
    test.each<[string, string, Partial<ClaimInput>, Cells]>([
      ['a physician', '', {}, ['40.00', '12.00', '23.00']],
      ['an NP: 85 %', '', { provider: 'np' }, ['34.00', '10.20', '19.55']],
      ['an assistant: 16 %', '-80', {}, ['6.40', '1.92', '3.68']],
      // 62.5 %: 25.00; 7.50; 14.375
      ['a co-surgeon', '-62', {}, ['25.00', '7.50', '14.38']],
      // Film: the agreed whole is not cut, Medicare's technical component is: 23.00 × .8
      ['on film', '-FX', {}, ['40.00', '12.00', '18.40']],
    ])('%s', (_situation, suffix, claim, cells) => {
      expectCells(suffix, { ...OWN_FEES, ...claim }, cells)
    })
  })

  test('a share of its own for the assistant: 20 %', () => {
    expectCells('-80', OWN_SHARE, ['6.60', '2.00', '4.60'])
  })

  test('rules switched off: an NP and an assistant in full', () => {
    expectCells('', { ...RULES_OFF, provider: 'np' }, ['33.00', '10.00', '23.00'])
    expectCells('-80', RULES_OFF, ['33.00', '10.00', '23.00'])
  })
})
