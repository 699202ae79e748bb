import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import {
  createProblem,
  type ListedLine,
  type ListedRule,
  type ModifierProblem,
} from './modified-line.ts'

/** 50, LT and RT by the bilateral indicator: 1 and 3 may be done on both sides. */
export const bilateral: ListedRule = (line) => [
  ...(line.modifiers.includes('50') ? judgeFifty(line) : []),
  ...['LT', 'RT'].flatMap((side) => (line.modifiers.includes(side) ? judgeSide(line, side) : [])),
]

function judgeFifty(line: ListedLine): readonly ModifierProblem[] {
  switch (line.row.bilateral) {
    case '0':
      return [
        createProblem(line, '50', {
          severity: 'warn',
          why: 'does not raise the payment (bilateral indicator 0): anatomy or another code rules both sides out',
          fix: `Look for a code of its own for both sides, or bill ${line.code} without 50.`,
        }),
      ]
    case '2':
      return [
        createProblem(line, '50', {
          severity: 'warn',
          why: 'does not raise the payment (bilateral indicator 2): the code already pays both sides',
          fix: `Bill ${line.code} without 50.`,
        }),
      ]
    case '9':
      return [
        createProblem(line, '50', {
          severity: 'deny',
          why: 'does not apply (bilateral indicator 9)',
          fix: `Bill ${line.code} without 50.`,
          denial: SUGGESTED_DENIALS.modifierInvalid,
        }),
      ]
    default:
      return []
  }
}

function judgeSide(line: ListedLine, side: string): readonly ModifierProblem[] {
  if (line.visit || line.row.bilateral === '9') {
    return [
      createProblem(line, side, {
        severity: 'warn',
        why: 'says nothing: the code has no sides',
        fix: `Bill ${line.code} without ${side}.`,
      }),
    ]
  }
  if (line.row.bilateral !== '2') return []
  return [
    createProblem(line, side, {
      severity: 'warn',
      why: 'contradicts the code, which pays both sides (bilateral indicator 2)',
      fix: 'If only one side was done, 52 (reduced) may be what the record supports.',
    }),
  ]
}
