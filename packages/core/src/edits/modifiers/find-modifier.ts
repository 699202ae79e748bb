import { noteDates } from '../../policy/change-days.ts'
import { CPT_MODIFIERS } from './cpt-modifiers.ts'
import { HCPCS_MODIFIERS } from './hcpcs-modifiers.ts'
import type { ModifierKind } from './modifier-entry.ts'

/** A modifier of the held list. */
export interface KnownModifier {
  readonly code: string
  readonly kind: ModifierKind
  /** First and last day; `null` where not known or open. */
  readonly added: string | null
  readonly ended: string | null
  readonly meaning: string
}

/** Last day for which the list is known to be complete. */
export const MODIFIER_LIST_UNTIL = '2024-09-30'

/** Every known modifier, in order of code. */
export const MODIFIERS: readonly KnownModifier[] = [...CPT_MODIFIERS, ...HCPCS_MODIFIERS]
  .map(([code, kind, added, ended, meaning]) => ({ code, kind, added, ended, meaning }))
  .sort((a, b) => (a.code < b.code ? -1 : 1))

noteDates(null, MODIFIER_LIST_UNTIL)
for (const { added, ended } of MODIFIERS) noteDates(added, ended)

const byCode = new Map(MODIFIERS.map((modifier) => [modifier.code, modifier]))

export function findModifier(code: string): KnownModifier | undefined {
  return byCode.get(code)
}

/** Ambulance lines name origin and destination with two of these letters, in any combination. */
const PLACE_LETTERS = 'DEGHIJNPRSX'

/** Whether the modifier names a trip on an ambulance code (A0000–A0999). */
export function isAmbulanceTrip(modifier: string, code: string): boolean {
  if (!/^A0\d{3}$/.test(code)) return false
  return [...modifier].every((letter) => PLACE_LETTERS.includes(letter))
}
