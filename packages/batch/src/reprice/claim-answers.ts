import {
  type ClaimKernel,
  type ClaimLine,
  exactCents,
  isDenied,
  type LineCents,
  type LineEdits,
  MEETS_EVERY_LINE,
  type ScreenedLine,
  SIDES,
  SURGERY,
} from '@feescope/core'
import type { AnswerTexts } from './answer-texts.ts'
import type { Known } from './known/known.ts'
import type { LineTable } from './known-lines.ts'
import { BLANK } from './parse-fields.ts'
import { forEachPart, MOST_COMPARED, partLines } from './part-lines.ts'
import type { AnswerColumns } from './pending-lines.ts'

/** Answers claims of one place and period: sets the answers of the first `count` lines. */
export interface ClaimAnswers {
  /**
   * Answers as if nothing had been charged. True when charges decide more than that each line allows no
   * more than its own: ask with the charges.
   */
  answer(group: AnswerColumns, count: number): boolean
  /** The same, and the charges are heeded. */
  answerCharged(group: AnswerColumns, count: number): void
  /** Lines with more than code, modifiers, units and charge: the whole claim, nothing kept. */
  answerWhole(lines: readonly ClaimLine[], group: AnswerColumns): void
}

/** What edits say of lines, over all localities of one kind of place. */
export interface KindMemory {
  readonly number: number
  /** By number of the line. */
  readonly lines: Map<number, JudgedLine>
}

/** A line with what is known of it alone, whatever the locality. */
interface JudgedLine {
  readonly id: number
  readonly edits: LineEdits
  /** Rules in which it can meet other lines. */
  readonly groups: number
  readonly screened: ScreenedLine | null
}

const NONE: ReadonlySet<number> = new Set()
const DENIED: LineCents = { status: 'denied', cents: 0, reason: 'edit' }

interface AnswerSources {
  readonly context: number
  readonly kernel: ClaimKernel
  readonly kind: KindMemory
  readonly known: Known
  readonly lines: LineTable
  readonly texts: AnswerTexts
}

export function createClaimAnswers(sources: AnswerSources): ClaimAnswers {
  const { context, kernel, kind, known, lines, texts } = sources
  const { screen } = kernel
  /** Room for one record of lines that are looked up or kept together. */
  const room = createRoom()

  const judge = (id: number): JudgedLine => {
    const kept = kind.lines.get(id)
    if (kept) return kept
    const line = lines.at(id, 0)
    const judged = {
      id,
      edits: checkAlone(id, line),
      groups: kernel.meetingGroups(line),
      screened: screen?.prepare(line) ?? null,
    }
    kind.lines.set(id, judged)
    return judged
  }

  const judgeAll = ({ lines: ids }: AnswerColumns, count: number): readonly JudgedLine[] =>
    Array.from({ length: count }, (_, at) => judge(ids[at] ?? 0))

  const checkAlone = (id: number, line: ClaimLine): LineEdits => {
    room.lines[0] = id
    const record = known.edits.find(kind.number, room.lines, 1)
    if (record >= 0) {
      known.edits.read(record, room.wholes, room.amounts)
      return room.wholes[0] ?? 0
    }
    const edits = required(kernel.check([line])[0])
    room.wholes[0] = edits
    known.edits.keep({ ...room, number: kind.number, count: 1, flag: false })
    return edits
  }

  const meet = ({ screened: a }: JudgedLine, { screened: b }: JudgedLine): boolean =>
    !screen || !a || !b || screen.meet(a, b)

  /** What the edits say of each line; lines that meet no other are known alone. */
  const editsOf = (judged: readonly JudgedLine[]): LineEdits[] => {
    const edits = judged.map((line) => line.edits)
    const parts = partLines(judged, meet)
    if (!parts) return edits
    forEachPart(parts, (members) => {
      reserveRoom(room, members.length)
      for (const [index, at] of members.entries()) room.lines[index] = required(judged[at]).id
      const record = known.edits.find(kind.number, room.lines, members.length)
      if (record >= 0) {
        known.edits.read(record, room.wholes, room.amounts)
        for (const [index, at] of members.entries()) edits[at] = room.wholes[index] ?? 0
        return
      }
      const together = kernel.checkTogether(
        members.map((at, index) => lines.at(required(judged[at]).id, index)),
        members.map((at) => required(judged[at]).edits),
      )
      for (const [index, at] of members.entries()) {
        const own = required(together[index])
        edits[at] = own
        room.wholes[index] = own
      }
      known.edits.keep({ ...room, number: kind.number, count: members.length, flag: false })
    })
    return edits
  }

  const write = (
    group: AnswerColumns,
    at: number,
    { status, cents, reason }: LineCents,
    edits: LineEdits,
  ): void => {
    group.cents[at] = status === 'priced' ? cents : -1
    group.texts[at] = texts.number(status, reason, edits, kernel.release)
  }

  /** The answer of a line by itself, as a claim of one line would have it. */
  const writeAlone = (group: AnswerColumns, at: number, { id, edits }: JudgedLine): void => {
    room.lines[0] = id
    const record = known.answers.find(context, room.lines, 1)
    if (record >= 0) {
      texts.hear(known.answers.read(record, room.wholes, room.amounts))
      group.texts[at] = room.wholes[0] ?? 0
      group.cents[at] = room.amounts[0] ?? 0
      return
    }
    write(group, at, required(priceStanding(kernel, [lines.at(id, 0)], [edits])[0]), edits)
    room.wholes[0] = group.texts[at] ?? 0
    room.amounts[0] = group.cents[at] ?? 0
    known.answers.keep({ ...room, number: context, count: 1, flag: false })
  }

  return {
    answer(group, count) {
      const judged = judgeAll(group, count)
      if (count === 1) {
        writeAlone(group, 0, required(judged[0]))
        return false
      }
      const edits = editsOf(judged)
      const parts = partLines(judged, shareRules)
      let chargesDecide = false
      if (parts) {
        forEachPart(parts, (members) => {
          const own = members.map((at) => required(judged[at]))
          const ownLines = own.map(({ id }, index) => lines.at(id, index))
          const ownEdits = members.map((at) => required(edits[at]))
          const prices = priceStanding(kernel, ownLines, ownEdits)
          chargesDecide ||= doChargesDecide(kernel, { own, ownLines, ownEdits, prices })
          for (const [index, at] of members.entries()) {
            write(group, at, required(prices[index]), required(ownEdits[index]))
          }
        })
      }
      for (const [at, line] of judged.entries()) {
        if (parts && parts.sizes[parts.of[at] ?? 0] !== 1) continue
        const own = required(edits[at])
        if (own === line.edits) writeAlone(group, at, line)
        else if (isDenied(own) && kernel.release !== null) write(group, at, DENIED, own)
        else {
          write(group, at, required(priceStanding(kernel, [lines.at(line.id, 0)], [own])[0]), own)
        }
      }
      return chargesDecide
    },
    answerCharged(group, count) {
      const judged = judgeAll(group, count)
      const edits = editsOf(judged)
      const charged = judged.map(({ id }, at) =>
        chargedLine(lines.at(id, at), group.charges[at] ?? BLANK),
      )
      for (const [at, price] of priceStanding(kernel, charged, edits).entries()) {
        write(group, at, price, required(edits[at]))
      }
    },
    answerWhole(whole, group) {
      const edits = kernel.check(whole)
      for (const [at, price] of priceStanding(kernel, whole, edits).entries()) {
        write(group, at, price, required(edits[at]))
      }
    },
  }
}

