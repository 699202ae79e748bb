import { type PlaceSearch, parsePlaceSearch, textOf } from '../place/place.ts'

/** What the address of the claim page says. */
export interface ClaimSearch extends PlaceSearch {
  /** `76120-26,76000-59x2`; absent for the claim kept on this device. */
  readonly lines?: string | undefined
  /** Whether edits deny lines (`apply`) or only say so. */
  readonly edits?: 'apply' | undefined
  /** Number of the line whose steps are shown. */
  readonly why?: string | undefined
}

export function parseClaimSearch(raw: Record<string, unknown>): ClaimSearch {
  return {
    ...parsePlaceSearch(raw),
    lines: textOf(raw, 'lines'),
    edits: textOf(raw, 'edits') === 'apply' ? 'apply' : undefined,
    why: textOf(raw, 'why')?.match(/^[1-9]\d{0,3}$/)?.[0],
  }
}
