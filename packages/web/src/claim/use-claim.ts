import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type PlaceAsking, usePlace } from '../place/use-place.ts'
import type { ClaimSearch } from './claim-search.ts'
import { keepClaim, readKeptClaim } from './kept-claim.ts'
import { type Procedure, procedureText, readClaimText } from './procedure-text.ts'

export interface ClaimAsking extends PlaceAsking {
  readonly lines: readonly Procedure[]
  /** Text of the address that is no claim. */
  readonly unreadable: string | undefined
  readonly mode: 'report' | 'apply'
  readonly setLines: (lines: readonly Procedure[]) => void
  readonly setMode: (mode: 'report' | 'apply') => void
}

/** The claim of the address, or the one kept on this device; every change is in both. */
export function useClaim(today: string): ClaimAsking {
  const search: ClaimSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const place = usePlace(today)
  const text = search.lines ?? readKeptClaim()
  const lines = readClaimText(text)
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
    setLines: (next) => {
      const changed = next.map(procedureText).join(',')
      keepClaim(changed)
      change({ lines: changed === '' ? undefined : changed })
    },
    setMode: (mode) => change({ edits: mode === 'apply' ? 'apply' : undefined }),
  }
}
