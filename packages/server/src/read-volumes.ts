import { parseProcedure } from '@feescope/core'
import type { CodeVolume } from '@feescope/data'
import { malformed, ProblemError } from './problem.ts'

/** Modifiers that pick a row of the fee schedule. */
const ROWS = ['26', 'TC', '53'] as const

/** `76120x120,76000-26x40` as volumes; `undefined` for no text. */
export function readVolumes(text: string | undefined): readonly CodeVolume[] | undefined {
  const pieces = text?.split(/[\s,]+/).filter(Boolean)
  return pieces?.map((piece, index) => {
    const parsed = parseProcedure(piece, `volumes[${index}]`)
    if (!parsed.ok) throw new ProblemError(malformed(parsed.issues))
    const { code, modifiers, units } = parsed.value
    return { code, modifier: ROWS.find((row) => modifiers.includes(row)) ?? '', units }
  })
}
