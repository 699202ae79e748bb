import type { Billed } from '../billed.ts'
import type { PairHit } from './find-pairs.ts'
import { findSeparation, type Separation } from './find-separation.ts'

/** What a pair means for one column 2 service and the column 1 service it is judged against. */
export interface PairJudgement {
  readonly hit: PairHit
  readonly column1: Billed
  readonly column2: Billed
  /** What separates them from every line of column 1; `null` when column 2 is denied. */
  readonly separation: Separation | null
}

/**
 * Judges each column 2 service of a pair. It must be separated from every service of column 1; the
 * first it is not separated from denies it. Pairs wholly on other claims are not ours to judge.
 */
export function judgePair(hit: PairHit): readonly PairJudgement[] {
  return hit.column2.flatMap((column2) => judgeColumn2(hit, column2) ?? [])
}

function judgeColumn2(hit: PairHit, column2: Billed): PairJudgement | undefined {
  const against = hit.column1.filter(({ line }) => line !== null || column2.line !== null)
  const separations = against.map((column1) => ({
    column1,
    separation: hit.row.modifierIndicator === '1' ? findSeparation(column1, column2) : null,
  }))
  const first = separations.find(({ separation }) => separation === null) ?? separations[0]
  return first && { hit, column2, ...first }
}
