import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { type PlaceAsking, usePlace } from '../place/use-place.ts'
import type { ClaimSearch } from './claim-search.ts'
import { keepClaim, readKeptClaim } from './kept-claim.ts'
import { type Procedure, procedureText, readClaimText } from './procedure-text.ts'

export interface ClaimAsking extends PlaceAsking {
  readonly lines: readonly Procedure[]
  /** Text of the address that is no claim. */
  readonly unreadable: string | undefined
  readonly mode: 'report' | 'apply'
  /** Position of the line whose steps are shown. */
  readonly explained: number | undefined
  readonly explain: (index: number | undefined) => void
  readonly setLines: (lines: readonly Procedure[]) => void
  readonly setMode: (mode: 'report' | 'apply') => void
}

/** The claim of the address, or the one kept on this device; every change is in both. */
export function useClaim(today: string): ClaimAsking {
  const search: ClaimSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const place = usePlace(today)
  const text = search.lines ?? readKeptClaim()
  const lines = useMemo(() => readClaimText(text), [text])
  useEffect(() => {
    if (search.lines !== undefined) keepClaim(search.lines)
    else if (text !== '') {
      navigate({ to: '.', search: (now) => ({ ...now, lines: text }), replace: true })
    }
  }, [search.lines, text, navigate])
  const change = (to: ClaimSearch) =>
    navigate({ to: '.', search: (now) => ({ ...now, ...to }), resetScroll: false })
  return {
    ...place,
    lines: lines ?? [],
    unreadable: lines === undefined ? text : undefined,
    mode: search.edits ?? 'report',
    explained: search.why === undefined ? undefined : Number(search.why) - 1,
    explain: (index) => change({ why: index === undefined ? undefined : String(index + 1) }),
    setLines: (next) => {
      const changed = next.map(procedureText).join(',')
      keepClaim(changed)
      // The steps shown are of a line that is still in its place.
      const shown = Number(search.why) - 1
      const why = next[shown]?.code === lines?.[shown]?.code ? search.why : undefined
      change({ lines: changed === '' ? undefined : changed, why })
    },
    setMode: (mode) => change({ edits: mode === 'apply' ? 'apply' : undefined }),
  }
}
