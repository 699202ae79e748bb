import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readProfessionalClaims } from '../src/x12/professional/read-professional-claims.ts'
import { readRemittance } from '../src/x12/remittance/read-remittance.ts'
import { createRandom } from './random.ts'
import { listSamples, sample } from './x12-samples.ts'

const ROUNDS = 150
const NOISE = [
  '~',
  '*',
  ':',
  '^',
  '\n',
  '',
  'ISA*',
  'ST*835*1~',
  'SE*0*0~',
  'x'.repeat(30_000),
  '\u0000',
]

/** The text with a few pieces cut out, doubled, swapped for noise, or everything after one lost. */
function mutate(text: string, random: () => number): string {
  let mutated = text
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const at = Math.floor(random() * mutated.length)
    const length = Math.floor(random() * 40)
    const head = mutated.slice(0, at)
    const tail = mutated.slice(at + length)
    const kind = Math.floor(random() * 4)
    if (kind === 0) mutated = head + tail
    if (kind === 1) mutated = head + mutated.slice(at, at + length).repeat(2) + tail
    if (kind === 2) mutated = head + (NOISE[Math.floor(random() * NOISE.length)] ?? '') + tail
    if (kind === 3 && random() < 0.2) mutated = head
  }
  return mutated
}

/** Fixed files of the repository, and the samples where they are. */
function files(kind: '835' | '837'): readonly string[] {
  const own = kind === '835' ? 'remittance.835' : 'claims.837'
  const fixture = readFileSync(new URL(`../fixtures/${own}`, import.meta.url), 'latin1')
  return [fixture, ...listSamples(kind).map((name) => sample(name).toString('latin1'))]
}

describe('a damaged file never crashes a reader, and every complaint has its segment', () => {
  test.each([
    ['835', readRemittance],
    ['837', readProfessionalClaims],
  ] as const)('%s', async (kind, read) => {
    const random = createRandom(835)
    for (const text of files(kind)) {
      for (let round = 0; round < ROUNDS; round++) {
        const damaged = mutate(text.slice(0, 20_000), random)
        let items = 0
        for await (const item of read(damaged)) {
          items++
          const issues =
            item.kind === 'issue' ? [item.issue] : item.kind === 'rejected' ? item.issues : []
          for (const { segment, message } of issues) {
            expect(segment).toBeGreaterThan(0)
            expect(message).toMatch(/^Segment \d+( \([A-Z0-9]+\))?: /)
          }
        }
        expect(items).toBeGreaterThan(0)
      }
    }
  })
})
