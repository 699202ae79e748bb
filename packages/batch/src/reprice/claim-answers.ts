import {
  type ClaimKernel,
  type ClaimLine,
  exactCents,
  type LineCents,
  type LineEdits,
  MEETS_EVERY_LINE,
  type ScreenedLine,
  SIDES,
  SURGERY,
} from '@feescope/core'
import type { AnswerTexts } from './answer-texts.ts'
import type { KnownLine } from './known-lines.ts'

/** A line's answer in numbers. */
export interface LineAnswer {
  /** −1 where there is no amount. */
  readonly cents: number
  /** Number of its text in `AnswerTexts`. */
  readonly text: number
}

/** The answers of a claim as if nothing had been charged. */
export interface ShapeAnswer {
  readonly lines: readonly LineAnswer[]
  /** Charges decide more than that each line allows no more than its own: ask with the charges. */
  readonly chargesDecide: boolean
}

/** Answers claims of one place and period. */
export interface ClaimAnswers {
  answer(lines: readonly KnownLine[]): ShapeAnswer
  /** The same with a charge for each line in cents, −1 for none; the charges are heeded. */
  answerCharged(lines: readonly KnownLine[], charges: readonly number[]): readonly LineAnswer[]
  /** Lines with more than code, modifiers, units and charge: the whole claim, nothing kept. */
  answerWhole(lines: readonly ClaimLine[]): readonly LineAnswer[]
}

/** What is kept over all claims; it counts its entries so that they can be bounded. */
export interface ClaimMemory {
  /** By kind of place (what the edits of a place read) and period. */
  kind(name: string): KindMemory
  size: number
}

/** What edits say of lines, kept over all localities of one kind of place. */
interface KindMemory {
  /** By number of the line. */
  readonly lines: (JudgedLine | undefined)[]
  /** By the numbers of lines that meet. */
  readonly edits: Map<string, readonly LineEdits[]>
}

/** A line with what is known of it alone, whatever the locality. */
interface JudgedLine extends KnownLine {
  readonly edits: LineEdits
  /** Rules in which it can meet other lines. */
  readonly groups: number
  readonly screened: ScreenedLine | null
}

/** More lines than these are answered together: comparing each with each would cost more. */
const MOST_COMPARED = 100
const NONE: ReadonlySet<number> = new Set()

export function createClaimMemory(): ClaimMemory {
  const kinds = new Map<string, KindMemory>()
  return {
    size: 0,
    kind(name) {
      const known = kinds.get(name) ?? { lines: [], edits: new Map() }
      kinds.set(name, known)
      return known
    },
  }
}

export function createClaimAnswers(
  kernel: ClaimKernel,
  memory: ClaimMemory,
  kind: string,
  texts: AnswerTexts,
): ClaimAnswers {
  const { screen } = kernel
  const ofKind = memory.kind(kind)
  const keep = <Key, Value>(kept: Map<Key, Value>, key: Key, compute: () => Value): Value => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const value = compute()
    memory.size++
    kept.set(key, value)
    return value
  }
  const alone = new Map<number, LineAnswer>()

  const judge = (known: KnownLine): JudgedLine => {
    const kept = ofKind.lines[known.id]
    if (kept) return kept
    const judged = {
      ...known,
      edits: required(kernel.check([known.line])[0]),
      groups: kernel.meetingGroups(known.line),
      screened: screen?.prepare(known.line) ?? null,
    }
    memory.size++
    ofKind.lines[known.id] = judged
    return judged
  }

  const write = ({ status, cents, reason }: LineCents, { edits }: LineEdits): LineAnswer => ({
    cents: status === 'priced' ? cents : -1,
    text: texts.number(status, reason, edits, kernel.release),
  })

  const answerAlone = ({ id, line, edits }: JudgedLine): LineAnswer =>
    keep(alone, id, () => write(required(priceStanding(kernel, [line], [edits])[0]), edits))

  const meet = ({ screened: a }: JudgedLine, { screened: b }: JudgedLine): boolean =>
    !screen || !a || !b || screen.meet(a, b)

  /** What the edits say of each line; lines that meet no other are known alone. */
  const editsOf = (lines: readonly JudgedLine[]): readonly LineEdits[] => {
    const edits = lines.map((line) => line.edits)
    for (const part of partLines(lines, meet)) {
      const own = part.map((at) => required(lines[at]))
      const together = keep(ofKind.edits, own.map(({ id }) => id).join(), () =>
        kernel.checkTogether(
          numbered(own),
          own.map((line) => line.edits),
        ),
      )
      for (const [index, at] of part.entries()) edits[at] = required(together[index])
    }
    return edits
  }

  return {
    answer(lines) {
      const judged = lines.map(judge)
      const [first] = judged
      if (first && judged.length === 1) return { lines: [answerAlone(first)], chargesDecide: false }
      const edits = editsOf(judged)
      const answers: LineAnswer[] = []
      let chargesDecide = false
      for (const part of partLines(judged, shareRules)) {
        const own = part.map((at) => required(judged[at]))
        const ownEdits = part.map((at) => required(edits[at]))
        const prices = priceStanding(kernel, numbered(own), ownEdits)
        chargesDecide ||= doChargesDecide(kernel, own, ownEdits, prices)
        for (const [index, at] of part.entries()) {
          answers[at] = write(required(prices[index]), required(ownEdits[index]))
        }
      }
      for (const [at, line] of judged.entries()) {
        const own = required(edits[at])
        answers[at] ??=
          own === line.edits
            ? answerAlone(line)
            : write(required(priceStanding(kernel, [line.line], [own])[0]), own)
      }
      return { lines: answers, chargesDecide }
    },
    answerCharged(lines, charges) {
      const edits = editsOf(lines.map(judge))
      const charged = numbered(lines).map((line, at) => chargedLine(line, charges[at] ?? -1))
      return priceStanding(kernel, charged, edits).map((price, at) =>
        write(price, required(edits[at])),
      )
    },
    answerWhole(lines) {
      const edits = kernel.check(lines)
      return priceStanding(kernel, lines, edits).map((price, at) =>
        write(price, required(edits[at])),
      )
    },
  }
}

