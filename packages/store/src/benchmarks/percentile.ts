import { formatUnits, parseUnits } from '@feescope/core'
import { divideHalfUp, toSafe, WORK_SCALE } from '../money/work.ts'

/** Published percentiles of a survey: `{ p25: '4800', p50: '6100' }`. */
export type PercentilePoints = Readonly<Record<string, string>>

/**
 * Where a value stands, by straight lines between the published percentiles, one decimal. Outside of
 * them `<10` or `>90`: nothing is drawn beyond what was published. `null` without two points.
 */
export function percentileOf(value: string, points: PercentilePoints): string | null {
  const known = Object.entries(points)
    .map(([name, text]) => ({
      percent: BigInt(name.slice(1)),
      at: BigInt(parseUnits(text, WORK_SCALE) ?? 0),
    }))
    .sort((a, b) => Number(a.percent - b.percent))
  const units = parseUnits(value, WORK_SCALE)
  const first = known[0]
  const last = known.at(-1)
  if (units === undefined || !first || !last || known.length < 2) return null
  const wanted = BigInt(units)
  if (wanted < first.at) return `<${first.percent}`
  if (wanted > last.at) return `>${last.percent}`
  const upper = known.findIndex(({ at }) => at >= wanted)
  const high = known[upper] ?? last
  const low = known[upper - 1] ?? high
  if (high.at === low.at) return formatUnits(Number(high.percent) * 10, 1)
  const tenths =
    low.percent * 10n +
    divideHalfUp((wanted - low.at) * (high.percent - low.percent) * 10n, high.at - low.at)
  return formatUnits(toSafe(tenths), 1)
}
