import { AxisLeft } from '@visx/axis'
import type { scaleLinear } from '@visx/scale'
import { Line } from '@visx/shape'

interface ValueAxisProps {
  readonly scale: ReturnType<typeof scaleLinear<number>>
  /** Where the plot begins and ends, from left to right. */
  readonly left: number
  readonly right: number
  readonly numTicks?: number
  readonly nameTick?: (value: number) => string
}

/** How the figures along an axis are written. */
export const AXIS_TEXT = { fill: 'var(--ink-quiet)', fontSize: 11, textAnchor: 'middle' } as const

const LEFT_TEXT = { ...AXIS_TEXT, textAnchor: 'end', dy: 4, dx: -4 } as const

/** The upright axis of a chart, each of its figures with a line across the plot. */
export function ValueAxis({ scale, left, right, numTicks = 4, nameTick }: ValueAxisProps) {
  return (
    <>
      {scale.ticks(numTicks).map((tick) => (
        <Line
          key={tick}
          from={{ x: left, y: scale(tick) }}
          to={{ x: right, y: scale(tick) }}
          className="log-grid"
        />
      ))}
      <AxisLeft
        left={left}
        scale={scale}
        numTicks={numTicks}
        hideAxisLine
        hideTicks
        {...(nameTick && { tickFormat: (value) => nameTick(Number(value)) })}
        tickLabelProps={LEFT_TEXT}
      />
    </>
  )
}
