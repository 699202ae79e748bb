import type { CategoryComparison } from '@feescope/core'
import { AxisBottom } from '@visx/axis'
import { Group } from '@visx/group'
import { ParentSize } from '@visx/responsive'
import { scaleLinear } from '@visx/scale'
import { Bar, Line } from '@visx/shape'
import { formatOrdinal } from '../../format/ordinal.ts'

interface DistributionChartProps {
  readonly code: string
  readonly comparison: CategoryComparison
}

const HEIGHT = 190
const MARGIN = { top: 40, right: 8, bottom: 24, left: 4 }

/** Codes by work RVU, with this code and the median marked. The panel has the same as a table. */
export default function DistributionChart(props: DistributionChartProps) {
  return (
    <ParentSize debounceTime={50}>
      {({ width }) => (width > 0 ? <Plot {...props} width={width} /> : null)}
    </ParentSize>
  )
}

function Plot({ code, comparison, width }: DistributionChartProps & { width: number }) {
  const { histogram, work, median, max, percentile, codes } = comparison
  const bottom = HEIGHT - MARGIN.bottom
  const x = scaleLinear({
    domain: [0, Number(histogram.at(-1)?.to ?? max)],
    range: [MARGIN.left, width - MARGIN.right],
  })
  const y = scaleLinear({
    domain: [0, Math.max(...histogram.map((bin) => bin.codes))],
    range: [bottom, MARGIN.top],
  })
  const own = histogram.find((bin) => Number(work) <= Number(bin.to))
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={`Distribution of work RVUs of ${codes} codes; ${code} at ${work} is at the ${formatOrdinal(percentile)} percentile, the median is ${median}, the highest ${max}.`}
    >
      <Group>
        {histogram.map((bin) => (
          <Bar
            key={bin.from}
            x={x(Number(bin.from)) + 0.5}
            width={Math.max(1, x(Number(bin.to)) - x(Number(bin.from)) - 1)}
            y={y(bin.codes)}
            height={bottom - y(bin.codes)}
            rx={1}
            className={bin === own ? 'chart-bar-own' : 'chart-bar'}
          />
        ))}
      </Group>
      <Marker x={x(Number(median))} top={30} bottom={bottom} className="chart-marker" />
      <Marker x={x(Number(work))} top={14} bottom={bottom} className="chart-marker-own" />
      <MarkerText
        x={x(Number(median))}
        y={32}
        left={Number(median) < Number(work) && x(Number(median)) > 90}
        text={`median ${median}`}
      />
      <MarkerText
        x={x(Number(work))}
        y={14}
        left={x(Number(work)) > width * 0.7}
        text={`${code}: ${work}`}
        own
      />
      <AxisBottom
        top={bottom}
        scale={x}
        numTicks={Math.min(8, Math.floor(width / 60))}
        tickLength={4}
        axisClassName="chart-axis"
        stroke="var(--line-strong)"
        tickStroke="var(--line-strong)"
        tickLabelProps={{ fill: 'var(--ink-quiet)', fontSize: 11, textAnchor: 'middle' }}
      />
    </svg>
  )
}

interface MarkerProps {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly className: string
}

function Marker({ x, top, bottom, className }: MarkerProps) {
  return <Line from={{ x, y: top - 6 }} to={{ x, y: bottom }} className={className} />
}

interface MarkerTextProps {
  readonly x: number
  readonly y: number
  /** Stands left of its line instead of right of it. */
  readonly left: boolean
  readonly text: string
  readonly own?: boolean
}

function MarkerText({ x, y, left, text, own = false }: MarkerTextProps) {
  return (
    <text
      x={left ? x - 5 : x + 5}
      y={y}
      textAnchor={left ? 'end' : 'start'}
      className={own ? 'chart-text-own' : 'chart-text'}
    >
      {text}
    </text>
  )
}
