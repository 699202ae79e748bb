import { type CodeSection, sectionOf } from '../domain/code-section.ts'
import { formatUnits } from '../money/format.ts'
import type { PfsRelease } from '../reference/pfs-release.ts'
import type { CategoryComparison } from './code-outcome.ts'

/** Work RVUs of a section in one release, hundredths, ascending; and who has the highest. */
interface Population {
  readonly works: readonly number[]
  readonly maxCode: string
}

const BINS = 40

/** Populations are the same for every code of a section: computed once per release. */
const populations = new WeakMap<PfsRelease, Map<CodeSection, Population>>()

/**
 * Where a code's work RVU stands in its section. The population is every code of the section with a
 * work RVU above 0 in the release, one entry a code (its highest row); the percentile is the rounded
 * share of the population at or below it. `null` for a code without work RVUs.
 */
export function compareInCategory(release: PfsRelease, code: string): CategoryComparison | null {
  const work = highestWork(release, code)
  if (work === 0) return null
  const section = sectionOf(code)
  const { works, maxCode } = populationOf(release, section)
  const max = works.at(-1) ?? 0
  return {
    category: section,
    codes: works.length,
    percentile: percentileOf(works, work),
    work: formatUnits(work, 2),
    median: formatUnits(medianOf(works), 2),
    max: formatUnits(max, 2),
    maxCode,
    definition:
      `Work RVU among the ${works.length} ${section} codes with a work RVU above 0 in ${release.id}, ` +
      'one entry a code (its highest row). The percentile is the rounded share of these codes at or below this one.',
    histogram: histogramOf(works, max),
  }
}

function populationOf(release: PfsRelease, section: CodeSection): Population {
  let sections = populations.get(release)
  if (!sections) {
    sections = countSections(release)
    populations.set(release, sections)
  }
  return sections.get(section) ?? { works: [], maxCode: '' }
}

function countSections(release: PfsRelease): Map<CodeSection, Population> {
  const entries = Map.groupBy(
    release
      .codes()
      .map((code) => ({ code, work: highestWork(release, code) }))
      .filter(({ work }) => work > 0),
    ({ code }) => sectionOf(code),
  )
  return new Map(
    [...entries].map(([section, list]) => {
      const ascending = list.toSorted((a, b) => a.work - b.work)
      const max = ascending.at(-1)?.work
      const maxCode = list.find(({ work }) => work === max)?.code ?? ''
      return [section, { works: ascending.map(({ work }) => work), maxCode }]
    }),
  )
}

function highestWork(release: PfsRelease, code: string): number {
  return Math.max(0, ...(release.findRows(code) ?? []).map((row) => row.work))
}

/** Percent, rounded half up: (2·100·atOrBelow + n) ÷ 2n in whole numbers. */
function percentileOf(works: readonly number[], work: number): number {
  const atOrBelow = works.filter((other) => other <= work).length
  return Math.floor((200 * atOrBelow + works.length) / (2 * works.length))
}

/** Middle value; the mean of the two middle ones, half up, when their number is even. */
function medianOf(works: readonly number[]): number {
  const upper = works[works.length >> 1] ?? 0
  if (works.length % 2 === 1) return upper
  return Math.floor((upper + (works[(works.length >> 1) - 1] ?? 0) + 1) / 2)
}

function histogramOf(works: readonly number[], max: number): CategoryComparison['histogram'] {
  const width = Math.max(1, Math.ceil(max / BINS))
  const counts = Array.from({ length: Math.ceil(max / width) }, () => 0)
  for (const work of works) {
    const bin = Math.min(counts.length - 1, Math.floor((work - 1) / width))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts.map((codes, bin) => ({
    from: formatUnits(bin * width, 2),
    to: formatUnits((bin + 1) * width, 2),
    codes,
  }))
}
