import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forEachPart, MOST_COMPARED, partLines } from './part-lines.ts'

function partsOf(lines: readonly number[], meet: (a: number, b: number) => boolean) {
  const parts = partLines(lines, meet)
  const found: (readonly number[])[] = []
  if (parts) forEachPart(parts, (members) => found.push(members))
  return found
}

describe('the parts of a claim', () => {
  test('are none when no line meets another', () => {
    expect(partLines([1, 2, 3], () => false)).toBeNull()
  })

  test('hang together over lines between', () => {
    // 1 meets 3 and 3 meets 5; 2 and 4 meet no other.
    expect(partsOf([1, 2, 3, 4, 5], (a, b) => a % 2 === 1 && b - a === 2)).toEqual([[0, 2, 4]])
  })

  test('are one where there are too many lines to compare', () => {
    const lines = Array.from({ length: MOST_COMPARED + 1 }, (_, at) => at)
    expect(partsOf(lines, () => false)).toEqual([lines])
  })

  test('are the same as by following every meeting', () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 })
    fc.assert(
      fc.property(pairs, (meetings) => {
        const lines = Array.from({ length: 10 }, (_, at) => at)
        const meet = (a: number, b: number) =>
          meetings.some(([x, y]) => (x === a && y === b) || (x === b && y === a))
        const parts = partsOf(lines, meet)
        for (const [at, a] of lines.entries()) {
          const reached = reach(a, lines, meet)
          const own = parts.find((part) => part.includes(at)) ?? [at]
          expect(own).toEqual(reached)
        }
      }),
    )
  })
})

function reach(
  from: number,
  lines: readonly number[],
  meet: (a: number, b: number) => boolean,
): readonly number[] {
  const seen = new Set([from])
  for (const line of seen) for (const other of lines) if (meet(line, other)) seen.add(other)
  return [...seen].sort((a, b) => a - b)
}
