import type { CodeOutcome } from '@feescope/core'
import { AxisBottom } from '@visx/axis'
import { curveStepAfter } from '@visx/curve'
import { ParentSize } from '@visx/responsive'
import { scaleLinear, scaleUtc } from '@visx/scale'
import { Circle, LinePath } from '@visx/shape'
import { formatMoney } from '../../format/money.ts'
import { pickLabels } from './pick-labels.ts'

interface HistoryChartProps {
  readonly history: CodeOutcome['history']
}

interface Point {
  readonly release: string
  readonly time: number
  readonly dollars: number
  readonly text: string
}

const HEIGHT = 160
const MARGIN = { top: 26, right: 34, bottom: 24, left: 34 }

/** The national amount in steps from release to release. The panel's table has the same numbers. */
export default function HistoryChart({ history }: HistoryChartProps) {
  const points = history.flatMap(({ release, from, national }) =>
    national === null
      ? []
      : [
          {
            release,
            time: Date.parse(from),
            dollars: Number(national),
            text: formatMoney(national),
          },
        ],
  )
  return (
    <ParentSize debounceTime={50}>
      {({ width }) => (width > 0 ? <Plot points={points} width={width} /> : null)}
    </ParentSize>
  )
}

function Plot({ points, width }: { points: readonly Point[]; width: number }) {
  const x = scaleUtc({
    domain: extent(points.map(({ time }) => time)),
    range: [MARGIN.left, width - MARGIN.right],
  })
  const y = scaleLinear({
    domain: extent(points.map(({ dollars }) => dollars)),
    range: [HEIGHT - MARGIN.bottom - 28, MARGIN.top],
  })
  const atX = (point: Point) => x(point.time)
  const atY = (point: Point) => y(point.dollars)
  const labels = pickLabels(points.map((point) => ({ ...point, x: atX(point), y: atY(point) })))
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={`National amount from ${points[0]?.text} to ${points.at(-1)?.text}; the table below has every release.`}
    >
      <LinePath data={[...points]} x={atX} y={atY} curve={curveStepAfter} className="chart-line" />
      {points.map((point) => (
        <Circle key={point.release} cx={atX(point)} cy={atY(point)} r={3.5} className="chart-dot" />
      ))}
      {labels.map(({ release, x: left, y: top, text, below }) => (
        <text
          key={release}
          x={left}
          y={below ? top + 18 : top - 9}
          textAnchor="middle"
          className="chart-text"
        >
          {text}
        </text>
      ))}
      <AxisBottom
        top={HEIGHT - MARGIN.bottom}
        scale={x}
        numTicks={4}
        tickLength={4}
        stroke="var(--line-strong)"
        tickStroke="var(--line-strong)"
        tickLabelProps={{ fill: 'var(--ink-quiet)', fontSize: 11, textAnchor: 'middle' }}
      />
    </svg>
  )
}

function extent(values: readonly number[]): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  return low === high ? [low - 1, high + 1] : [low, high]
}
