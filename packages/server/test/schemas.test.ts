import { describeCode, priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { describe, expect, it } from 'vitest'
import { claimInput } from '../src/schemas/claim-input.ts'
import { claimOutcome } from '../src/schemas/claim-outcome.ts'
import { codeOutcome } from '../src/schemas/code-outcome.ts'

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value))

/** A schema drops keys it does not name: an answer that comes back whole is wholly described. */
describe('the documented answers are the real ones', async () => {
  const reference = await openBundledReference()

  it.each([
    ['priced', [{ code: '76120' }]],
    ['denied and refused', [{ code: '76120', modifiers: ['62'] }, { code: '76125' }]],
    ['adjusted', [{ code: '27447', modifiers: ['50', '80'], units: 1, charge: '9000.00' }]],
  ])('a claim, %s', (_what, lines) => {
    const claim = claimInput.parse({ date: '2026-07-15', locality: '13202-01', lines })
    for (const participation of ['par', 'nonpar'] as const) {
      const input = { ...claim, participation } as Parameters<typeof priceClaim>[1]
      const answer = asJson(priceClaim(reference, input, { explain: true }))
      expect(claimOutcome.parse(answer)).toEqual(answer)
    }
  })

  it.each(['76120', '76125', '99213', '45378', '00100'])('the code %s', (code) => {
    const found = describeCode(reference, { code, date: '2026-07-15' })
    if (!found.found) throw new Error(found.message)
    const answer = asJson(found.outcome)
    expect(codeOutcome.parse(answer)).toEqual(answer)
  })
})
