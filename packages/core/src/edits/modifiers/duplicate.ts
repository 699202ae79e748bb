import { createProblem, type ModifierRule } from './modified-line.ts'

/** A modifier says nothing more the second time. */
export const duplicate: ModifierRule = (line) => {
  const repeated = line.modifiers.filter((each, index) => line.modifiers.indexOf(each) !== index)
  return [...new Set(repeated)].map((modifier) =>
    createProblem(line, modifier, {
      severity: 'warn',
      why: 'is given more than once',
      fix: `Give ${modifier} once; claims hold four modifiers a line.`,
    }),
  )
}
