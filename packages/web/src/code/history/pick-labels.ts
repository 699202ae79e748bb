/** A point of the chart, in pixels. */
export interface PlacedPoint {
  readonly release: string
  readonly x: number
  readonly y: number
  readonly text: string
}

export interface PointLabel extends PlacedPoint {
  /** A fall is labelled below its point and a rise above it, where the line does not pass. */
  readonly below: boolean
}

/** Pixels a label needs. */
const ROOM = 62

/** Labels for the points where the amount changes, latest first, as many as have room. */
export function pickLabels(points: readonly PlacedPoint[]): readonly PointLabel[] {
  const labels: PointLabel[] = []
  for (const [position, point] of [...points.entries()].reverse()) {
    const before = points[position - 1]
    const taken = labels.at(-1)
    if (before?.text === point.text || (taken && taken.x - point.x < ROOM)) continue
    labels.push({ ...point, below: before !== undefined && before.y < point.y })
  }
  return labels
}
