import type { Claim, ClaimLine } from '../domain/claim.ts'
import { createEditScreen, type EditScreen } from '../edits/edit-screen.ts'
import { EDIT_IDS, type EditId, type Finding } from '../edits/finding.ts'
import { type ClaimEditResult, runClaimEdits, runEveryEdit } from '../edits/run-edits.ts'
import { EDITS } from '../edits/sequence.ts'
import { type Exact, exact } from '../money/exact.ts'
import { meetingGroupsOf } from '../pricing/pfs/meeting-groups.ts'
import type { PfsRelease } from '../reference/pfs-release.ts'
import type { Chosen, Reference } from '../reference/reference.ts'
import { type ChosenTables, chooseTables } from './choose-tables.ts'
import type { ClaimInput, LineInput } from './claim-input.ts'
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

/** What the edits said of one line: a denial, and which edits have a word on it. */
export interface LineEdits {
  readonly denied: boolean
  /** Edits with a finding, in order: `ptp`, `mue` … */
  readonly edits: readonly EditId[]
  /** The same of the edits that look at this line only: they say it whatever else is billed. */
  readonly alone: { readonly denied: boolean; readonly edits: readonly EditId[] }
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
        lines.flatMap(({ number }, at) => (before[at]?.alone.denied ? [number] : [])),
      )
      const result = runClaimEdits(reference, { ...claim, lines }, denied)
      return lines.map((line, at) => joinEdits(line, result, before[at] ?? NOTHING_FOUND))
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

const OF_ONE_LINE: ReadonlySet<EditId> = new Set(
  EDITS.filter(({ scope }) => scope === 'line').map(({ id }) => id),
)
const NOTHING_FOUND: LineEdits = {
  denied: false,
  edits: [],
  alone: { denied: false, edits: [] },
}

function editsOfLines(
  lines: readonly ClaimLine[],
  { findings, deniedLines }: ClaimEditResult,
): readonly LineEdits[] {
  if (findings.length === 0) return lines.map(() => NOTHING_FOUND)
  return lines.map(({ number }) => {
    const own = findings.filter(({ line }) => line === number)
    const alone = own.filter(({ edit }) => OF_ONE_LINE.has(edit))
    return {
      denied: deniedLines.has(number),
      edits: namesOf(own, []),
      alone: {
        denied: alone.some(({ severity }) => severity === 'deny'),
        edits: namesOf(alone, []),
      },
    }
  })
}

/** What the edits that compare lines say, with what others said of the line alone. */
function joinEdits(
  { number }: ClaimLine,
  { findings, deniedLines }: ClaimEditResult,
  { alone }: LineEdits,
): LineEdits {
  const own = findings.filter(({ line }) => line === number)
  return {
    denied: alone.denied || deniedLines.has(number),
    edits: namesOf(own, alone.edits),
    alone,
  }
}

/** The edits that deny or warn, and some others, in the order in which edits run. */
function namesOf(findings: readonly Finding[], others: readonly EditId[]): readonly EditId[] {
  const telling = new Set(others)
  for (const { edit, severity } of findings) if (severity !== 'info') telling.add(edit)
  return EDIT_IDS.filter((id) => telling.has(id))
}

/** Whole cents as an exact amount. Throws `amount-too-large` beyond 15 digits. */
export function exactCents(cents: number): Exact {
  return exact(cents, 2)
}
