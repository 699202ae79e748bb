import {
  type ClaimInput,
  type CodeOutcome,
  describeCode,
  type MueLimit,
  type Reference,
} from '@feescope/core'
import { computeStake } from '../guide/compute-stake.ts'
import { findLabel, getGuideBook } from '../guide/guide-book.ts'
import type { GuideView } from '../guide/guide-view.ts'
import { createPricer } from './price-procedure.ts'

type DatedRule = GuideView['rules'][number]

/** A rule or tip, with what it is worth at the place and day asked about. */
export interface StakedRule extends Omit<DatedRule, 'stake'> {
  readonly stake: (DatedRule['stake'] & { readonly here: ReturnType<typeof computeStake> }) | null
}

/** A guide whose stakes are amounts, computed by the engine. */
export interface StakedGuide extends Omit<GuideView, 'rules' | 'tips' | 'outdated' | 'related'> {
  readonly rules: readonly StakedRule[]
  readonly tips: readonly StakedRule[]
  readonly outdated: readonly StakedRule[]
  readonly related: readonly RelatedCode[]
}

export type RelatedCode = GuideView['related'][number] & { readonly label: string | null }

/** The unit limit of practitioners, and the table it is from. */
export interface HeldMue extends Omit<MueLimit, 'code'> {
  readonly table: string
  /** Whether the table is the one of the day's quarter. */
  readonly exact: boolean
}

/** What the guides say of a code on the day; it stands where no fee schedule is held, too. */
export interface CodeWords {
  readonly label: string | null
  readonly plain: string | null
  readonly synonyms: readonly string[]
  readonly specialties: readonly string[]
  readonly context: string | null
  readonly guide: StakedGuide | null
  readonly related: readonly RelatedCode[]
}

/** The whole answer of `code`: the engine's, with what the guides and the unit limits say. */
export interface FullCodeOutcome extends CodeOutcome {
  readonly guide: StakedGuide | null
  readonly related: readonly RelatedCode[]
  readonly mue: HeldMue | null
}

export type FullCodeAnswer =
  | { readonly found: true; readonly outcome: FullCodeOutcome }
  | (Exclude<ReturnType<typeof describeCode>, { found: true }> & {
      readonly code: string
      readonly words: CodeWords
    })

export type CodePlace = Omit<ClaimInput, 'lines'> & { readonly code: string }

/** What a code is and is worth, in full; for CLI, HTTP and MCP alike. */
export function describeFully(reference: Reference, question: CodePlace): FullCodeAnswer {
  const { date, qp = false } = question
  const answer = describeCode(reference, { code: question.code, date, qp })
  const code = answer.found ? answer.outcome.code : question.code.trim().toUpperCase()
  const words = describeWords(reference, { ...question, code })
  if (!answer.found) return { ...answer, code, words }
  const mue = findMue(reference, code, date)
  return { found: true, outcome: { ...answer.outcome, ...words, mue } }
}

function describeWords(reference: Reference, question: CodePlace): CodeWords {
  const guide = describeGuide(reference, question) ?? null
  const words = guide ?? findLabel(question.code)
  return {
    label: words?.label ?? null,
    plain: words?.plain ?? null,
    synonyms: words?.synonyms ?? [],
    specialties: words?.specialties ?? [],
    context: guide?.context ?? null,
    guide,
    related: guide?.related ?? [],
  }
}

/** The guide of a code on the day, its stakes computed at the place; `undefined` where none is written. */
export function describeGuide(
  reference: Reference,
  { code, ...place }: CodePlace,
): StakedGuide | undefined {
  const view = getGuideBook().findGuide(code, place.date)
  if (!view) return undefined
  const price = createPricer(reference, place)
  const staked = (rule: DatedRule): StakedRule => ({
    ...rule,
    stake: rule.stake && { ...rule.stake, here: computeStake(rule.stake, price) },
  })
  return {
    ...view,
    rules: view.rules.map(staked),
    tips: view.tips.map(staked),
    outdated: view.outdated.map(staked),
    related: view.related.map((each) => ({ ...each, label: findLabel(each.code)?.label ?? null })),
  }
}

function findMue(reference: Reference, code: string, date: string): HeldMue | null {
  const chosen = reference.chooseMue('practitioner', date)
  if (!chosen.held) return null
  const limit = chosen.table.find(code)
  if (!limit) return null
  const { units, mai, rationale } = limit
  return { units, mai, rationale, table: chosen.table.id, exact: chosen.exact }
}
