import { ParentSize } from '@visx/responsive'
import type { ReactNode } from 'react'

interface ChartSpaceProps {
  readonly height: number
  readonly children: (width: number) => ReactNode
}

/** Room for a chart, which is drawn as wide as the room is. */
export function ChartSpace({ height, children }: ChartSpaceProps) {
  return (
    <div style={{ height }}>
      <ParentSize debounceTime={20}>
        {({ width }) => (width > 0 ? children(width) : null)}
      </ParentSize>
    </div>
  )
}
