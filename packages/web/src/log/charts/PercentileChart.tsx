import { AxisBottom } from '@visx/axis'
import { scaleLinear } from '@visx/scale'
import { Line } from '@visx/shape'
import { formatOrdinal } from '../../format/ordinal.ts'
import { workText } from '../work-text.ts'
import { ChartSpace } from './ChartSpace.tsx'
import { ChartTable } from './ChartTable.tsx'
import { AXIS_TEXT } from './ValueAxis.tsx'

interface PercentileChartProps {
  /** `{ p25: '4800', p50: '6100' }` */
  readonly percentiles: Readonly<Record<string, string>>
  /** Work RVUs a year for one full-time equivalent. */
  readonly value: string
  readonly percentile: string | null
}

const HEIGHT = 230
const MARGIN = { top: 34, right: 10, bottom: 26, left: 10 }

/**
 * A survey's percentiles as a distribution: between two of them the height is the share of people a
 * work RVU, so that areas are shares. Nothing is drawn beyond the outermost.
 */
export function PercentileChart(props: PercentileChartProps) {
  return (
    <figure className="log-chart">
      <ChartSpace height={HEIGHT}>{(width) => <Plot {...props} width={width} />}</ChartSpace>
      <figcaption className="chart-note quiet">
        Each block holds the people between two published percentiles: the wider and lower, the more
        they differ. Nothing is known beyond the first and last.
      </figcaption>
      <ChartTable
        what="percentiles of the survey"
        headings={['percentile', 'wRVU']}
        rows={pointsOf(props.percentiles).map(({ name, text }) => [name, text])}
      />
    </figure>
  )
}

function Plot({ percentiles, value, percentile, width }: PercentileChartProps & { width: number }) {
  const points = pointsOf(percentiles)
  const own = Number(value)
  const bottom = HEIGHT - MARGIN.bottom
  const low = Math.min(own, points[0]?.at ?? 0)
  const high = Math.max(own, points.at(-1)?.at ?? 1)
  const pad = (high - low) * 0.08
  const x = scaleLinear({
    domain: [Math.max(0, low - pad), high + pad],
    range: [MARGIN.left, width - MARGIN.right],
  })
  const blocks = points.slice(1).map((point, index) => {
    const before = points[index] ?? point
    const span = point.at - before.at
    return { before, point, density: span <= 0 ? 0 : (point.percent - before.percent) / span }
  })
  const most = Math.max(...blocks.map(({ density }) => density), Number.MIN_VALUE)
  const y = scaleLinear({ domain: [0, most], range: [bottom, MARGIN.top + 26] })
  /** Above the higher of the blocks that meet at a percentile. */
  const topAt = (at: number) =>
    Math.min(
      ...blocks
        .filter(({ before, point }) => before.at === at || point.at === at)
        .map(({ density }) => y(density)),
    )
  const beyondMiddle = x(own) > width / 2
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={`${workText(value)} wRVU for one FTE is ${percentileWords(percentile)}; the table below has the published percentiles.`}
    >
      {blocks.map(({ before, point, density }) => (
        <rect
          key={point.name}
          x={x(before.at) + 1}
          width={Math.max(1, x(point.at) - x(before.at) - 2)}
          y={y(density)}
          height={bottom - y(density)}
          rx={3}
          className={own >= before.at && own < point.at ? 'percentile-own' : 'percentile-block'}
        />
      ))}
      {points.map(({ name, at }) => (
        <g key={name}>
          <Line
            from={{ x: x(at), y: bottom }}
            to={{ x: x(at), y: bottom + 4 }}
            className="log-grid-strong"
          />
          <text x={x(at)} y={topAt(at) - 6} textAnchor="middle" className="percentile-name">
            {name}
          </text>
        </g>
      ))}
      <Line from={{ x: x(own), y: 8 }} to={{ x: x(own), y: bottom }} className="percentile-halo" />
      <Line from={{ x: x(own), y: 8 }} to={{ x: x(own), y: bottom }} className="chart-marker-own" />
      <text
        x={beyondMiddle ? x(own) - 7 : x(own) + 7}
        y={18}
        textAnchor={beyondMiddle ? 'end' : 'start'}
        className="chart-text-own"
      >
        you: {workText(value)}
      </text>
      <text
        x={beyondMiddle ? x(own) - 7 : x(own) + 7}
        y={35}
        textAnchor={beyondMiddle ? 'end' : 'start'}
        className="chart-text"
      >
        {percentileWords(percentile)}
      </text>
      <AxisBottom
        top={bottom}
        scale={x}
        numTicks={Math.max(2, Math.floor(width / 110))}
        tickLength={4}
        stroke="var(--line-strong)"
        tickStroke="var(--line-strong)"
        tickLabelProps={AXIS_TEXT}
      />
    </svg>
  )
}

/** `62.5` is `62nd percentile`; `<10` is `below the 10th percentile`. */
export function percentileWords(percentile: string | null): string {
  if (percentile === null) return 'not comparable'
  const whole = Math.floor(Number(percentile.replace(/[<>]/, '')))
  if (percentile.startsWith('<')) return `below the ${formatOrdinal(whole)} percentile`
  if (percentile.startsWith('>')) return `above the ${formatOrdinal(whole)} percentile`
  return `${formatOrdinal(whole)} percentile`
}

interface PercentilePoint {
  readonly name: string
  readonly percent: number
  readonly at: number
  readonly text: string
}

function pointsOf(percentiles: Readonly<Record<string, string>>): readonly PercentilePoint[] {
  return Object.entries(percentiles)
    .map(([name, text]) => ({ name, percent: Number(name.slice(1)), at: Number(text), text }))
    .sort((a, b) => a.percent - b.percent)
}
