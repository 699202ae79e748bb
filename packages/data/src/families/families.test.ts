import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtureText } from '../../test/fixture.ts'
import { readSource } from '../import/read-source.ts'
import { findFamily } from './families.ts'

const fixtures = [
  'pprrvu-csv-31.csv',
  'pprrvu-csv-32.csv',
  'pprrvu-txt-2025.txt',
  'pprrvu-txt-2026.txt',
  'gpci-csv-7.csv',
  'gpci-csv-8.csv',
].map(fixtureText)

/** A file with a few stretches replaced by other bytes. */
const damaged = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.array(fc.tuple(fc.nat(4000), fc.nat(40), fc.uint8Array({ maxLength: 20 })), {
      maxLength: 4,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce(
      (file, [at, length, bytes]) =>
        Buffer.concat([file.subarray(0, at), bytes, file.subarray(at + length)]),
      Buffer.from(text, 'latin1'),
    ),
  )

test('whatever the bytes, an import answers: it does not throw', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ minLength: 3, maxLength: 500 })), (bytes) => {
      fc.pre(!(bytes[0] === 0x1f && bytes[1] === 0x8b))
      const source = readSource('a.csv', bytes)
      const outcome = findFamily(source.text)?.import(source, {})
      if (outcome?.status === 'rejected') expect(outcome.rejects.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
