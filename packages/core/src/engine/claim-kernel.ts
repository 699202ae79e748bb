import type { Claim, ClaimLine } from '../domain/claim.ts'
import { createEditScreen, type EditScreen } from '../edits/edit-screen.ts'
import { runClaimEdits, runEveryEdit } from '../edits/run-edits.ts'
import { type Exact, exact } from '../money/exact.ts'
import { meetingGroupsOf } from '../pricing/pfs/meeting-groups.ts'
import type { PfsRelease } from '../reference/pfs-release.ts'
import type { Chosen, Reference } from '../reference/reference.ts'
import { type ChosenTables, chooseTables } from './choose-tables.ts'
import type { ClaimInput, LineInput } from './claim-input.ts'
import { editsOfLines, isDeniedAlone, joinEdits, type LineEdits, NO_EDITS } from './line-edits.ts'
import { parseClaimInput } from './parse-claim-input.ts'
import type { LineResult } from './present-lines.ts'
import { priceResults } from './price-results.ts'

/** A line's price in integers: no text is built. */
export interface LineCents {
  readonly status: 'priced' | 'refused' | 'denied'
  /** Allowed amount in cents; 0 where there is none. */
  readonly cents: number
  /** Why there is no amount; `null` when priced. */
  readonly reason: string | null
}

/**
 * Pricing and edits for many claims of one place and day: the same rules as `priceClaim`, without
 * input parsing and answers as text. Made once per place and day, then asked claim by claim.
 */
export interface ClaimKernel {
  /** The fee schedule release, or `null` when none is held. */
  readonly release: string | null
  /** Prices lines as one claim; lines in `denied` (by position) are left out and come back denied. */
  price(lines: readonly ClaimLine[], denied: ReadonlySet<number>): readonly LineCents[]
  /** What the edits say of each line of one claim. */
  check(lines: readonly ClaimLine[]): readonly LineEdits[]
  /** The same for lines that were each checked before; `before` has what came of it. */
  checkTogether(lines: readonly ClaimLine[], before: readonly LineEdits[]): readonly LineEdits[]
  /**
   * Groups of rules in which the line can change another line's amount, as bits. Lines of a claim
   * that share no group are priced as if each stood alone.
   */
  meetingGroups(line: ClaimLine): number
  /** Tells whether lines can meet in an edit; `null` when no fee schedule is held. */
  readonly screen: EditScreen | null
  /** The locality priced, `MAC-NN`; `null` for national or when there is no price. */
  readonly localityId: string | null
}

/** Opens a kernel for a place and day. Throws `InvalidInput` when these are malformed. */
export function openClaimKernel(
  reference: Reference,
  place: Omit<ClaimInput, 'lines'>,
): ClaimKernel {
  const claim = parseClaimInput({ ...place, lines: [{ code: '99213' }] })
  const chosen = chooseTables(reference, claim)
  // Not of `chosen`: what lines have to do with one another does not depend on the locality.
  const pfs = reference.choosePfs(claim.date)
  const located = chosen.held ? { ...claim, locality: chosen.localityId } : claim
  return {
    release: chosen.held ? chosen.context.release.id : null,
    localityId: chosen.held ? chosen.localityId : null,
    price: (lines, denied) => priceCents(reference, { ...located, lines }, chosen, denied),
    check: (lines) => editsOfLines(lines, runEveryEdit(reference, { ...claim, lines })),
    checkTogether: (lines, before) => {
      const denied = new Set(
        lines.flatMap(({ number }, at) => (isDeniedAlone(before[at] ?? NO_EDITS) ? [number] : [])),
      )
      const findings = runClaimEdits(reference, { ...claim, lines }, denied)
      return joinEdits(lines, findings, before)
    },
    screen: screenFor(reference, claim, pfs),
    meetingGroups: (line) => (pfs.held ? meetingGroupsOf(line, pfs.table) : 0),
  }
}

function screenFor(
  reference: Reference,
  { date, ncci }: Pick<Claim, 'date' | 'ncci'>,
  pfs: Chosen<PfsRelease>,
): EditScreen | null {
  if (!pfs.held) return null
  const ptp = reference.choosePtp(ncci, date)
  const addOn = reference.chooseAddOn(date)
  return createEditScreen({
    date,
    release: pfs.table,
    ptp: ptp.held ? ptp.table : null,
    addOn: addOn.held ? addOn.table : null,
  })
}

/** Parses one line as `priceClaim` would; `number` is its position on the claim, from 1. */
export function parseClaimLine(line: LineInput, number: number): ClaimLine {
  const parsed = parseClaimInput({ date: '2000-01-01', lines: [line] }).lines[0]
  if (!parsed) throw new Error('a parsed claim has its line')
  return { ...parsed, number }
}

function priceCents(
  reference: Reference,
  claim: Claim,
  chosen: ChosenTables,
  denied: ReadonlySet<number>,
): readonly LineCents[] {
  if (!chosen.held) {
    return claim.lines.map(() => ({ status: 'refused', cents: 0, reason: chosen.reason }))
  }
  const standing =
    denied.size === 0 ? claim : { ...claim, lines: claim.lines.filter((_, at) => !denied.has(at)) }
  const results = priceResults(reference, standing, chosen.context, null)
  let next = 0
  return claim.lines.map((_, at): LineCents => {
    if (denied.has(at)) return { status: 'denied', cents: 0, reason: 'edit' }
    const result = results[next++]
    if (!result) throw new Error('every standing line has a result')
    return centsOfResult(result)
  })
}

function centsOfResult(result: LineResult): LineCents {
  if (!result.refused) return { status: 'priced', cents: result.allowed.units, reason: null }
  const status = 'status' in result ? result.status : 'refused'
  return { status, cents: 0, reason: result.reason }
}

/** Whole cents as an exact amount. Throws `amount-too-large` beyond 15 digits. */
export function exactCents(cents: number): Exact {
  return exact(cents, 2)
}