/** Whether a rule may compare the two lines. */
function shareRules(a: JudgedLine, b: JudgedLine): boolean {
  if ((a.groups & b.groups) !== 0) return true
  return a.groups === MEETS_EVERY_LINE || b.groups === MEETS_EVERY_LINE
}

/** The parts of two lines or more that hang together, each with its positions in order. */
function partLines(
  lines: readonly JudgedLine[],
  meet: (a: JudgedLine, b: JudgedLine) => boolean,
): readonly (readonly number[])[] {
  if (lines.length > MOST_COMPARED) return [lines.map((_, at) => at)]
  let parts: number[] | undefined
  for (let at = 1; at < lines.length; at++) {
    for (let before = 0; before < at; before++) {
      if (parts && parts[at] === parts[before]) continue
      if (!meet(required(lines[before]), required(lines[at]))) continue
      parts ??= lines.map((_, each) => each)
      const [from, to] = [parts[at], required(parts[before])]
      for (let each = 0; each <= at; each++) if (parts[each] === from) parts[each] = to
    }
  }
  if (!parts) return NO_PARTS
  const names = parts
  return [...Map.groupBy(names.keys(), (at) => names[at]).values()].filter(
    ({ length }) => length > 1,
  )
}

const NO_PARTS: readonly (readonly number[])[] = []

/** The line with a charge in cents; −1 for none. */
export function chargedLine(line: ClaimLine, charge: number): ClaimLine {
  return { ...line, charge: charge < 0 ? null : exactCents(charge) }
}

/** Above every fee: a charge that limits nothing. */
const AMPLE_CENTS = 1e12

/**
 * Whether charges decide more than each line's own limit: two sides pool theirs, and of equal
 * procedures the one charged more ranks first. Ample charges limit no amount, so an amount that moves
 * when one line is charged more shows that rank. By-report refusals are always asked anew.
 */
function doChargesDecide(
  kernel: ClaimKernel,
  lines: readonly JudgedLine[],
  edits: readonly LineEdits[],
  prices: readonly LineCents[],
): boolean {
  const count = (group: number) => lines.filter(({ groups }) => (groups & group) !== 0).length
  if (count(SIDES) > 1) return true
  if (count(SURGERY) < 2) return false
  if (lines.length > MOST_COMPARED || prices.some(({ reason }) => reason === 'by-report'))
    return true
  // By position: one line can stand twice. The first already comes first among equals.
  return lines.some((_, favoured) => {
    if (favoured === 0) return false
    const charged = numbered(lines).map((line, at) =>
      chargedLine(line, at === favoured ? AMPLE_CENTS * lines.length * 2 : AMPLE_CENTS),
    )
    return priceStanding(kernel, charged, edits).some(
      ({ cents }, at) => cents !== prices[at]?.cents,
    )
  })
}

function priceStanding(
  kernel: ClaimKernel,
  lines: readonly ClaimLine[],
  edits: readonly LineEdits[],
): readonly LineCents[] {
  const denied = edits.some((each) => each.denied)
    ? new Set(edits.flatMap((each, at) => (each.denied ? [at] : [])))
    : NONE
  return kernel.price(lines, denied)
}

function numbered(lines: readonly KnownLine[]): readonly ClaimLine[] {
  return lines.map(({ line }, at) => ({ ...line, number: at + 1 }))
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('every line has an answer')
  return value
}
