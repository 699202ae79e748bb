import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { type Selected, SelectionContext } from './selection.ts'
import { stepElementId } from './trace.ts'

/** Keeps which step is being looked at, and moves the focus there and back. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [selected, setSelected] = useState<Selected>()
  const origin = useRef<HTMLElement>(null)
  const selection = useMemo(
    () => ({
      selected,
      select: (step: Selected, from: HTMLElement) => {
        if (!origin.current?.isConnected || !from.closest('.step')) origin.current = from
        setSelected({ ...step })
      },
      goBack: () => {
        setSelected(undefined)
        origin.current?.focus()
        origin.current = null
      },
    }),
    [selected],
  )
  useEffect(() => {
    if (!selected) return
    const element = document.getElementById(stepElementId(selected.trace, selected.id))
    for (let around = element?.closest('details'); around; around = outerDetails(around)) {
      around.open = true
    }
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'center' })
  }, [selected])
  return <SelectionContext value={selection}>{children}</SelectionContext>
}

function outerDetails(inner: HTMLElement): HTMLDetailsElement | null | undefined {
  return inner.parentElement?.closest('details')
}
