import { ParentSize } from '@visx/responsive'
import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar, Line } from '@visx/shape'
import { localityName } from '../../format/locality-label.ts'
import { formatMoney } from '../../format/money.ts'
import type { PricedPlace } from './LocalitiesPanel.tsx'

interface LocalitiesChartProps {
  /** Highest first. */
  readonly places: readonly PricedPlace[]
  readonly national: string | undefined
  /** `13202-01` */
  readonly own: string
  readonly onChoose: (locality: string) => void
}

const HEIGHT = 180
const MARGIN = { top: 34, right: 4, bottom: 18, left: 4 }

/** One bar a locality, highest first; a click asks there. The panel has the same as a table. */
export default function LocalitiesChart(props: LocalitiesChartProps) {
  return (
    <ParentSize debounceTime={50}>
      {({ width }) => (width > 0 ? <Plot {...props} width={width} /> : null)}
    </ParentSize>
  )
}

function Plot({
  places,
  national,
  own,
  onChoose,
  width,
}: LocalitiesChartProps & { width: number }) {
  const bottom = HEIGHT - MARGIN.bottom
  const amounts = places.map(({ amount }) => Number(amount))
  const x = scaleBand({
    domain: places.map(({ id }) => id),
    range: [MARGIN.left, width - MARGIN.right],
    padding: 0.2,
  })
  const y = scaleLinear({ domain: [0, Math.max(...amounts)], range: [bottom, MARGIN.top] })
  const mine = places.find(({ id }) => id === own)
  const rank = places.findIndex(({ id }) => id === own) + 1
  const left = mine ? (x(mine.id) ?? 0) : 0
  const atRight = left > width / 2
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={`Amounts of ${places.length} localities from ${formatMoney(places[0]?.amount ?? '')} to ${formatMoney(places.at(-1)?.amount ?? '')}${mine ? `; ${localityName(mine)} is number ${rank} with ${formatMoney(mine.amount)}` : ''}.`}
    >
      {places.map((place) => (
        <Bar
          key={place.id}
          x={x(place.id)}
          width={x.bandwidth()}
          y={y(Number(place.amount))}
          height={bottom - y(Number(place.amount))}
          className={place.id === own ? 'chart-bar-own' : 'chart-bar localities-bar'}
          onClick={() => onChoose(place.id)}
        >
          <title>{`${localityName(place)} ${formatMoney(place.amount)}`}</title>
        </Bar>
      ))}
      {national === undefined ? null : (
        <>
          <Line
            from={{ x: MARGIN.left, y: y(Number(national)) }}
            to={{ x: width - MARGIN.right, y: y(Number(national)) }}
            className="chart-marker"
          />
          <text
            x={width - MARGIN.right}
            y={y(Number(national)) - 6}
            textAnchor="end"
            className="chart-text"
          >
            national {formatMoney(national)}
          </text>
        </>
      )}
      {mine ? (
        <text
          x={atRight ? left + x.bandwidth() : left}
          y={Math.min(y(Number(mine.amount)) - 8, bottom)}
          textAnchor={atRight ? 'end' : 'start'}
          className="chart-text-own"
        >
          {localityName(mine)}, number {rank}: {formatMoney(mine.amount)}
        </text>
      ) : null}
    </svg>
  )
}
