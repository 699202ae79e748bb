import { findModifier } from '@feescope/core'
import { type IssueList, issueOf } from './issue.ts'
import { screenFreeText } from './screen-free-text.ts'

const MAX_MODIFIERS = 4

/** Known modifiers in the order given; what is none is noted. */
export function readModifiers(list: IssueList, value: unknown, path: string): readonly string[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > MAX_MODIFIERS) {
    list.note(issueOf(path, 'not-a-list', `a list of at most ${MAX_MODIFIERS} modifiers`, value))
    return []
  }
  return value.flatMap((each: unknown, index) => {
    const modifier = typeof each === 'string' ? each.trim().toUpperCase() : ''
    if (findModifier(modifier)) return [modifier]
    const expected = 'a known modifier of two letters or digits, such as 26 or LT'
    list.note(issueOf(`${path}[${index}]`, 'unknown-modifier', expected, each))
    return []
  })
}

/** A whole number from 1. */
export function readWhole(
  list: IssueList,
  value: unknown,
  path: string,
  max: number,
): number | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max) {
    return value
  }
  list.note(issueOf(path, 'out-of-range', `a whole number from 1 to ${max}`, value))
  return null
}

/** One of a closed list. */
export function readChoice<Choice extends string>(
  list: IssueList,
  value: unknown,
  path: string,
  choices: readonly Choice[],
): Choice | undefined {
  const choice = choices.find((candidate) => candidate === value)
  if (choice === undefined) {
    list.note(issueOf(path, 'unknown-choice', `one of ${choices.join(', ')}`, value))
  }
  return choice
}

/** One line of free text that names no patient; `null` where there is none. */
export function readText(
  list: IssueList,
  value: unknown,
  path: string,
  max: number,
): string | null {
  if (value === undefined || value === null || value === '') return null
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '' || text.length > max || hasControls(text)) {
    list.note(issueOf(path, 'malformed-text', `one line of 1 to ${max} characters`, value))
    return null
  }
  const issues = screenFreeText(text, path)
  for (const issue of issues) list.note(issue)
  return issues.length > 0 ? null : text
}

/** Line ends, tabs and the NUL that PostgreSQL cannot store. */
function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text)
}
