import { type Hypothesis, withLine } from './hypothesis.ts'

/** The units the remittance states as paid, or one. */
export const unitsCut: Hypothesis = (question) => {
  const { line, row } = question
  const billed = line.units ?? 1
  const candidates = new Set([row.remitted.units, 1].filter((units) => units > 0 && units < billed))
  return [...candidates].map((units) => ({
    cause: 'units-cut',
    detail: `${units} of ${billed} units`,
    input: withLine(question, { ...line, units }),
  }))
}

/** The code the payer put in place of the billed one. */
export const codeChanged: Hypothesis = (question) => {
  const { line, row } = question
  const { code, modifiers } = row.remitted
  if (code === line.code) return []
  return [
    {
      cause: 'code-changed',
      detail: `${code} instead of ${line.code}`,
      input: withLine(question, { ...line, code, modifiers }),
    },
  ]
}
