import { AxisBottom } from '@visx/axis'
import { scaleLinear } from '@visx/scale'
import { Circle, Line, LinePath } from '@visx/shape'
import type { OfferComparison } from '../../api/log.ts'
import { formatMoney } from '../../format/money.ts'
import { workText } from '../work-text.ts'
import { ChartSpace } from './ChartSpace.tsx'
import { ChartTable } from './ChartTable.tsx'
import { AXIS_TEXT, ValueAxis } from './ValueAxis.tsx'

interface OffersChartProps {
  readonly names: readonly [string, string]
  readonly rows: OfferComparison['rows']
  /** The volume marked. */
  readonly work: string
}

const HEIGHT = 270
const MARGIN = { top: 14, right: 12, bottom: 40, left: 54 }

/** What two offers pay over all volumes of work, with one's own marked. */
export function OffersChart(props: OffersChartProps) {
  const { names, rows } = props
  return (
    <figure className="log-chart">
      <p className="log-chart-said">
        <span className="log-key" data-key="first" /> {names[0]}{' '}
        <span className="log-key" data-key="second" /> {names[1]}
      </p>
      <ChartSpace height={HEIGHT}>{(width) => <Plot {...props} width={width} />}</ChartSpace>
      <ChartTable
        what="pay by volume of work"
        headings={[
          'wRVU',
          names[0],
          names[1] === names[0] ? `${names[1]} (second)` : names[1],
          'difference',
        ]}
        rows={rows.map(({ work, first, second, difference }) => [
          work,
          first.total,
          second.total,
          difference,
        ])}
      />
    </figure>
  )
}

function Plot({ names, rows, work, width }: OffersChartProps & { readonly width: number }) {
  const bottom = HEIGHT - MARGIN.bottom
  const x = scaleLinear({
    domain: [0, Math.max(1, ...rows.map((row) => Number(row.work)))],
    range: [MARGIN.left, width - MARGIN.right],
  })
  const most = Math.max(
    1,
    ...rows.flatMap(({ first, second }) => [Number(first.total), Number(second.total)]),
  )
  const y = scaleLinear({ domain: [0, most], range: [bottom, MARGIN.top], nice: true })
  const atX = (row: (typeof rows)[number]) => x(Number(row.work))
  const own = rows.find((row) => Number(row.work) === Number(work))
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={
        own
          ? `Pay by work RVUs: at ${workText(work)}, ${names[0]} pays ${formatMoney(own.first.total)} and ${names[1]} ${formatMoney(own.second.total)}.`
          : 'Pay by work RVUs; the table below has the figures.'
      }
    >
      <ValueAxis
        scale={y}
        left={MARGIN.left}
        right={width - MARGIN.right}
        numTicks={5}
        nameTick={(dollars) => `$${dollars / 1000}k`}
      />
      <Line
        from={{ x: x(Number(work)), y: MARGIN.top }}
        to={{ x: x(Number(work)), y: bottom }}
        className="chart-marker"
      />
      <text
        x={x(Number(work)) > width * 0.7 ? x(Number(work)) - 6 : x(Number(work)) + 6}
        y={bottom - 8}
        textAnchor={x(Number(work)) > width * 0.7 ? 'end' : 'start'}
        className="chart-text"
      >
        your {workText(work)}
      </text>
      <LinePath
        data={[...rows]}
        x={atX}
        y={(row) => y(Number(row.second.total))}
        className="log-line-second"
      />
      <LinePath
        data={[...rows]}
        x={atX}
        y={(row) => y(Number(row.first.total))}
        className="chart-line"
      />
      {own ? (
        <>
          <Circle
            cx={atX(own)}
            cy={y(Number(own.second.total))}
            r={4.5}
            className="chart-dot log-dot-second"
          />
          <Circle cx={atX(own)} cy={y(Number(own.first.total))} r={4.5} className="chart-dot" />
        </>
      ) : null}
      <AxisBottom
        top={bottom}
        scale={x}
        numTicks={Math.max(3, Math.floor(width / 90))}
        tickLength={4}
        label="work RVUs a year"
        labelOffset={10}
        labelProps={AXIS_TEXT}
        stroke="var(--line-strong)"
        tickStroke="var(--line-strong)"
        tickLabelProps={AXIS_TEXT}
      />
    </svg>
  )
}
