import {
  type ClaimInput,
  type ClaimOutcome,
  type LineInput,
  type LineOutcome,
  parseUnits,
  priceClaim,
  replayTrace,
} from '@feescope/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pricerOf, referenceOf, releaseOf } from '../../packages/core/test/release-of.ts'
import { IN_2026, price, reference } from './price.ts'
import { anyClaim, anyCode, anyLines, anyPlace } from './random-claims.ts'
import { findWrongSteps } from './rational.ts'

/** Always the same claims: a failure must not depend on the day. */
const RUNS = { numRuns: 400, seed: 20_260_715 }
const explain = (claim: ClaimInput) => priceClaim(reference, claim, { explain: true })
const silent = (claim: ClaimInput) => priceClaim(reference, claim)

const centsOf = (text: string): bigint => BigInt(parseUnits(text, 2) ?? Number.NaN)

function pricedLines({ lines }: ClaimOutcome) {
  return lines.flatMap((line) => (line.status === 'priced' ? [line] : []))
}

/** What a line pays, without its explanation. */
function amountOf(line: LineOutcome): string {
  return line.status === 'priced' ? line.allowed : `${line.status}: ${line.reason}`
}

describe('every amount can be walked back', () => {
  test('replaying a trace gives the allowed amount', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        for (const line of pricedLines(explain(claim))) {
          expect(replayTrace(line.trace)).toBe(line.allowed)
        }
      }),
      RUNS,
    )
  })

  test('replaying who pays what finds no broken step, and every share is a step', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        for (const { paymentTrace, patient, medicare, limitingCharge } of pricedLines(
          explain(claim),
        )) {
          if (!patient || !medicare) {
            expect(paymentTrace).toEqual([])
            continue
          }
          replayTrace(paymentTrace)
          const stated = new Set(
            paymentTrace.map((step) => (step.kind === 'decision' ? '' : step.value)),
          )
          const { total: _total, ...shares } = patient
          for (const amount of [...Object.values(shares), ...Object.values(medicare)]) {
            expect(stated).toContain(amount)
          }
          if (limitingCharge !== null) expect(stated).toContain(limitingCharge)
        }
      }),
      RUNS,
    )
  })

  test('every calculation equals its recomputation in fractions of big integers', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        for (const { trace, paymentTrace } of pricedLines(explain(claim))) {
          expect(findWrongSteps(trace)).toEqual([])
          expect(findWrongSteps(paymentTrace)).toEqual([])
        }
      }),
      RUNS,
    )
  })

  test('with and without explanation the answer is the same', () => {
    const withoutTraces = (outcome: ClaimOutcome) => ({
      ...outcome,
      lines: outcome.lines.map((line) => ({ ...line, trace: [], paymentTrace: [] })),
    })
    fc.assert(
      fc.property(anyClaim, (claim) => {
        expect(withoutTraces(silent(claim))).toEqual(withoutTraces(explain(claim)))
      }),
      RUNS,
    )
  })
})

