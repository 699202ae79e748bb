import { type Place, placeOf } from '../../place/place.ts'
import type { CodeSearch } from '../code-search.ts'

/** All that decides an amount, defaults filled in. */
export interface Question extends Place {
  readonly code: string
  readonly modifiers: readonly string[]
}

/** The question an address asks. */
export function questionOf(code: string, search: CodeSearch, today: string): Question {
  return {
    ...placeOf(search, today),
    code: code.toUpperCase(),
    modifiers: parseModifiers(search.mod ?? ''),
  }
}

/** The modifiers that pick a row of the fee schedule. */
export const COMPONENTS = ['26', 'TC', '53'] as const

export type Component = (typeof COMPONENTS)[number]

/** The row a question asks for: its component modifier, or `null` for the global row. */
export function componentOf(modifiers: readonly string[]): Component | null {
  return COMPONENTS.find((component) => modifiers.includes(component)) ?? null
}

/** `26 59` or `26,59` as a list; small letters are accepted. */
export function parseModifiers(text: string): readonly string[] {
  return text
    .toUpperCase()
    .split(/[\s,-]+/)
    .filter(Boolean)
}
