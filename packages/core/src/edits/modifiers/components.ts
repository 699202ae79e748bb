import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { createProblem, type ListedRule } from './modified-line.ts'

/** Why a code has no components, by PC/TC indicator. 1 and 6 have; 9 is not applicable. */
const NOT_SPLIT: ReadonlyMap<string, string> = new Map([
  ['0', 'it is a physician service that is never split'],
  ['1', 'the fee schedule has no such row'],
  ['2', 'the code is only the professional component'],
  ['3', 'the code is only the technical component'],
  ['4', 'the code is only the global test'],
  ['5', 'it is a service of auxiliary staff'],
  ['6', 'it has only a professional component'],
  ['7', 'it is a therapy service'],
  ['8', 'it is an interpretation'],
])

/** 26 and TC need a row of their own in the fee schedule. */
export const components: ListedRule = (line) =>
  (['26', 'TC'] as const).flatMap((modifier) => {
    if (!line.modifiers.includes(modifier)) return []
    if (line.rows.some((row) => row.modifier === modifier)) return []
    const why = NOT_SPLIT.get(line.row.pctc)
    if (why === undefined) return []
    return createProblem(line, modifier, {
      severity: 'deny',
      why: `does not apply: ${why} (PC/TC indicator ${line.row.pctc})`,
      fix: `Bill ${line.code} without ${modifier}.`,
      denial: SUGGESTED_DENIALS.modifierInvalid,
    })
  })
