import { createContext, useContext } from 'react'
import type { TraceName } from './trace.ts'

/** The step a reader followed a number to. */
export interface Selected {
  readonly trace: TraceName
  readonly id: number
}

export interface Selection {
  readonly selected: Selected | undefined
  /** Goes to the step; focus returns to `from` when the reader goes back. */
  select(step: Selected, from: HTMLElement): void
  goBack(): void
}

export const SelectionContext = createContext<Selection | undefined>(undefined)

export function useSelection(): Selection {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('useSelection needs a SelectionProvider above it')
  return selection
}
