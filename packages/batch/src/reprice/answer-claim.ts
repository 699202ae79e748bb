import type { ClaimLine } from '@feescope/core'
import type { AnswerTexts } from './answer-texts.ts'
import { chargedLine } from './claim-answers.ts'
import type { Contexts } from './contexts.ts'
import type { Known } from './known/known.ts'
import type { LineTable } from './known-lines.ts'
import { BLANK } from './parse-fields.ts'
import type { AnswerColumns } from './pending-lines.ts'

export interface ClaimAnswerSources {
  readonly contexts: Contexts
  readonly lines: LineTable
  readonly known: Known
  readonly texts: AnswerTexts
}

/**
 * Sets the answers of the first `count` lines, which are of one day and place. A claim of a shape met
 * before, by this thread or another, is looked up; a new one is computed and kept.
 */
export function createClaimAnswerer({
  contexts,
  lines,
  known,
  texts,
}: ClaimAnswerSources): (group: AnswerColumns, count: number) => void {
  /** Sets the answers without charges; returns whether charges decide more than each line's limit. */
  const learn = (context: number, group: AnswerColumns, count: number): boolean => {
    const flag = contexts.answers(context).answer(group, count)
    if (count === 1) return flag
    const { lines: numbers, texts: wholes, cents: amounts } = group
    known.answers.keep({ number: context, lines: numbers, count, flag, wholes, amounts })
    return flag
  }

  const wholeLines = (group: AnswerColumns, count: number): readonly ClaimLine[] =>
    Array.from({ length: count }, (_, at) => ({
      ...chargedLine(lines.at(group.lines[at] ?? 0, at), group.charges[at] ?? BLANK),
      minutes: given(group.minutes[at]),
      careDays: given(group.careDays[at]),
    }))

  return (group, count) => {
    const { charges, minutes, careDays, cents } = group
    const context = group.contexts[0] ?? 0
    let charged = false
    let timed = false
    for (let at = 0; at < count; at++) {
      if ((charges[at] ?? BLANK) >= 0) charged = true
      if ((minutes[at] ?? BLANK) >= 0 || (careDays[at] ?? BLANK) >= 0) timed = true
    }
    if (timed) {
      contexts.answers(context).answerWhole(wholeLines(group, count), group)
      return
    }
    const record = known.answers.find(context, group.lines, count)
    let chargesDecide: boolean
    if (record < 0) chargesDecide = learn(context, group, count)
    else {
      chargesDecide = known.answers.flagOf(record)
      texts.hear(known.answers.read(record, group.texts, cents))
    }
    if (!charged) return
    if (chargesDecide) {
      contexts.answers(context).answerCharged(group, count)
      return
    }
    for (let at = 0; at < count; at++) {
      const charge = charges[at] ?? BLANK
      // Medicare allows no more than was charged.
      if (charge >= 0 && charge < (cents[at] ?? 0)) cents[at] = charge
    }
  }
}

function given(value: number | undefined): number | null {
  return value === undefined || value < 0 ? null : value
}
