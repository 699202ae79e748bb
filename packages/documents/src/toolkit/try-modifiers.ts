import { type ClaimInput, checkClaim, type Reference } from '@feescope/core'
import type { StakeOf } from './create-stakes.ts'
import type { ModifierPitfall } from './toolkit.ts'

/** Modifiers that move money or are often put where they do not belong. */
const TRIED = ['26', 'TC', '50', '51', '59', '62', '80']

/** Tries modifiers on a code: which are refused, do nothing, or change what is paid. */
export function tryModifiers(
  reference: Reference,
  place: Omit<ClaimInput, 'lines'>,
  code: string,
  stakeOf: StakeOf,
): readonly ModifierPitfall[] {
  const without = stakeOf({ code })
  return TRIED.flatMap((modifier): readonly ModifierPitfall[] => {
    const line = { code, modifiers: [modifier] }
    const finding = checkClaim(reference, { ...place, lines: [line] }).findings.find(
      ({ edit, severity }) => edit === 'modifiers' && severity !== 'info',
    )
    const allowed = stakeOf(line)
    const moves = allowed.amount !== without.amount && allowed.amount !== null
    if (!finding && !moves) return []
    return [
      {
        code,
        modifier,
        allowed,
        without,
        message: finding ? withoutLine(finding.message) : null,
        fix: finding?.fix ?? [],
        citation: finding?.citation ?? null,
      },
    ]
  })
}

/** A trial has one line, so its number says nothing. */
export function withoutLine(message: string): string {
  return message.replaceAll(' (line 1)', '')
}
