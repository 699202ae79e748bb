import { AxisBottom } from '@visx/axis'
import { scaleLinear, scaleUtc } from '@visx/scale'
import { AreaClosed, Circle, Line, LinePath } from '@visx/shape'
import type { LogSummary } from '../../api/log.ts'
import { next } from '../period-keys.ts'
import { workText } from '../work-text.ts'
import { ChartSpace } from './ChartSpace.tsx'
import { ChartTable } from './ChartTable.tsx'
import { AXIS_TEXT, ValueAxis } from './ValueAxis.tsx'

const HEIGHT = 240
const MARGIN = { top: 18, right: 8, bottom: 26, left: 48 }
const DAY = 86_400_000
const YEAR = 365

interface Point {
  readonly day: string
  readonly time: number
  readonly work: number
}

/** Credit added up over the year, the even pace to the target, and where the pace so far leads. */
export function PaceChart({ summary }: { readonly summary: LogSummary }) {
  const points = pointsOf(summary)
  return (
    <figure className="log-chart">
      <ChartSpace height={HEIGHT + 26}>
        {(width) => <Plot summary={summary} points={points} width={width} />}
      </ChartSpace>
      <ChartTable
        what="credit added up by week"
        headings={['through', 'credited so far']}
        rows={points.slice(1).map(({ day, work }) => [day, work.toFixed(2)])}
      />
    </figure>
  )
}

interface PlotProps {
  readonly summary: LogSummary
  readonly points: readonly Point[]
  readonly width: number
}

function Plot({ summary, points, width }: PlotProps) {
  const { pace } = summary
  const start = Date.parse(summary.from)
  const end = start + YEAR * DAY
  const target = pace.target === null ? undefined : Number(pace.target)
  const projected = Number(pace.annualisedByCalendar ?? 0)
  const bottom = HEIGHT - MARGIN.bottom
  const x = scaleUtc({ domain: [start, end], range: [MARGIN.left, width - MARGIN.right] })
  const y = scaleLinear({
    domain: [0, Math.max(1, target ?? 0, projected) * 1.04],
    range: [bottom, MARGIN.top],
  })
  const last = points.at(-1)
  const atX = (point: Point) => x(point.time)
  const atY = (point: Point) => y(point.work)
  return (
    <>
      <p className="log-chart-said">
        <span className="log-key" data-key="credited" /> credited{' '}
        {target === undefined ? null : (
          <>
            <span className="log-key" data-key="target" /> even pace to{' '}
            {workText(pace.target ?? '')}{' '}
          </>
        )}
        <span className="log-key" data-key="projected" /> at this pace
      </p>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`Credit added up: ${workText(pace.credited)} by ${summary.to}; at this pace ${workText(pace.annualisedByCalendar ?? '0')} in a year${target === undefined ? '' : `, against a target of ${workText(pace.target ?? '')}`}.`}
      >
        <ValueAxis scale={y} left={MARGIN.left} right={width - MARGIN.right} />
        <AreaClosed data={[...points]} x={atX} y={atY} yScale={y} className="log-area" />
        {target === undefined ? null : (
          <Line
            from={{ x: x(start), y: y(0) }}
            to={{ x: x(end), y: y(target) }}
            className="log-line-target"
          />
        )}
        {last ? (
          <Line
            from={{ x: atX(last), y: atY(last) }}
            to={{ x: x(end), y: y(projected) }}
            className="log-line-projected"
          />
        ) : null}
        <LinePath data={[...points]} x={atX} y={atY} className="chart-line log-line" />
        {last ? <Circle cx={atX(last)} cy={atY(last)} r={4} className="chart-dot" /> : null}
        <AxisBottom
          top={bottom}
          scale={x}
          numTicks={width < 480 ? 4 : 8}
          tickFormat={(time) => MONTH.format(time instanceof Date ? time : new Date(Number(time)))}
          hideTicks
          stroke="var(--line-strong)"
          tickLabelProps={AXIS_TEXT}
        />
      </svg>
    </>
  )
}

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })

/** Where the sum stood at the end of each period that has entries. */
function pointsOf({ byPeriod, by, from, to }: LogSummary): readonly Point[] {
  let work = 0
  const points: Point[] = [{ day: from, time: Date.parse(from), work: 0 }]
  for (const { key, credited } of byPeriod) {
    work += Number(credited)
    const after = next(key, by)
    const time = Math.min(Date.parse(after), Date.parse(to) + DAY)
    points.push({ day: new Date(time - DAY).toISOString().slice(0, 10), time, work })
  }
  return points
}
