import { type PointerEvent, type RefObject, useState } from 'react'

export interface Reorder {
  /** The line being dragged, how far, and where it would land. */
  readonly dragged: { readonly from: number; readonly to: number; readonly by: number } | undefined
  readonly handle: (index: number) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
  }
}

/** Drag a list's items by their handles; lets go of an item where its middle is. */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  move: (from: number, to: number) => void,
): Reorder {
  const [start, setStart] = useState<{ index: number; y: number; middles: readonly number[] }>()
  const [y, setY] = useState(0)
  const from = start?.index
  const by = start === undefined ? 0 : y - start.y
  const to = start === undefined ? 0 : landing(start.middles, start.index, by)
  const stop = () => setStart(undefined)
  return {
    dragged: from === undefined ? undefined : { from, to, by },
    handle: (index) => ({
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setY(event.clientY)
        setStart({ index, y: event.clientY, middles: middlesOf(list.current) })
      },
      onPointerMove: (event) => {
        if (start !== undefined) setY(event.clientY)
      },
      onPointerUp: () => {
        stop()
        if (from !== undefined && from !== to) move(from, to)
      },
      onPointerCancel: stop,
    }),
  }
}

function middlesOf(list: HTMLElement | null): readonly number[] {
  return [...(list?.children ?? [])].map((item) => {
    const { top, height } = item.getBoundingClientRect()
    return top + height / 2
  })
}

/** Position among the middles of the other items. */
function landing(middles: readonly number[], from: number, by: number): number {
  const middle = (middles[from] ?? 0) + by
  return middles.filter((other, index) => index !== from && other < middle).length
}

/** The list with one item elsewhere. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const others = items.filter((_, index) => index !== from)
  return [...others.slice(0, to), ...items.slice(from, from + 1), ...others.slice(to)]
}
