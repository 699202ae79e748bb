import { type ClaimInput, type Finding, priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { describe, expect, it } from 'vitest'
import { actionsFor, modifierOffers } from './finding-actions.ts'
import { readClaimText } from './procedure-text.ts'

/** What the engine finds of a pair on the day. */
async function pairFinding(date: string, lines: ClaimInput['lines']): Promise<Finding> {
  const { lines: outcomes } = priceClaim(await openBundledReference(), { date, lines })
  const found = outcomes
    .flatMap(({ findings }) => findings)
    .find(({ edit, severity }) => edit === 'ptp' && severity === 'deny')
  if (!found) throw new Error('the pair is denied')
  return found
}

describe('what is offered for a denied pair', () => {
  it('prefers the X modifiers to 59, each with what the documentation must show', async () => {
    const finding = await pairFinding('2026-07-15', [{ code: '76120' }, { code: '76000' }])
    const offers = modifierOffers(finding, '2026-07-15')
    expect(offers.map(({ modifier }) => modifier)).toEqual(['XS', 'XE', 'XP', 'XU', '59'])
    for (const { when } of offers) expect(when).toMatch(/^If the documentation shows /)
    expect(offers[0]?.apply(readClaimText('76120,76000') ?? [])[1]?.modifiers).toEqual(['XS'])
  })

  it('offers no modifier where the indicator is 0', async () => {
    const finding = await pairFinding('2026-07-15', [{ code: '76120' }, { code: '92611' }])
    expect(finding.modifierIndicator).toBe('0')
    expect(modifierOffers(finding, '2026-07-15')).toEqual([])
    expect(actionsFor(finding).map(({ label }) => label)).toEqual(['Remove line 1'])
  })

  it('offers 25 for a visit beside a procedure, on the visit', async () => {
    const finding = await pairFinding('2026-07-15', [{ code: '20610' }, { code: '99213' }])
    const offers = modifierOffers(finding, '2026-07-15')
    expect(offers.map(({ label }) => label)).toEqual(['Add 25 to line 2'])
    expect(offers[0]?.when).toContain('significant visit')
  })
})
