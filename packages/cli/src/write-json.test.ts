import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeJson } from './write-json.ts'

const written = (answer: unknown) => {
  const pieces: string[] = []
  writeJson({ out: (piece) => pieces.push(piece) }, answer)
  return pieces.join('')
}

test('writes long lists piece by piece, as if at once', () => {
  const item = fc.jsonValue({ maxDepth: 2 })
  const answer = fc.record({
    name: fc.string(),
    lines: fc.array(item, { minLength: 90, maxLength: 320 }),
    other: item,
    nothing: fc.constant(undefined),
  })
  fc.assert(
    fc.property(answer, (value) => {
      expect(written(value)).toBe(`${JSON.stringify(value, null, 2)}\n`)
    }),
    { numRuns: 50 },
  )
  expect(written([1, 2])).toBe('[\n  1,\n  2\n]\n')
})
