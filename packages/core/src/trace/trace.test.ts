import { describe, expect, test } from 'vitest'
import { exact } from '../money/exact.ts'
import { definePolicy, getPolicy } from '../policy/policy.ts'
import type { Calc, Value } from './calc.ts'
import { createRecording } from './recording-calc.ts'
import { renderTraceAsText } from './render-text.ts'
import { replayTrace } from './replay.ts'
import { silentCalc } from './silent-calc.ts'
import type { PublicTraceStep } from './step.ts'

const share = definePolicy({
  id: 'test.share',
  label: 'A share',
  citation: 'contract',
  values: [
    { from: '2000-01-01', to: '2019-12-31', value: '0.9' },
    { from: '2020-01-01', to: null, value: '0.8' },
  ],
})

/** Every operation once: 3.40 × 33.4009 = 113.56306, rounded 113.56; and so on. */
function runEveryOperation(calc: Calc): readonly Value[] {
  const rvu = calc.cell('Total RVU', exact(340, 2), 'RVU99T', '76120', 'total')
  const factor = calc.claim('Conversion factor', exact(334_009, 4))
  const product = calc.multiply('Product', rvu, factor)
  const fee = calc.round('Fee', product, 2, 'half-up', 'rvu-rounding')
  const part = calc.multiply('Part', fee, calc.policy(getPolicy(share, '2026-01-01')))
  calc.decide({
    label: 'A rule',
    rule: 'test.rule',
    applied: true,
    reason: 'because',
    citation: 'contract',
  })
  calc.decide({
    label: 'Another',
    rule: 'test.other',
    applied: false,
    reason: 'why not',
    citation: 'contract',
  })
  const rest = calc.subtract('Rest', fee, part)
  const sum = calc.add('Sum', fee, part, rest)
  const lower = calc.min('Lower', fee, part)
  const higher = calc.max('Higher', fee, part)
  const third = calc.divide('Third', sum, calc.claim('Three', exact(3, 0)), 4, 'contract')
  return [rvu, factor, product, fee, part, rest, sum, lower, higher, third]
}

describe('the two recorders', () => {
  test('compute the same', () => {
    const { calc, steps } = createRecording()
    const recorded = runEveryOperation(calc)
    const silent = runEveryOperation(silentCalc)
    expect(silent.map(({ units, scale }) => ({ units, scale }))).toEqual(
      recorded.map(({ units, scale }) => ({ units, scale })),
    )
    expect(recorded.every(({ step }) => steps[step] !== undefined)).toBe(true)
    expect(silent.every(({ step }) => step === -1)).toBe(true)
    expect([calc.recording, silentCalc.recording]).toEqual([true, false])
  })

  test('results', () => {
    const text = runEveryOperation(silentCalc).map(({ units, scale }) => `${units}e-${scale}`)
    expect(text).toEqual([
      '340e-2',
      '334009e-4',
      '113563060e-6',
      '11356e-2',
      '90848e-3', // 113.56 × .8
      '22712e-3',
      '227120e-3',
      '90848e-3',
      '11356e-2',
      '757067e-4', // 227.12 ÷ 3 = 75.70666…
    ])
  })

  test('of two equal values the first is kept', () => {
    for (const calc of [silentCalc, createRecording().calc]) {
      const a = calc.claim('a', exact(10, 1))
      const b = calc.claim('b', exact(100, 2))
      expect(calc.min('min', a, b)).toMatchObject({ units: 10, scale: 1 })
      expect(calc.max('max', a, b)).toMatchObject({ units: 10, scale: 1 })
    }
  })

  test('adding nothing is a mistake of ours', () => {
    expect(() => silentCalc.add('nothing')).toThrow('add needs at least one value')
  })
})

describe('a trace', () => {
  const recording = createRecording()
  runEveryOperation(recording.calc)
  const { steps } = recording

  test('as text', () => {
    expect(renderTraceAsText(steps)).toMatchInlineSnapshot(`
      "  Total RVU: 3.40   [RVU99T, row 76120, total]
        Conversion factor: 33.4009   [claim]
        Product: 3.40 × 33.4009 = 113.563060
        Fee: 113.563060 rounded half-up to 2 places   [CMS payment files (PFREV25C, PFREV25D, PF25A): every amount equals one half-up rounding at the end] = 113.56
        A share: 0.8   [The payer contract given with the claim; in force 2020-01-01 to further notice]
        Part: 113.56 × 0.8 = 90.848
        • A rule: because   [The payer contract given with the claim]
        ○ Another: why not   [The payer contract given with the claim]
        Rest: 113.56 − 90.848 = 22.712
        Sum: 113.56 + 90.848 + 22.712 = 227.120
        Lower: the lower of 113.56 and 90.848 = 90.848
        Higher: the higher of 113.56 and 90.848 = 113.56
        Three: 3   [claim]
        Third: 227.120 ÷ 3 = 75.7067"
    `)
  })

  test('text of what cannot be resolved', () => {
    const lost: PublicTraceStep[] = [
      { kind: 'calculation', id: 5, label: 'Lost', value: '1', operation: 'round', inputs: [4] },
    ]
    expect(renderTraceAsText(lost)).toBe('  Lost: ? rounded  to ? places   [] = 1')
  })

  test('replays to its last result', () => {
    expect(replayTrace(steps)).toBe('75.7067')
  })

  test.each([
    ['a wrong result', { value: '75.7068' }, 'trace-broken: step 13 says 75.7068, gives 75.7067'],
    ['an unknown input', { inputs: [99, 12] }, 'trace-broken: step 13 uses unknown step 99'],
    ['a decision as input', { inputs: [6, 12] }, 'trace-broken: step 13 uses unknown step 6'],
    ['one input', { inputs: [8] }, 'trace-broken: step 13 has one input'],
    ['no input', { inputs: [] }, 'trace-broken: step 13 has no input'],
    ['no rounding', { rounding: undefined }, 'trace-broken: step 13 names no rounding'],
  ])('is broken by %s', (_situation, change, message) => {
    const [last, ...before] = steps.toReversed()
    const broken = [...before.toReversed(), { ...last, ...change }] as readonly PublicTraceStep[]
    expect(() => replayTrace(broken)).toThrow(message)
  })

  test('a rounding without its rounding is broken too', () => {
    const broken = steps.map((step) =>
      step.kind === 'calculation' && step.operation === 'round'
        ? { ...step, rounding: undefined }
        : step,
    ) as readonly PublicTraceStep[]
    expect(() => replayTrace(broken)).toThrow('names no rounding')
  })

  test('without a calculation has no result', () => {
    expect(() => replayTrace(steps.slice(0, 2))).toThrow('trace-broken: no calculation')
  })

  test('with text for a number is broken', () => {
    const step: PublicTraceStep = { kind: 'claim', id: 0, label: 'x', value: 'ten' }
    expect(() => replayTrace([step])).toThrow('trace-broken: ten is not a number')
  })
})
