import { type ClaimLine, changeLine } from '@feescope/core'
import type { AnswerTexts } from './answer-texts.ts'
import { chargedLine, type GroupedLines } from './claim-answers.ts'
import type { Contexts } from './contexts.ts'
import type { Known } from './known/known.ts'
import type { LineTable } from './known-lines.ts'
import { BLANK } from './parse-fields.ts'
import type { PendingLines } from './pending-lines.ts'

export interface ClaimAnswerSources {
  readonly pending: PendingLines
  readonly contexts: Contexts
  readonly lines: LineTable
  readonly known: Known
  readonly texts: AnswerTexts
}

/**
 * Sets the answers of the first `count` members of `pending`, lines of one day and place. A claim of a
 * shape met before, by this thread or another, is looked up; a new one is computed and kept.
 */
export function createClaimAnswerer({
  pending,
  contexts,
  lines,
  known,
  texts,
}: ClaimAnswerSources): (count: number) => void {
  const answerWhole = (context: number, count: number): void => {
    const group = groupOf(count)
    contexts.answers(context).answerWhole(wholeLines(count), group)
    spread(group)
  }

  const answerCharged = (context: number, count: number): void => {
    const charges = Array.from(
      pending.members.subarray(0, count),
      (member) => pending.charges[member] ?? BLANK,
    )
    const group = groupOf(count)
    contexts.answers(context).answerCharged(group, charges)
    spread(group)
  }

  /** The answers without charges, to the members' room; returns whether charges decide more. */
  const learn = (context: number, count: number): boolean => {
    const group = groupOf(count)
    const flag = contexts.answers(context).answer(group)
    if (count > 1) {
      known.answers.keep({
        number: context,
        lines: group.lines,
        count,
        flag,
        wholes: group.texts,
        amounts: group.cents,
      })
    }
    return flag
  }

  const groupOf = (count: number): GroupedLines => ({
    count,
    lines: pending.group,
    cents: pending.groupCents,
    texts: pending.groupTexts,
  })

  /** Hands the answers of a group to its members. */
  const spread = ({ count, cents, texts: numbers }: GroupedLines): void => {
    for (let i = 0; i < count; i++) {
      const member = pending.members[i] ?? 0
      pending.cents[member] = cents[i] ?? 0
      pending.texts[member] = numbers[i] ?? 0
    }
  }

  const wholeLines = (count: number): readonly ClaimLine[] =>
    Array.from(pending.members.subarray(0, count), (member, i) => {
      const line = lines.at(pending.lines[member] ?? 0, i)
      return changeLine(chargedLine(line, pending.charges[member] ?? BLANK), {
        minutes: given(pending.minutes[member]),
        careDays: given(pending.careDays[member]),
      })
    })

  return (count) => {
    const { members, group, groupCents, groupTexts, charges, minutes, careDays } = pending
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
    const record = known.answers.find(context, group, count)
    const chargesDecide = record < 0 ? learn(context, count) : known.answers.flagOf(record)
    if (charged && chargesDecide) return answerCharged(context, count)
    for (let i = 0; i < count; i++) {
      const member = members[i] ?? 0
      const cents = record < 0 ? (groupCents[i] ?? 0) : known.answers.amountOf(record, i)
      const text = record < 0 ? (groupTexts[i] ?? 0) : known.answers.wholeOf(record, i)
      const charge = charges[member] ?? BLANK
      // Medicare allows no more than was charged.
      pending.cents[member] = charge >= 0 && charge < cents ? charge : cents
      pending.texts[member] = text
      texts.hear(text)
    }
  }
}

function given(value: number | undefined): number | null {
  return value === undefined || value < 0 ? null : value
}
