import type { ClaimLine } from '@feescope/core'
import { chargedLine, type LineAnswer } from './claim-answers.ts'
import type { Contexts } from './contexts.ts'
import type { KnownLine, LineTable } from './known-lines.ts'
import { BLANK } from './parse-fields.ts'
import type { PendingLines } from './pending-lines.ts'
import { createShapeTable } from './shape-table.ts'

/**
 * Sets the answers of the first `count` members of `pending`, lines of one day and place. A shape met
 * before is looked up; a new one is computed and kept.
 */
export function createClaimAnswerer(
  pending: PendingLines,
  contexts: Contexts,
  lines: LineTable,
): (count: number) => void {
  const shapes = createShapeTable()

  const answerWhole = (context: number, count: number): void =>
    set(contexts.answers(context).answerWhole(wholeLines(count)))

  const answerCharged = (context: number, count: number): void => {
    const charges = Array.from(
      pending.members.subarray(0, count),
      (member) => pending.charges[member] ?? BLANK,
    )
    set(contexts.answers(context).answerCharged(knownLines(count), charges))
  }

  const learn = (context: number, count: number): number => {
    const { lines: answers, chargesDecide } = contexts.answers(context).answer(knownLines(count))
    const shape = shapes.insert(context, pending.group, count, chargesDecide)
    for (const [i, { cents, text }] of answers.entries()) shapes.setAnswer(shape, i, cents, text)
    return shape
  }

  const set = (answers: readonly LineAnswer[]): void => {
    for (const [i, { cents, text }] of answers.entries()) {
      const member = pending.members[i] ?? 0
      pending.cents[member] = cents
      pending.texts[member] = text
    }
  }

  const knownLines = (count: number): readonly KnownLine[] =>
    Array.from(pending.group.subarray(0, count), (line) => lines.get(line))

  const wholeLines = (count: number): readonly ClaimLine[] =>
    Array.from(pending.members.subarray(0, count), (member, i) => ({
      ...chargedLine(lines.get(pending.lines[member] ?? 0).line, pending.charges[member] ?? BLANK),
      number: i + 1,
      minutes: known(pending.minutes[member]),
      careDays: known(pending.careDays[member]),
    }))

  return (count) => {
    const { members, group, charges, minutes, careDays } = pending
    const context = pending.contexts[members[0] ?? 0] ?? 0
    let charged = false
    let timed = false
    for (let i = 0; i < count; i++) {
      const member = members[i] ?? 0
      group[i] = pending.lines[member] ?? 0
      if ((charges[member] ?? BLANK) >= 0) charged = true
      if ((minutes[member] ?? BLANK) >= 0 || (careDays[member] ?? BLANK) >= 0) timed = true
    }
    if (timed) return answerWhole(context, count)
    let shape = shapes.find(context, group, count)
    if (shape < 0) shape = learn(context, count)
    if (charged && shapes.chargesDecide(shape)) return answerCharged(context, count)
    for (let i = 0; i < count; i++) {
      const member = members[i] ?? 0
      const cents = shapes.centsOf(shape, i)
      const charge = charges[member] ?? BLANK
      // Medicare allows no more than was charged.
      pending.cents[member] = charge >= 0 && charge < cents ? charge : cents
      pending.texts[member] = shapes.textOf(shape, i)
    }
  }
}

function known(value: number | undefined): number | null {
  return value === undefined || value < 0 ? null : value
}
