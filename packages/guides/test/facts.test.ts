import { describe, expect, it } from 'vitest'
import { getGuideBook } from '../src/guide/guide-book.ts'
import { NCCI_FILES, openCompareFact } from './cms-tables.ts'
import { skipsWithout } from './shared-files.ts'

const rules = [...getGuideBook().guides.values()].flatMap(({ code, rules: list }) =>
  list.map((rule) => ({ code, ...rule })),
)

describe('what rules say of CMS’s tables', () => {
  it.skipIf(skipsWithout(NCCI_FILES))('is what the tables say', async () => {
    const facts = rules.flatMap(({ facts: list = [] }) => list)
    const compare = await openCompareFact(facts)
    const wrong = rules.flatMap(({ code, id, facts: list = [] }) =>
      list.flatMap((fact) => {
        const difference = compare(fact)
        return difference ? [`${code} ${id}: ${JSON.stringify(fact)}: ${difference}`] : []
      }),
    )
    expect(facts.length).toBeGreaterThan(1000)
    expect(wrong).toEqual([])
  })

  it('is compared for every rule that rests on a table', () => {
    const tables = ['ncci-ptp', 'ncci-mue', 'rvu-files']
    const unchecked = rules.filter(
      ({ source, facts, effective }) => tables.includes(source) && !facts && effective.to === null,
    )
    expect(unchecked.map(({ code, id }) => `${code} ${id}`)).toEqual([])
  })
})
