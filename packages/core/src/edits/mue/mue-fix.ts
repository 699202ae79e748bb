import type { PfsRow } from '../../reference/pfs-release.ts'
import { countInWords } from '../in-words.ts'
import type { Excess } from './judge-limit.ts'

/** What resolves units above a limit; `row` tells whether both sides should be one line. */
export function fixExcess(excess: Excess, row: PfsRow | undefined): readonly string[] {
  const { limit } = excess
  if (limit.units === 0) {
    return [
      `Nothing lifts a limit of 0. Check the code and who may bill it in this setting (a supplier's or hospital's table can differ).`,
    ]
  }
  return [
    ...fixBothSides(excess, row),
    `If the units were counted wrongly, bill the true number: at most ${countInWords(limit.units, 'unit')}${limit.mai === 1 ? ' on a line' : ' a day'}.`,
    ...HIGHER[limit.mai],
  ]
}

/** What remains where the units are true. */
const HIGHER: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  1: [
    'If all units were done, report them on several lines, each within the limit, with the modifier that is true for the later ones: 76 or 77 for a repeat, 91 for a repeated test, a site or a distinct service (XS, XE, 59) as the record shows.',
  ],
  2: [
    'Nothing legitimately lifts this limit: it follows from policy or the code itself (MAI 2). Do not split lines or append modifiers, and do not appeal true units above it.',
  ],
  3: [
    'If all units were done and were necessary, no modifier helps: the contractor can pay after it has seen the record (MAI 3). Appeal with the documentation of each unit.',
  ],
}

/** Both sides billed as two lines or two units, where Medicare wants one line with 50. */
function fixBothSides({ day, limit }: Excess, row: PfsRow | undefined): readonly string[] {
  if (row?.bilateral !== '1' || limit.units !== 1 || day.units !== 2) return []
  const modifiers = day.billed.flatMap((billed) => billed.modifiers)
  const sided = modifiers.includes('50') || (modifiers.includes('LT') && modifiers.includes('RT'))
  if (!sided) return []
  return [
    `If ${limit.code} was done on both sides, bill one line with modifier 50 and 1 unit; that counts as 1 here.`,
  ]
}
