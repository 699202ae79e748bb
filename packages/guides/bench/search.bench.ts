import { readFileSync } from 'node:fs'
import { getGuideBook, openSearch } from '@feescope/guides'

export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
}

/** How long search takes over all content and, as ballast, as many codes as HCPCS Level II has. */
export async function run(): Promise<Measurement[]> {
  const queries = readQueries()
  getGuideBook()
  const start = performance.now()
  const search = openSearch({ levelTwo: createBallast(8700) })
  const built = performance.now() - start
  for (const query of queries) search.search(query)
  const times = queries
    .flatMap((query) => [1, 2, 3, 4, 5].map(() => timeOf(() => search.search(query))))
    .toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0
  return [
    { name: 'search: build the index', value: built, unit: 'ms' },
    { name: 'search: query, median', value: at(0.5), unit: 'ms' },
    { name: 'search: query, 99th percentile', value: at(0.99), unit: 'ms' },
  ]
}

function readQueries(): readonly string[] {
  const file = new URL('../test/data/search-queries.json', import.meta.url)
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Array.isArray(parsed) ? parsed.map((entry) => String(entry[0])) : []
}

/** Made-up texts of the size of HCPCS Level II: half words of the content, half rare ones. */
function createBallast(count: number) {
  const words = [...getGuideBook().labels.values()].flatMap(({ plain }) => plain.split(' '))
  const pick = (at: number) => (at % 2 ? words[at % words.length] : `rare${(at * 7919) % 9000}`)
  return Array.from({ length: count }, (_, at) => ({
    code: `${String.fromCharCode(65 + (at % 22))}${String(1000 + Math.floor(at / 22))}`,
    text: Array.from({ length: 12 }, (__, word) => pick(at * 13 + word * 17)).join(' '),
  }))
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
