import { priceClaim } from '@feescope/core'
import { type Advice, adviseFully, listScenarios } from '@feescope/guides'
import { z } from '@hono/zod-openapi'
import { inputSchemaOf } from '../input-schema.ts'
import { placeArguments, placeIn } from '../place-arguments.ts'
import { readArguments, type Tool } from '../tool.ts'

const input = placeArguments.extend({
  scenario: z
    .string()
    .max(100)
    .optional()
    .openapi({ example: 'motion-imaging', description: 'Without it the scenarios are listed' }),
  answers: z
    .record(z.string().max(100), z.string().max(500))
    .default({})
    .openapi({
      example: { recorded: 'yes' },
      description: 'Answers so far, by question id; several values with commas',
    }),
})

export const adviseTool: Tool = {
  name: 'advise',
  title: 'Which code to use',
  description:
    'Walks a decision path to a code. Call it without a scenario for the list; then with the scenario and the answers so far. It gives ' +
    'the next question with its possible answers (ask the person; do not guess), or the recommended code with why, what the note must ' +
    'say, its price, the edits that will hit it, why each other candidate fails, and what is disputed.',
  inputSchema: inputSchemaOf(input),
  run(context, args) {
    const { scenario, answers, ...query } = readArguments(input, args)
    const { reference } = context
    if (scenario === undefined) return listAll()
    const place = placeIn(query, context)
    const advice = adviseFully(reference, { ...place, scenario, answers })
    const lines = advice.recommendation?.lines ?? []
    return {
      answer: advice,
      summary: summaryOf(advice),
      evidence: lines.map(({ code, modifiers, units }) =>
        priceClaim(
          reference,
          { ...place, edits: 'off', lines: [{ code, modifiers, units }] },
          { explain: true },
        ),
      ),
    }
  },
}

function listAll() {
  const scenarios = listScenarios()
  const summary = scenarios.map(({ id, title, about }) => `${id}: ${title}. ${about}`).join('\n')
  return { answer: { scenarios }, summary }
}

function summaryOf({ question, recommendation, rejected, refused }: Advice): string {
  if (refused !== null) return refused
  if (question) {
    const answers = question.answers.map(
      ({ value, label }) => `  ${question.id}=${value}: ${label}`,
    )
    return [`${question.text} ${question.why}`, ...answers].join('\n')
  }
  if (!recommendation) return 'No recommendation.'
  const { lines, price, why, document, claim } = recommendation
  return [
    `${lines.map(({ procedure }) => procedure).join(' ') || 'Nothing to bill'}, ${price ?? 'no price here'}. ${why}`,
    ...document.map((text) => `The note must say: ${text}`),
    ...(claim ? [`Edits: ${claim.check.summary}`] : []),
    ...rejected.map(({ code, why: against }) => `Not ${code}: ${against}`),
  ].join('\n')
}
