import type { FullGuide } from '../content/read-guides.ts'
import { authorityRank, type Sources } from '../model/authority.ts'
import type { Rule } from '../model/rule.ts'
import { holdsOn } from '../model/text.ts'
import { deriveQuestions } from './derive-questions.ts'
import type { Citation, DatedRule, GuideView } from './guide-view.ts'

/** The guide as it stood on the day: what was not yet, or no longer, in force is not served. */
export function viewGuide(guide: FullGuide, sources: Sources, date: string): GuideView {
  const cite = (source: string, section: string) => citationOf(sources, source, section)
  const dated = guide.rules.map((rule) => dateRule(rule, cite, date))
  const inForce = dated.filter((rule) => holdsOn(rule.effective, date)).toSorted(byAuthority)
  const { code, label, plain, synonyms, lay, specialties, context } = guide
  const view = {
    code,
    date,
    label,
    plain,
    synonyms,
    lay,
    specialties,
    context,
    validity: validityOn(guide.validity, date),
    reporting: guide.reporting.find(({ effective }) => holdsOn(effective, date)) ?? null,
    history: (guide.history ?? []).filter((change) => change.date <= date),
    documentation: guide.documentation
      .filter(({ effective }) => holdsOn(effective, date))
      .map(({ id, what, why, prevents, source, section }) => ({
        id,
        what,
        why,
        prevents,
        citation: cite(source, section),
      })),
    rules: inForce.filter(({ kind }) => kind === 'rule'),
    tips: inForce.filter(({ kind }) => kind === 'tip'),
    outdated: dated.filter(({ effective: { to } }) => to !== null && to < date),
    related: guide.related
      .filter(({ effective }) => !effective || holdsOn(effective, date))
      .map(({ code: other, relation, why }) => ({ code: other, relation, why })),
  }
  const reporting = view.reporting && { as: view.reporting.as, text: view.reporting.text }
  return { ...view, reporting, faq: deriveQuestions({ ...view, reporting }) }
}

function dateRule(
  rule: Rule,
  cite: (source: string, section: string) => Citation,
  date: string,
): DatedRule {
  const { id, kind, text, effective, dispute, stake, facts } = rule
  return {
    id,
    kind,
    text,
    citation: cite(rule.source, rule.section),
    effective,
    standing: standingOn(rule, date),
    dispute: dispute ?? null,
    stake: stake ?? null,
    facts: facts ?? [],
  }
}

/** A rule since withdrawn was in force before; one past its last day has ended. */
function standingOn({ standing, effective: { to } }: Rule, date: string): DatedRule['standing'] {
  const over = to !== null && to < date
  if (standing === 'withdrawn') return over ? 'withdrawn' : 'in-force'
  return over ? 'ended' : standing
}

function validityOn(
  { from, to, note }: FullGuide['validity'],
  date: string,
): GuideView['validity'] {
  const on =
    to !== null && to < date ? 'deleted' : from !== null && date < from ? 'not-yet' : 'valid'
  return { on, from, to, note: note ?? null }
}

/** A source with the section cited. */
export function citationOf(sources: Sources, id: string, section: string): Citation {
  const source = sources[id]
  if (!source) throw new Error(`no source ${id}`)
  const { title, publisher, where, authority, dated, seen } = source
  const rank = authorityRank(authority)
  return { title, publisher, section, where, authority, rank, dated, seen }
}

/** Strongest authority first; of equals the newer. */
function byAuthority(a: DatedRule, b: DatedRule): number {
  return a.citation.rank - b.citation.rank || (a.effective.from < b.effective.from ? 1 : -1)
}
