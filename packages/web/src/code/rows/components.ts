import type { CodeRow } from '@feescope/core'
import { parseUnits } from '@feescope/core'
import type { Question } from '../question/question.ts'

/** One of the three parts of a row's RVUs, in the chosen setting. */
export interface RvuPart {
  readonly key: 'work' | 'pe' | 'mp'
  readonly name: string
  readonly rvu: string
  /** Hundredths, for lengths. */
  readonly units: number
}

/** Work, practice expense and malpractice of a row, and their total. */
export function partsOf(row: CodeRow, setting: Question['setting']) {
  const { work, peFacility, peNonfacility, mp, totalFacility, totalNonfacility } = row.rvu
  const facility = setting === 'facility'
  const parts: readonly RvuPart[] = [
    part('work', 'Work', work),
    part('pe', 'Practice expense', facility ? peFacility : peNonfacility),
    part('mp', 'Malpractice', mp),
  ]
  return { parts, total: facility ? totalFacility : totalNonfacility }
}

function part(key: RvuPart['key'], name: string, rvu: string): RvuPart {
  return { key, name, rvu, units: parseUnits(rvu, 2) ?? 0 }
}