describe('amounts add up', () => {
  test('the total is the sum of the priced lines', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const outcome = silent(claim)
        const sum = pricedLines(outcome).reduce((cents, line) => cents + centsOf(line.allowed), 0n)
        expect(centsOf(outcome.total)).toBe(sum)
      }),
      RUNS,
    )
  })

  test('patient and Medicare share the allowed amount', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const assistant = (line: LineOutcome) =>
          line.modifiers.some((m) => m === 'CQ' || m === 'CO')
        let deductible = 0n
        for (const line of pricedLines(silent(claim))) {
          const { patient, medicare, allowed } = line
          if (!patient || !medicare) continue
          const parts = centsOf(patient.deductible) + centsOf(patient.coinsurance)
          const rest = centsOf(allowed) - parts - centsOf(medicare.payment)
          // What an assistant's reduction takes is paid by nobody.
          if (assistant(line)) expect(rest).toBeGreaterThanOrEqual(0n)
          else expect(rest).toBe(0n)
          expect(centsOf(patient.total)).toBe(parts + centsOf(patient.balance))
          expect(centsOf(medicare.paid)).toBe(
            centsOf(medicare.payment) + centsOf(medicare.mips) - centsOf(medicare.sequestered),
          )
          for (const share of [patient.deductible, patient.coinsurance, patient.balance]) {
            expect(centsOf(share)).toBeGreaterThanOrEqual(0n)
          }
          deductible += centsOf(patient.deductible)
        }
        expect(deductible).toBeLessThanOrEqual(centsOf(claim.deductible ?? '0.00'))
      }),
      RUNS,
    )
  })

  describe('at the limit of exact numbers', () => {
    const fee = (code: string, amount: string) => ({ code, amount, from: '2026-01-01' })
    const on = pricerOf(referenceOf([releaseOf([{ code: '10000' }, { code: '10001' }])]))
    const pay = (procedures: string, a: string, b: string) =>
      on(procedures, {
        contract: { name: 'Plan', fees: [fee('10000', a), fee('10001', b)] },
      }).total
    const half = '45035996273704.95'

    test('the largest sum is exact', () => {
      expect(pay('10000 10001', half, '45035996273704.96')).toBe('90071992547409.91')
      expect(pay('10000x2', half, '0')).toBe('90071992547409.90')
    })
    test.each([
      ['a sum of a cent more', '10000 10001', '45035996273704.97'],
      ['a sum far beyond', '10000x9999', '0'],
    ])('%s throws', (_situation, procedures, other) => {
      expect(() => pay(procedures, half, other)).toThrow(
        expect.objectContaining({ code: 'amount-too-large' }),
      )
    })
  })
})

describe('what must not change an amount', () => {
  /** A line with no row, no fee schedule amount, by report, or denied in advance. */
  const refusedLine: fc.Arbitrary<LineInput> = fc.oneof(
    fc
      .constantFrom('ZZ999', '99999', '76125', '76496', '0001F')
      .map((code) => (code === 'ZZ999' ? { code: 'Z9999' } : { code })),
    anyCode.map((code) => ({ code, modifiers: ['GY'] })),
    anyCode.map((code) => ({ code, modifiers: ['26', 'TC'] })),
    anyCode.map((code) => ({ code, modifiers: ['73'] })),
    fc
      .tuple(anyCode, fc.constantFrom('52', '53', '54', '55', '56', '66'))
      .map(([code, modifier]) => ({ code, modifiers: [modifier] })),
  )

  test('adding a refused line changes no other line', () => {
    fc.assert(
      fc.property(anyClaim, refusedLine, fc.nat(), (claim, added, at) => {
        const { contract: _contract, ...medicare } = claim
        const place = at % (claim.lines.length + 1)
        const lines = claim.lines.toSpliced(place, 0, added)
        const before = silent(medicare).lines.map(amountOf)
        const after = silent({ ...medicare, lines }).lines
        const [line] = after.toSpliced(0, place)
        fc.pre(line !== undefined && line.status !== 'priced')
        expect(after.toSpliced(place, 1).map(amountOf)).toEqual(before)
      }),
      RUNS,
    )
  })

  test.each([
    ['a reduced service is priced by report', '27447-52', '26055'],
    ['a discontinued one too', '27447-53', '26055'],
    ['pre-operative care is not paid apart', '27447-56', '26055'],
    ['care that cannot be split', '45378-54', '20610'],
    ['aftercare that cannot be split', '45378-55', '20610'],
  ])('%s: the other line keeps its own amount', (_situation, refused, other) => {
    const claim = { edits: 'off', pos: '22' } as const
    expect(price(`${refused} ${other}`, claim).total).toBe(price(other, claim).total)
  })

  test('a status T code is not bundled into a line that has no amount', () => {
    const [first] = price('96523 99213-52', { edits: 'off' }).lines
    expect(first?.status).toBe('priced')
  })

  /** Different codes, so that no two lines tie, and no pair of sides in which one line answers for both. */
  const apart = (lines: readonly LineInput[]) => {
    const keys = lines.flatMap(({ code }) => rankKeys(code))
    return new Set(keys).size === keys.length
  }
  const chosen = reference.choosePfs(IN_2026)
  /** Parts of the global tests among the random codes: a test and its own technical part tie. */
  const PARTS: Readonly<Record<string, string>> = { '93000': '93005', '93224': '93225' }
  function rankKeys(code: string): readonly string[] {
    const rows = chosen.held ? (chosen.table.findRows(PARTS[code] ?? code) ?? []) : []
    return rows.flatMap(({ modifier, peNonfacility, peFacility, work, mp }) => [
      `${modifier} office ${peNonfacility + work + mp}`,
      `${modifier} facility ${peFacility + work + mp}`,
    ])
  }

  test('the order of lines does not change what they pay, where none tie', () => {
    fc.assert(
      fc.property(anyPlace, anyLines(6), fc.infiniteStream(fc.nat()), (place, lines, random) => {
        fc.pre(apart(lines))
        const plain = lines.map(({ charge: _charge, ...line }) => line)
        const shuffled = shuffle(plain, random)
        const pay = (order: readonly LineInput[]) =>
          silent({ date: IN_2026, edits: 'off', ...place, lines: order })
        const [before, after] = [pay(plain), pay(shuffled)]
        expect(after.total).toBe(before.total)
        const amounts = (outcome: ClaimOutcome) =>
          outcome.lines.map((line) => `${line.code} ${line.modifiers} ${amountOf(line)}`).toSorted()
        expect(amounts(after)).toEqual(amounts(before))
      }),
      { ...RUNS, numRuns: 300 },
    )
  })

  test('equal lines: which one is first does not change the total', () => {
    for (const procedures of ['27447 27447', '70553 70553', '97110 97110', '78452 78452']) {
      const lines = procedures.split(' ').map((code) => ({ code }))
      const first = silent({ date: IN_2026, edits: 'off', lines })
      const second = silent({ date: IN_2026, edits: 'off', lines: lines.toReversed() })
      expect(second.total).toBe(first.total)
    }
  })
})

