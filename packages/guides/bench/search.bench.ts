import { readFileSync } from 'node:fs'
import { openBundledReference, openHcpcsLevelTwo } from '@feescope/data'
import { type CodeSearch, getGuideBook, searchOf } from '@feescope/guides'

export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
}

interface Query {
  readonly text: string
  readonly expected: readonly string[]
}

/** How well and how fast search finds the exam's queries among all codes, HCPCS Level II with them. */
export async function run(): Promise<Measurement[]> {
  const queries = readQueries()
  const reference = await openBundledReference()
  const levelTwo = openHcpcsLevelTwo()
  const { labels } = getGuideBook()
  const rows = levelTwo?.rows() ?? []
  const start = performance.now()
  const search = searchOf(reference, { levelTwo })
  const built = performance.now() - start
  for (const { text } of queries) search.search(text)
  const times = queries
    .flatMap(({ text }) => [1, 2, 3, 4, 5].map(() => timeOf(() => search.search(text))))
    .toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0
  return [
    { name: 'search: codes with words of ours', value: labels.size, unit: 'codes' },
    { name: 'search: HCPCS Level II codes', value: rows.length, unit: 'codes' },
    { name: 'search: queries of the exam', value: queries.length, unit: 'queries' },
    { name: 'search: right code first', value: shareWithin(1, queries, search), unit: '%' },
    {
      name: 'search: right code in the top three',
      value: shareWithin(3, queries, search),
      unit: '%',
    },
    { name: 'search: build the index', value: built, unit: 'ms' },
    { name: 'search: query, median', value: at(0.5), unit: 'ms' },
    { name: 'search: query, 99th percentile', value: at(0.99), unit: 'ms' },
  ]
}

function readQueries(): readonly Query[] {
  const file = new URL('../test/data/search-queries.json', import.meta.url)
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as [string, string | string[]][]
  return parsed.map(([text, expected]) => ({ text, expected: [expected].flat() }))
}

function shareWithin(rank: number, queries: readonly Query[], { search }: CodeSearch): number {
  const right = queries.filter(({ text, expected }) =>
    search(text, rank).some(({ code }) => expected.includes(code)),
  )
  return (100 * right.length) / queries.length
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