/** Whether a rule may compare the two lines. */
function shareRules(a: JudgedLine, b: JudgedLine): boolean {
  if ((a.groups & b.groups) !== 0) return true
  return a.groups === MEETS_EVERY_LINE || b.groups === MEETS_EVERY_LINE
}

/** The line with a charge in cents; −1 for none. */
export function chargedLine(line: ClaimLine, charge: number): ClaimLine {
  return { ...line, charge: charge < 0 ? null : exactCents(charge) }
}

/** Above every fee: a charge that limits nothing. */
const AMPLE_CENTS = 1e12

interface PricedPart {
  readonly own: readonly JudgedLine[]
  readonly ownLines: readonly ClaimLine[]
  readonly ownEdits: readonly LineEdits[]
  readonly prices: readonly LineCents[]
}

/**
 * Whether charges decide more than each line's own limit: two sides pool theirs, and of equal
 * procedures the one charged more ranks first. Ample charges limit no amount, so an amount that moves
 * when one line is charged more shows that rank. By-report refusals are always asked anew.
 */
function doChargesDecide(
  kernel: ClaimKernel,
  { own, ownLines, ownEdits, prices }: PricedPart,
): boolean {
  const count = (group: number) => own.filter(({ groups }) => (groups & group) !== 0).length
  if (count(SIDES) > 1) return true
  if (count(SURGERY) < 2) return false
  if (own.length > MOST_COMPARED || prices.some(({ reason }) => reason === 'by-report')) return true
  // By position: one line can stand twice. The first already comes first among equals.
  return ownLines.some((_, favoured) => {
    if (favoured === 0) return false
    const charged = ownLines.map((line, at) =>
      chargedLine(line, at === favoured ? AMPLE_CENTS * own.length * 2 : AMPLE_CENTS),
    )
    return priceStanding(kernel, charged, ownEdits).some(
      ({ cents }, at) => cents !== prices[at]?.cents,
    )
  })
}

function priceStanding(
  kernel: ClaimKernel,
  lines: readonly ClaimLine[],
  edits: readonly LineEdits[],
): readonly LineCents[] {
  const denied = edits.some(isDenied)
    ? new Set(edits.flatMap((each, at) => (isDenied(each) ? [at] : [])))
    : NONE
  return kernel.price(lines, denied)
}

interface Room {
  lines: Int32Array
  wholes: Int32Array
  amounts: Float64Array
}

function createRoom(): Room {
  return { lines: new Int32Array(8), wholes: new Int32Array(8), amounts: new Float64Array(8) }
}

function reserveRoom(room: Room, count: number): void {
  if (count <= room.lines.length) return
  room.lines = new Int32Array(count * 2)
  room.wholes = new Int32Array(count * 2)
  room.amounts = new Float64Array(count * 2)
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('every line has an answer')
  return value
}
