import { checkClaim, priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { describeFully } from '@feescope/guides'
import { describe, expect, it } from 'vitest'
import { advice } from '../src/schemas/advice.ts'
import { checkOutcome } from '../src/schemas/check-outcome.ts'
import { claimInput } from '../src/schemas/claim-input.ts'
import { claimOutcome } from '../src/schemas/claim-outcome.ts'
import { codeEdits } from '../src/schemas/code-edits.ts'
import { codeOutcome } from '../src/schemas/code-outcome.ts'
import { guide } from '../src/schemas/guide.ts'
import { releaseDiff } from '../src/schemas/release-diff.ts'
import { specialtyView } from '../src/schemas/specialty.ts'
import { bundledApp, post } from './bundled-app.ts'

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

  it.each(['76120', '76125', '77002', '92611', '99213', '45378', '00100'])(
    'the code %s',
    (code) => {
      const found = describeFully(reference, { code, date: '2026-07-15' })
      if (!found.found) throw new Error(found.message)
      const answer = asJson(found.outcome)
      expect(codeOutcome.parse(answer)).toEqual(answer)
    },
  )

  it('the edits of a claim', () => {
    const lines = [{ code: '76120' }, { code: '76000' }, { code: '77001' }]
    const answer = asJson(checkClaim(reference, { date: '2026-07-15', lines }))
    expect(answer.findings.length).toBeGreaterThan(0)
    expect(checkOutcome.parse(answer)).toEqual(answer)
  })

  const bodyOf = async (path: string, init?: RequestInit) => {
    const app = await bundledApp()
    return (await app.request(path, init)).json()
  }

  it('a search, the edits of a code, a guide of a deleted code', async () => {
    const edits = await bodyOf('/api/v1/edits/76120')
    expect(codeEdits.parse(edits)).toEqual(edits)
    const changes = await bodyOf('/api/v1/diff?a=RVU25D&b=RVU26C&limit=40')
    expect(releaseDiff.parse(changes)).toEqual(changes)
    const specialty = await bodyOf('/api/v1/specialties/Cardiology')
    expect(specialtyView.parse(specialty)).toEqual(specialty)
    const deleted = await bodyOf('/api/v1/guides/76001')
    expect(guide.parse(deleted)).toEqual(deleted)
  })

  it.each([{}, { purpose: 'movement', recorded: 'yes', routine: 'alone', areas: 'spine,knee' }])(
    'the advisor, %o',
    async (answers) => {
      const answer = await bodyOf('/api/v1/advise', post({ scenario: 'motion-imaging', answers }))
      expect(advice.parse(answer)).toEqual(answer)
    },
  )
})
