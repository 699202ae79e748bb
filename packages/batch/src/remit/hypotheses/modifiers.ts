import type { LineInput } from '@feescope/core'
import { type Hypothesis, withLine } from './hypothesis.ts'

const BILATERAL = '50'

/** Each modifier of the line left out in turn; 50 left out has its own name. */
export const modifierIgnored: Hypothesis = (question) => {
  const { line } = question
  const modifiers = line.modifiers ?? []
  return modifiers.map((left) => ({
    cause: left === BILATERAL ? 'bilateral-paid-once' : 'modifier-ignored',
    detail: `modifier ${left} left out`,
    input: withLine(question, { ...line, modifiers: modifiers.filter((each) => each !== left) }),
  }))
}

const ASSISTANTS = ['80', '81', '82', 'AS']

/** The line as an assistant's, or an assistant's as another kind of assistant's. */
export const assistantPercent: Hypothesis = (question) => {
  const { line } = question
  const others = (line.modifiers ?? []).filter((each) => !ASSISTANTS.includes(each))
  const own = (line.modifiers ?? []).find((each) => ASSISTANTS.includes(each))
  return ['80', 'AS']
    .filter((modifier) => modifier !== own)
    .map((modifier) => ({
      cause: 'assistant-percent',
      detail: `paid as with modifier ${modifier}`,
      input: withLine(question, { ...line, modifiers: [...others, modifier] }),
    }))
}

/** The line as a co-surgeon's. */
export const coSurgeonPercent: Hypothesis = (question) =>
  added(question.line, '62').map((line) => ({
    cause: 'co-surgeon-percent',
    detail: 'paid as with modifier 62',
    input: withLine(question, line),
  }))

/** One component of a test billed whole. */
export const componentOnly: Hypothesis = (question) =>
  ['26', 'TC'].flatMap((component) =>
    (question.line.modifiers ?? []).some((each) => each === '26' || each === 'TC')
      ? []
      : added(question.line, component).map((line) => ({
          cause: 'component-only' as const,
          detail: `paid as with modifier ${component}`,
          input: withLine(question, line),
        })),
  )

function added(line: LineInput, modifier: string): readonly LineInput[] {
  const modifiers = line.modifiers ?? []
  return modifiers.includes(modifier) ? [] : [{ ...line, modifiers: [modifier, ...modifiers] }]
}
