import {
  type ClaimKernel,
  type ClaimLine,
  type LineEdits,
  MEETS_EVERY_LINE,
  openClaimKernel,
  type Reference,
  type ScreenedLine,
} from '@feescope/core'
import { createAnswer, type LineAnswer } from './answer-bytes.ts'
import type { KnownLine } from './intern-lines.ts'
import type { Place } from './places.ts'

/** Answers claims of one place and month; what recurs is computed once. */
export interface ClaimAnswers {
  answer(lines: readonly KnownLine[]): readonly LineAnswer[]
  /** Claims whose lines have charges that decide together: never kept. */
  answerCharged(lines: readonly ClaimLine[]): readonly LineAnswer[]
  /** Whether two of the lines share sides, so that their charges are pooled. */
  poolsCharges(lines: readonly KnownLine[]): boolean
}

/** Answers of claims whose lines meet, kept across places and bounded. */
export interface ClaimMemory {
  readonly edits: Map<string, readonly LineEdits[]>
  readonly answers: Map<string, readonly LineAnswer[]>
  /** By kind of place, then by line: what does not depend on the locality. */
  readonly traits: Map<string, LineTraits[]>
}

export function createClaimMemory(): ClaimMemory {
  return { edits: new Map(), answers: new Map(), traits: new Map() }
}

/** Entries kept of each kind before starting over. */
const MOST_KEPT = 200_000
const SIDES = 32
const NONE: ReadonlySet<number> = new Set()

/** What is known of a line alone, whatever the locality. */
interface LineTraits {
  readonly edits: readonly LineEdits[]
  readonly clean: boolean
  /** Rules in which it can meet other lines. */
  readonly groups: number
  readonly screened: ScreenedLine | null
}

/**
 * `names.place` and `names.kind` tell places, and places that share their edits, apart in `memory`.
 */
export function openClaimAnswers(
  reference: Reference,
  place: Place & { readonly date: string },
  names: { readonly place: string; readonly kind: string },
  memory: ClaimMemory,
): ClaimAnswers {
  const kernel = openClaimKernel(reference, { ...place, edits: 'apply' })
  const { screen } = kernel
  const alone: LineAnswer[] = []
  const traits = keep(memory.traits, names.kind, () => [])

  const traitsOf = (known: KnownLine): LineTraits => {
    const kept = traits[known.id]
    if (kept) return kept
    const line = lineOf(known)
    const edits = kernel.check([line])
    const clean = edits.every((each) => each.edits.length === 0)
    const groups = kernel.meetingGroups(line)
    const own = { edits, clean, groups, screened: screen?.prepare(line) ?? null }
    traits[known.id] = own
    return own
  }
  const answerAlone = (known: KnownLine): LineAnswer => {
    const kept = alone[known.id]
    if (kept) return kept
    const [answer] = write(kernel, [lineOf(known)], traitsOf(known).edits)
    if (!answer) throw new Error('one line has one answer')
    alone[known.id] = answer
    return answer
  }
  /** The answers of lines that neither rules nor edits bring together; `null` when they may meet. */
  const answerApart = (lines: readonly KnownLine[]): readonly LineAnswer[] | null => {
    const answers: LineAnswer[] = []
    const screened: ScreenedLine[] = []
    let groups = 0
    for (const line of lines) {
      const own = traitsOf(line)
      if (!own.clean || !own.screened || (groups & own.groups) !== 0) return null
      if (own.groups === MEETS_EVERY_LINE && lines.length > 1) return null
      groups |= own.groups
      answers.push(answerAlone(line))
      screened.push(own.screened)
    }
    return screen?.areApart(screened) ? answers : null
  }
  const answerTogether = (lines: readonly KnownLine[]): readonly LineAnswer[] => {
    const key = lines.map(({ id }) => id).join()
    return keep(memory.answers, `${names.place} ${key}`, () => {
      const numbered = lines.map((line, at) => ({ ...lineOf(line), number: at + 1 }))
      const edits = keep(memory.edits, `${names.kind} ${key}`, () => kernel.check(numbered))
      return write(kernel, numbered, edits)
    })
  }

  return {
    answer(lines) {
      const [only] = lines
      if (only && lines.length === 1) return [answerAlone(only)]
      return answerApart(lines) ?? answerTogether(lines)
    },
    answerCharged: (lines) => write(kernel, lines, kernel.check(lines)),
    poolsCharges: (lines) =>
      lines.filter((line) => (traitsOf(line).groups & SIDES) !== 0).length > 1,
  }
}

function keep<Value>(memory: Map<string, Value>, key: string, compute: () => Value): Value {
  const known = memory.get(key)
  if (known !== undefined) return known
  const value = compute()
  if (memory.size >= MOST_KEPT) memory.clear()
  memory.set(key, value)
  return value
}

function lineOf({ line }: KnownLine): ClaimLine {
  if (!line) throw new Error('malformed lines are rejected before they are priced')
  return line
}

function write(
  kernel: ClaimKernel,
  lines: readonly ClaimLine[],
  edits: readonly LineEdits[],
): readonly LineAnswer[] {
  const denied = edits.some((each) => each.denied)
    ? new Set(edits.flatMap((each, at) => (each.denied ? [at] : [])))
    : NONE
  return kernel
    .price(lines, denied)
    .map(({ status, cents, reason }, at) =>
      createAnswer(status, cents, reason, edits[at]?.edits ?? [], kernel.release),
    )
}
