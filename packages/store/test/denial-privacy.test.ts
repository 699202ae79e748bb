import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CountedReport, figuresOf } from '../src/denials/figures.ts'
import type { DenialOutcome, DenialReport } from '../src/denials/report.ts'
import type { StrategyId } from '../src/denials/strategies.ts'
import { followMoves, subtract, tellApart } from './attack/attacks.ts'
import { histories, secretReport } from './attack/history.ts'
import { type Counts, findKnownReports, type See, type Step } from './attack/possible-worlds.ts'
import { naivePublisher, storePublisher } from './attack/publisher.ts'

const secrets = fc.array(fc.record({ at: fc.nat({ max: 79 }), operation: secretReport }), {
  minLength: 1,
  maxLength: 12,
})
const RUNS = { numRuns: 40 }

describe('an attacker who reads everything after each report or deletion', () => {
  const home = mkdtempSync(join(tmpdir(), 'feescope-attack-'))
  let attacked: Awaited<ReturnType<typeof storePublisher>>
  beforeAll(async () => {
    attacked = await storePublisher(home)
  })
  afterAll(async () => {
    await attacked.store.close()
    rmSync(home, { recursive: true })
  })
  const naive = naivePublisher()

  test('cannot tell whether cells below the threshold hold anything', async () => {
    await fc.assert(
      fc.asyncProperty(histories, secrets, async (history, hidden) => {
        expect(await tellApart(attacked, history, hidden)).toBeNull()
      }),
      RUNS,
    )
  }, 240_000)

  test('sees no figure move by fewer than five reporters', async () => {
    let moved = 0
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        expect(await followMoves(attacked, history)).toBeNull()
        if ((await attacked.view()).clusters.length > 0) moved++
      }),
      RUNS,
    )
    // The attack had something to watch.
    expect(moved).toBeGreaterThan(RUNS.numRuns / 4)
  }, 240_000)

  test('finds nothing by subtracting parts from totals', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        expect(await subtract(attacked, history)).toBeNull()
      }),
      RUNS,
    )
  }, 240_000)

  test('would be caught at each of these with exact counts over a threshold', async () => {
    const apart = await fc.check(
      fc.asyncProperty(histories, secrets, async (history, hidden) => {
        expect(await tellApart(naive, history, hidden)).toBeNull()
      }),
      { ...RUNS, endOnFailure: true },
    )
    const moves = await fc.check(
      fc.asyncProperty(histories, async (history) => {
        expect(await followMoves(naive, history)).toBeNull()
      }),
      { ...RUNS, endOnFailure: true },
    )
    const subtracted = await fc.check(
      fc.asyncProperty(histories, async (history) => {
        expect(await subtract(naive, history)).toBeNull()
      }),
      { ...RUNS, endOnFailure: true },
    )
    expect([apart.failed, moves.failed, subtracted.failed]).toEqual([true, true, true])
  })
})

const OUTCOMES: readonly DenialOutcome[] = ['overturned', 'upheld', 'open']
/** Whether it was tried, and how it ended. */
const TRIED: readonly (readonly [StrategyId | null, DenialOutcome])[] = [
  ['records-sent', 'overturned'],
  ['records-sent', 'upheld'],
  [null, 'overturned'],
  [null, 'upheld'],
]

function cluster(counts: Counts, contentOf: (kind: number) => Partial<DenialReport>) {
  const reports: CountedReport[] = counts.flatMap((count, kind) =>
    Array.from({ length: count }, (_, n) => ({
      reporter: `${kind}-${n}`,
      report: {
        code: '76000',
        payer: 'medicare',
        denialCode: '97',
        month: '2026-07',
        modifiers: [],
        remarkCodes: [],
        with: null,
        setting: 'facility',
        outcome: 'open',
        strategies: [],
        note: null,
        ...contentOf(kind),
      },
    })),
  )
  return reports
}

/** Sees each distinct count once. */
function remembered(see: (counts: Counts) => string) {
  const seen = new Map<string, string>()
  return (counts: Counts) => {
    const key = counts.join()
    const known = seen.get(key) ?? see(counts)
    seen.set(key, known)
    return known
  }
}

const outcomesSeen = remembered((counts) =>
  JSON.stringify(figuresOf(cluster(counts, (kind) => ({ outcome: OUTCOMES[kind] ?? 'open' })))),
)
const strategiesSeen = remembered((counts) =>
  JSON.stringify(
    figuresOf(
      cluster(counts, (kind) => {
        const [strategy = null, outcome = 'open' as const] = TRIED[kind] ?? []
        return { outcome, strategies: strategy === null ? [] : [strategy] }
      }),
    ),
  ),
)

const COME_AND_GO: readonly (readonly Step[])[] = [
  ['come', 'come', 'come', 'come', 'come'],
  ['come', 'come', 'come', 'go', 'come'],
  ['come', 'come', 'come', 'go', 'go'],
]

describe('an attacker who thinks through every world that fits what was published', () => {
  test.each(COME_AND_GO)(
    'knows the outcome of no report after five %s, %s, %s, %s, %s',
    (...steps) => {
      expect(findKnownReports(3, steps, outcomesSeen)).toBeNull()
    },
  )

  test.each(COME_AND_GO)(
    'knows of no report whether it tried and won: %s, %s, %s, %s, %s',
    (...steps) => {
      expect(findKnownReports(4, steps, strategiesSeen)).toBeNull()
    },
  )

  test.each([
    [2, 5],
    [3, 3],
  ])('knows no report of %i kinds when five did anything, %i times', (kinds, times) => {
    const steps = Array.from({ length: times }, () => 'anything' as const)
    expect(findKnownReports(kinds, steps, outcomesSeen)).toBeNull()
  })

  test.each<[string, See]>([
    ['exact counts', (counts) => counts.join()],
    ['counts of five and more', (counts) => counts.map((count) => Math.max(count, 4)).join()],
    ['steps of five alone', (counts) => counts.map((count) => count - (count % 5)).join()],
  ])('would know them from %s', (_what, see) => {
    const steps = ['come', 'come', 'come'] as const
    expect(findKnownReports(3, steps, see)).not.toBeNull()
    expect(findKnownReports(2, ['anything', 'anything', 'anything'], see)).not.toBeNull()
  })
})
