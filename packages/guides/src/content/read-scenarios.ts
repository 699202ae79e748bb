import { type Scenario, scenarioSchema } from '../model/scenario.ts'
import type { KnownThings } from './check-references.ts'
import type { FullGuide } from './read-guides.ts'
import { readJsonFolder } from './read-json-folder.ts'

/** Every scenario, by id. */
export function readScenarios(content: string): ReadonlyMap<string, Scenario> {
  const files = readJsonFolder(content, 'scenarios', scenarioSchema)
  return new Map(files.map(({ value }) => [value.id, value]))
}

/** One sentence for each reference of a scenario that leads nowhere, and each place never reached. */
export function checkScenario(
  scenario: Scenario,
  guides: ReadonlyMap<string, FullGuide>,
  known: KnownThings,
): readonly string[] {
  const nodes = new Map(scenario.nodes.map((node) => [node.id, node]))
  const outcomes = new Map(scenario.outcomes.map((outcome) => [outcome.id, outcome]))
  const reached = new Set<string>()
  const visit = (place: string): void => {
    if (reached.has(place)) return
    reached.add(place)
    for (const { next } of nodes.get(place)?.answers ?? []) visit(next)
  }
  visit(scenario.start)
  const places = [...nodes.keys(), ...outcomes.keys()]
  const where = `scenarios/${scenario.id}`
  const codes = scenario.outcomes.flatMap(({ lines, rejected }) =>
    [...lines, ...rejected].map(({ code }) => code),
  )
  const sources = scenario.outcomes.flatMap(({ rejected }) => rejected.map(({ source }) => source))
  const references = scenario.outcomes.flatMap(({ edits, disputes }) => [...edits, ...disputes])
  return [
    ...[...reached].filter((place) => !places.includes(place)).map((place) => `no place ${place}`),
    ...places.filter((place) => !reached.has(place)).map((place) => `${place} is never reached`),
    ...places.filter((place, at) => places.indexOf(place) !== at).map((place) => `${place} twice`),
    ...[...new Set(codes)].filter((code) => !known.isCode(code)).map((code) => `no code ${code}`),
    ...sources.filter((source) => !known.sources[source]).map((source) => `no source ${source}`),
    ...[...new Set(references)]
      .filter((reference) => !hasRule(guides, reference))
      .map((reference) => `no rule ${reference}`),
  ].map((problem) => `${where}: ${problem}`)
}

function hasRule(guides: ReadonlyMap<string, FullGuide>, reference: string): boolean {
  const [code = '', rule] = reference.split('/')
  return guides.get(code)?.rules.some(({ id }) => id === rule) ?? false
}