function shuffle<Item>(items: readonly Item[], random: Iterator<number>): readonly Item[] {
  const rest = [...items]
  const shuffled: Item[] = []
  while (rest.length > 0) {
    shuffled.push(...rest.splice((random.next().value ?? 0) % rest.length, 1))
  }
  return shuffled
}

describe('a reduction never raises an amount', () => {
  /** Rules that may: both sides, more work than usual, a contract. */
  const RAISES = new Set(['pfs.bilateral', 'pfs.increased-service', 'pfs.contract-share'])

  test('rule by rule, on random claims', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        // A fee agreed for a whole service says nothing of its components: see the known gaps.
        fc.pre((claim.contract?.fees ?? []).length === 0)
        for (const { adjustments } of pricedLines(silent(claim))) {
          for (const { rule, before, after } of adjustments) {
            if (RAISES.has(rule)) continue
            expect([rule, centsOf(after) <= centsOf(before)]).toEqual([rule, true])
          }
        }
      }),
      { ...RUNS, numRuns: 1_000 },
    )
  })

  test('no line pays more for standing beside others', () => {
    fc.assert(
      fc.property(anyPlace, anyLines(5), (place, lines) => {
        const claim = { date: IN_2026, edits: 'off' as const, ...place }
        const sided = lines.some(({ modifiers }) =>
          modifiers?.some((m) => m === 'LT' || m === 'RT'),
        )
        fc.pre(!sided)
        const together = silent({ ...claim, lines }).lines
        lines.forEach((line, index) => {
          const [alone] = silent({ ...claim, lines: [line] }).lines
          const beside = together[index]
          if (alone?.status !== 'priced' || beside?.status !== 'priced') return
          expect(centsOf(beside.allowed)).toBeLessThanOrEqual(centsOf(alone.allowed))
        })
      }),
      RUNS,
    )
  })
})
