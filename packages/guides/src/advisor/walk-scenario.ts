import { InvalidInput, type Issue } from '@feescope/core'
import type { Scenario, ScenarioNode, ScenarioOutcome } from '../model/scenario.ts'

export type Answers = Readonly<Record<string, string>>

/** Where the answers lead: a question still open, or an outcome. */
export interface Walk {
  readonly open: ScenarioNode | null
  readonly outcome: ScenarioOutcome | null
  readonly asked: readonly { readonly node: ScenarioNode; readonly values: readonly string[] }[]
}

/** Follows the answers from the start. Throws `InvalidInput` for an answer the question does not take. */
export function walkScenario(scenario: Scenario, answers: Answers): Walk {
  const asked: { node: ScenarioNode; values: readonly string[] }[] = []
  for (let place = scenario.start; ; ) {
    const node = scenario.nodes.find(({ id }) => id === place)
    if (!node) {
      const outcome = scenario.outcomes.find(({ id }) => id === place)
      if (!outcome) throw new Error(`${scenario.id} has no place ${place}`)
      return { open: null, outcome, asked }
    }
    const given = answers[node.key]
    if (given === undefined || given.trim() === '') return { open: node, outcome: null, asked }
    const chosen = readAnswer(node, given)
    asked.push({ node, values: chosen.map(({ value }) => value) })
    place = chosen[0]?.next ?? place
  }
}

function readAnswer(node: ScenarioNode, given: string): ScenarioNode['answers'] {
  const values = node.kind === 'several' ? given.split(',') : [given]
  const trimmed = [...new Set(values.map((value) => value.trim().toLowerCase()))]
  const chosen = trimmed.map((value) => node.answers.find((answer) => answer.value === value))
  const found = chosen.filter((answer) => answer !== undefined)
  if (found.length === trimmed.length) return found
  throw new InvalidInput([issueOf(node, given)])
}

function issueOf({ key, kind, answers }: ScenarioNode, received: string): Issue {
  const choices = answers.map(({ value }) => value).join(', ')
  const expected =
    kind === 'several' ? `one or more of ${choices}, with commas` : `one of ${choices}`
  const path = `answers.${key}`
  const message = `${path}: expected ${expected}, got "${received}".`
  return { path, code: 'unknown-answer', expected, received, message }
}
