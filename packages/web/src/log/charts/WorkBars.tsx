import { AxisBottom } from '@visx/axis'
import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar, Line } from '@visx/shape'
import { useState } from 'react'
import type { LogGroup, Period } from '../../api/log.ts'
import { periodKeys, periodName, periodTick } from '../period-keys.ts'
import { workText } from '../work-text.ts'
import { ChartSpace } from './ChartSpace.tsx'
import { ChartTable } from './ChartTable.tsx'
import { AXIS_TEXT, ValueAxis } from './ValueAxis.tsx'

interface WorkBarsProps {
  readonly from: string
  readonly to: string
  readonly by: Period
  readonly groups: readonly LogGroup[]
}

const HEIGHT = 240
const MARGIN = { top: 12, right: 4, bottom: 26, left: 44 }

/** Work RVUs by period: what was done behind, what is credited in front of it. */
export function WorkBars(props: WorkBarsProps) {
  const { by, groups } = props
  return (
    <figure className="log-chart">
      <ChartSpace height={HEIGHT + 26}>{(width) => <Plot {...props} width={width} />}</ChartSpace>
      <ChartTable
        what={`work RVUs by ${by}`}
        headings={[by, 'credited', 'raw', 'entries', 'units']}
        rows={groups.map(({ key, credited, raw, entries, units }) => [
          periodName(key, by),
          credited,
          raw,
          entries,
          units,
        ])}
      />
    </figure>
  )
}

function Plot({ from, to, by, groups, width }: WorkBarsProps & { readonly width: number }) {
  const [shown, setShown] = useState<string>()
  const known = new Map(groups.map((group) => [group.key, group]))
  const keys = periodKeys(from, to, by)
  const bottom = HEIGHT - MARGIN.bottom
  const x = scaleBand({
    domain: [...keys],
    range: [MARGIN.left, width - MARGIN.right],
    padding: keys.length > 60 ? 0.1 : 0.28,
  })
  const highest = Math.max(
    1,
    ...groups.map(({ raw, credited }) => Math.max(Number(raw), Number(credited))),
  )
  const y = scaleLinear({ domain: [0, highest], range: [bottom, MARGIN.top], nice: true })
  const every = Math.ceil(keys.length / Math.max(2, Math.floor(width / 56)))
  const group = shown === undefined ? undefined : known.get(shown)
  const mean = groups.reduce((sum, { credited }) => sum + Number(credited), 0) / keys.length
  return (
    <>
      <p className="log-chart-said" aria-live="polite">
        {shown === undefined ? (
          <>
            <span className="log-key" data-key="credited" /> credited{' '}
            <span className="log-key" data-key="raw" /> raw
          </>
        ) : (
          <>
            <b>{periodName(shown, by)}</b>: {workText(group?.credited ?? '0')} credited,{' '}
            {workText(group?.raw ?? '0')} raw, {group?.entries ?? 0} entries
          </>
        )}
      </p>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`Work RVUs by ${by}, credited and raw; the table below has the figures.`}
        onPointerLeave={() => setShown(undefined)}
      >
        <ValueAxis scale={y} left={MARGIN.left} right={width - MARGIN.right} />
        {keys.map((key) => {
          const each = known.get(key)
          const left = x(key) ?? 0
          const raw = Number(each?.raw ?? 0)
          const credited = Number(each?.credited ?? 0)
          const inset = Math.min(4, x.bandwidth() / 6)
          return (
            <g
              key={key}
              onPointerEnter={() => setShown(key)}
              data-shown={shown === key || undefined}
            >
              <rect
                x={left}
                y={MARGIN.top}
                width={x.step()}
                height={bottom - MARGIN.top}
                fill="transparent"
              />
              <Bar
                x={left}
                width={x.bandwidth()}
                y={y(raw)}
                height={bottom - y(raw)}
                rx={2}
                className="log-bar-raw"
              />
              <Bar
                x={left + inset}
                width={Math.max(0.5, x.bandwidth() - 2 * inset)}
                y={y(credited)}
                height={bottom - y(credited)}
                rx={1.5}
                className="log-bar-credited"
              />
            </g>
          )
        })}
        <Line
          from={{ x: MARGIN.left, y: y(mean) }}
          to={{ x: width - MARGIN.right, y: y(mean) }}
          className="chart-marker"
        />
        <AxisBottom
          top={bottom}
          scale={x}
          tickValues={keys.filter((_, index) => index % every === 0)}
          tickFormat={(key) => periodTick(key, by)}
          hideTicks
          stroke="var(--line-strong)"
          tickLabelProps={AXIS_TEXT}
        />
      </svg>
    </>
  )
}
