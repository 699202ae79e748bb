import { formatUnits, InvalidInput, parseUnits } from '@feescope/core'
import type { PriceProcedure } from '../guide/compute-stake.ts'
import { type GuideBook, getGuideBook } from '../guide/guide-book.ts'
import { citationOf } from '../guide/view-guide.ts'
import type { Scenario, ScenarioOutcome } from '../model/scenario.ts'
import { holdsOn } from '../model/text.ts'
import type {
  Advice,
  AdvisedClaim,
  AdvisedLine,
  AskClaim,
  ClaimAnswer,
  Recommendation,
  RejectedCandidate,
} from './advice.ts'
import { findDisputes, findEdits } from './find-rules.ts'
import { type Answers, type Walk, walkScenario } from './walk-scenario.ts'

export interface AdviseOptions {
  /** Date of service, `YYYY-MM-DD`. */
  readonly date: string
  /** The caller’s engine at the reader’s locality, date and setting. */
  readonly price: PriceProcedure
  /** The same engine asked for the lines together; without it nothing is checked. */
  readonly askClaim?: AskClaim
  /** By default the shipped content. */
  readonly book?: GuideBook
}

/** A scenario for lists. */
export interface ScenarioSummary {
  readonly id: string
  readonly title: string
  readonly about: string
}

export function listScenarios(book: GuideBook = getGuideBook()): readonly ScenarioSummary[] {
  return [...book.scenarios.values()].map(({ id, title, about }) => ({ id, title, about }))
}

/**
 * Follows the answers of a scenario: the next question, or the code with its lines, price, edits, what
 * the note must say, why each other candidate fails, and what is disputed. Throws `InvalidInput` for an
 * unknown scenario or answer.
 */
export function advise(scenarioId: string, answers: Answers, options: AdviseOptions): Advice {
  const book = options.book ?? getGuideBook()
  const scenario = getScenario(book, scenarioId)
  const walk = walkScenario(scenario, answers)
  const asked = walk.asked.map(({ node, values }) => ({
    question: node.key,
    answer: values.join(','),
  }))
  const base = { scenario: scenario.id, date: options.date, asked, refused: null }
  const nothing = { question: null, recommendation: null, rejected: [], disputed: [], see: null }
  if (!holdsOn(scenario.effective, options.date)) {
    const refused = `These questions fit services from ${scenario.effective.from} on; other codes and rules held on ${options.date}.`
    return { ...base, ...nothing, refused }
  }
  if (walk.open) {
    const { key, kind, text, why, answers: choices } = walk.open
    const list = choices.map(({ value, label }) => ({ value, label }))
    return { ...base, ...nothing, question: { id: key, kind, text, why, answers: list } }
  }
  if (!walk.outcome) return { ...base, ...nothing }
  return {
    ...base,
    question: null,
    recommendation: recommend(walk.outcome, walk, book, options),
    rejected: reject(walk.outcome, book, options),
    disputed: findDisputes(walk.outcome.disputes, book, options.date),
    see: walk.outcome.see ?? null,
  }
}

function getScenario(book: GuideBook, id: string): Scenario {
  const scenario = book.scenarios.get(id)
  if (scenario) return scenario
  const expected = `one of ${[...book.scenarios.keys()].join(', ')}`
  const message = `scenario: expected ${expected}, got "${id}".`
  const issue = { path: 'scenario', code: 'unknown-scenario', expected, received: id, message }
  throw new InvalidInput([issue])
}

function recommend(
  outcome: ScenarioOutcome,
  walk: Walk,
  book: GuideBook,
  { date, price, askClaim }: AdviseOptions,
): Recommendation {
  const drafts = draftLines(outcome, walk)
  const claim = drafts.length > 0 ? askClaim?.(drafts.map(({ procedure }) => procedure)) : undefined
  const lines = drafts.map((draft, at) => ({
    ...draft,
    price: claim?.prices[at] ?? price(draft.procedure),
  }))
  const codes = [...new Set(lines.map(({ code }) => code))]
  const record = codes.flatMap((code) => book.findGuide(code, date)?.documentation ?? [])
  const [first] = lines
  return {
    code: first?.code ?? null,
    modifiers: first?.modifiers ?? [],
    units: first?.units ?? 0,
    why: outcome.why,
    document: [...new Set([...(outcome.note ?? []), ...record.map(({ what }) => what)])],
    price: claim ? claim.price : sumOf(lines),
    edits: findEdits(outcome.edits, lines, book, date),
    ...(claim && { claim: adviseClaim(claim, outcome) }),
    lines,
  }
}

function adviseClaim(
  { check, priceAfterEdits }: ClaimAnswer,
  { beside }: ScenarioOutcome,
): AdvisedClaim {
  if (beside !== undefined) return { check, beside, priceAfterEdits: null }
  return { check, beside: null, priceAfterEdits }
}

function draftLines(outcome: ScenarioOutcome, walk: Walk): Omit<AdvisedLine, 'price'>[] {
  return outcome.lines.flatMap(({ code, modifiers, units, each }) => {
    const areas = walk.asked.find(({ node }) => node.key === each)?.values ?? [null]
    return areas.map((area, at) => {
      const own = at === 0 ? modifiers : [...modifiers, '59']
      const single = [code, ...own].join('-')
      const procedure = units === 1 ? single : `${single}x${units}`
      return { code, modifiers: own, units, procedure, area }
    })
  })
}

/** Cents summed; no sum where a line has no price. */
function sumOf(lines: readonly AdvisedLine[]): string | null {
  const cents = lines.map(({ price }) =>
    price.status === 'priced' ? parseUnits(price.amount, 2) : undefined,
  )
  if (lines.length === 0 || cents.includes(undefined)) return null
  return formatUnits(
    cents.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    2,
  )
}

function reject(
  { rejected }: ScenarioOutcome,
  book: GuideBook,
  { price }: AdviseOptions,
): readonly RejectedCandidate[] {
  return rejected.map(({ code, why, source, section }) => ({
    code,
    why,
    citation: citationOf(book.sources, source, section),
    price: price(code),
  }))
}
