import { createProblem, type ListedRule } from './modified-line.ts'

/** Multiple-procedure indicators of codes that multiple surgery rules rank. */
const RANKED = ['1', '2', '3']

/** 51 only says what the contractor ranks by itself, and nothing where no ranking applies. */
export const multiple: ListedRule = (line) => {
  const { multipleProcedure } = line.row
  if (!line.modifiers.includes('51') || RANKED.includes(multipleProcedure)) return []
  return [
    createProblem(line, '51', {
      severity: 'warn',
      why: `has no effect: no multiple surgery reduction applies to the code (indicator ${multipleProcedure})`,
      fix: `Bill ${line.code} without 51; Medicare ranks procedures itself.`,
    }),
  ]
}
