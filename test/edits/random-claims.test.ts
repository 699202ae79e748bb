import {
  type ClaimInput,
  checkClaim,
  MODIFIERS,
  parseHcpcsCode,
  type Reference,
} from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

let reference: Reference
let codes: readonly string[]

beforeAll(async () => {
  reference = await openBundledReference()
  const chosen = reference.choosePfs('2026-07-15')
  if (!chosen.held) throw new Error(chosen.message)
  // CMS's file holds a few placeholders (GXXX1) that are no codes.
  codes = chosen.table.codes().filter((code) => parseHcpcsCode(code, 'code').ok)
})

/** Claims of real codes and modifiers on any day from 2010 to 2030. */
function claims(): fc.Arbitrary<ClaimInput> {
  const code = fc.constantFrom(...codes)
  const modifiers = fc.array(fc.constantFrom(...MODIFIERS.map((each) => each.code)), {
    maxLength: 4,
  })
  const date = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10))
  return fc.record({
    date,
    pos: fc.constantFrom('11', '21', '22', '24', '31'),
    ncci: fc.constantFrom('practitioner', 'outpatient'),
    history: fc.array(fc.record({ date, code, modifiers }), { maxLength: 4 }),
    lines: fc.array(fc.record({ code, modifiers, units: fc.integer({ min: 1, max: 20 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
  })
}

describe('random claims of real codes', () => {
  it('never throw, and never call a claim clean when a line is denied', () => {
    fc.assert(
      fc.property(claims(), (claim) => {
        const { verdict, findings } = checkClaim(reference, claim)
        expect(verdict === 'fails').toBe(findings.some(({ severity }) => severity === 'deny'))
      }),
      { numRuns: 1000 },
    )
  })
  it('deny the same codes with their lines reversed', () => {
    fc.assert(
      fc.property(claims(), (claim) => {
        const deniedOf = (input: ClaimInput) =>
          checkClaim(reference, input)
            .findings.filter(({ severity }) => severity === 'deny')
            .map(({ edit, code }) => `${edit} ${code}`)
            .sort()
        const reversed = { ...claim, lines: claim.lines.toReversed() }
        expect(deniedOf(reversed)).toEqual(deniedOf(claim))
      }),
      { numRuns: 500 },
    )
  })
})
