import { describe, expect, it } from 'vitest'
import { getGuideBook } from '../src/guide/guide-book.ts'
import type { Fact } from '../src/model/fact.ts'
import { NCCI_FILES, openCompareFact } from './cms-tables.ts'
import { skipsWithout } from './shared-files.ts'

const table = 'NCCI-PTP-PRA-2024Q3'
const outcomes = [...getGuideBook().scenarios.values()].flatMap(({ id, outcomes: list }) =>
  list.map((outcome) => ({ place: `${id} ${outcome.id}`, ...outcome })),
)

describe('advice against CMS’s pairs', () => {
  it.skipIf(skipsWithout(NCCI_FILES))('recommends no lines that deny each other', async () => {
    const pairs = outcomes.flatMap(({ place, lines }) => {
      const codes = [...new Set(lines.map(({ code }) => code))]
      return codes.flatMap((one, at) =>
        codes.slice(at + 1).map((other) => ({
          place,
          fact: { kind: 'no-ptp', codes: [one, other], table } satisfies Fact,
        })),
      )
    })
    expect(pairs.length).toBeGreaterThan(20)
    expect(await listDifferences(pairs)).toEqual([])
  })

  it.skipIf(skipsWithout(NCCI_FILES))(
    'cites pairs that stand in the table as it says',
    async () => {
      const cited = outcomes.flatMap(({ place, rejected }) =>
        rejected
          .filter(({ source }) => source === 'ncci-ptp')
          .map(({ section }) => ({ place: `${place} ${section}`, fact: readPair(section) })),
      )
      expect(cited.length).toBeGreaterThan(100)
      expect(await listDifferences(cited)).toEqual([])
    },
  )
})

async function listDifferences(list: readonly { place: string; fact: Fact }[]) {
  const compare = await openCompareFact(list.map(({ fact }) => fact))
  return list.flatMap(({ place, fact }) => {
    const difference = compare(fact)
    return difference ? [`${place}: ${difference}`] : []
  })
}

/** `20611 / 76942, indicator 1` */
function readPair(section: string): Fact {
  const [, column1, column2, indicator] =
    /^(\d{5}) \/ (\d{5}), indicator ([01])$/.exec(section) ?? []
  if (!column1 || !column2) throw new Error(`not a pair: ${section}`)
  return { kind: 'ptp', column1, column2, indicator: indicator === '0' ? '0' : '1', table }
}
