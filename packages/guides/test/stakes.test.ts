import { priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { describe, expect, it } from 'vitest'
import { advise } from '../src/advisor/advise.ts'
import { computeStake, type PriceProcedure } from '../src/guide/compute-stake.ts'
import { findGuide, getGuideBook } from '../src/guide/guide-book.ts'

const reference = await openBundledReference()

/** The engine, for one procedure as written, nationally in the office unless told otherwise. */
function priceAt(date: string, locality = 'national'): PriceProcedure {
  return (procedure) => {
    const [code = '', ...modifiers] = procedure.replace(/x\d+$/, '').split('-')
    const units = Number(/x(\d+)$/.exec(procedure)?.[1] ?? 1)
    const lines = [{ code, modifiers, units }]
    const [line] = priceClaim(reference, { date, locality, pos: '11', edits: 'off', lines }).lines
    return line?.status === 'priced'
      ? { status: 'priced', amount: line.allowed }
      : { status: 'refused', reason: line?.reason ?? 'none' }
  }
}

function stakeOf(code: string, id: string, price: PriceProcedure) {
  const view = findGuide(code, '2026-07-15')
  const rule = [...(view?.rules ?? []), ...(view?.tips ?? [])].find((each) => each.id === id)
  if (!rule?.stake) throw new Error(`no stake ${code} ${id}`)
  return computeStake(rule.stake, price)
}

describe('stakes from the engine', () => {
  it('billing only 26 gives up 94.86 of 113.56 in 2026, and other amounts in 2025 and in Alaska', () => {
    const only26 = (price: PriceProcedure) => stakeOf('76120', 'split-components', price)
    // 113.56 − 18.70
    expect(only26(priceAt('2026-07-15'))).toMatchObject({
      amount: '94.86',
      of: '113.56',
      percent: 84,
    })
    // 106.42 − 18.11
    expect(only26(priceAt('2025-12-01'))).toMatchObject({
      amount: '88.31',
      of: '106.42',
      percent: 83,
    })
    expect(only26(priceAt('2026-07-15', '02102-01'))).toMatchObject({ of: '125.98' })
  })

  it('are computed for every rule, or refused for a code without a price', () => {
    const price = priceAt('2026-07-15')
    const rules = [...getGuideBook().guides.values()].flatMap((guide) => guide.rules)
    const stakes = rules.flatMap(({ stake }) => (stake ? [computeStake(stake, price)] : []))
    const reasons = stakes.flatMap((each) =>
      each.status === 'refused' ? each.rows.map(({ reason }) => reason) : [],
    )
    expect(stakes.length).toBeGreaterThan(300)
    expect(new Set(reasons)).toEqual(new Set(['carrier-priced']))
  })

  it('price the advice: the code, and each candidate beside it', () => {
    const answers = { purpose: 'movement', recorded: 'yes', routine: 'alone', areas: 'spine' }
    const advice = advise('motion-imaging', answers, {
      date: '2026-07-15',
      price: priceAt('2026-07-15'),
    })
    expect(advice.recommendation?.price).toBe('113.56')
    expect(advice.rejected.map(({ code, price }) => [code, price])).toEqual([
      ['76125', { status: 'refused', reason: 'carrier-priced' }],
      ['76000', { status: 'priced', amount: '44.09' }],
      ['74230', { status: 'priced', amount: '120.24' }],
      ['76496', { status: 'refused', reason: 'carrier-priced' }],
      ['76499', { status: 'refused', reason: 'carrier-priced' }],
    ])
  })
})
