import type { GuideBook } from '../guide/guide-book.ts'
import type { DatedRule } from '../guide/guide-view.ts'
import type { AdvisedEdit, AdvisedLine, Dispute } from './advice.ts'

/** The rules named that are in force on the day, as edits of the lines. */
export function findEdits(
  references: readonly string[],
  lines: readonly AdvisedLine[],
  book: GuideBook,
  date: string,
): readonly AdvisedEdit[] {
  return references.flatMap((reference) => {
    const rule = findRule(reference, book, date)
    if (!rule || rule.standing === 'ended' || rule.standing === 'withdrawn') return []
    const { text, citation, facts } = rule
    return [{ rule: reference, text, citation, facts, limit: limitOf(rule, lines) }]
  })
}

/** The disputed and withdrawn statements named, strongest authority first. */
export function findDisputes(
  references: readonly string[],
  book: GuideBook,
  date: string,
): readonly Dispute[] {
  return references
    .flatMap((reference) => findRule(reference, book, date) ?? [])
    .map(({ text, citation, effective, standing, dispute }) => ({
      claim: text,
      authority: `${citation.title} (${citation.publisher})`,
      rank: citation.rank,
      date: citation.dated ?? effective.from,
      standing,
      against: dispute ?? '',
      citation,
    }))
    .toSorted((a, b) => a.rank - b.rank)
}

function findRule(reference: string, book: GuideBook, date: string): DatedRule | undefined {
  const [code = '', id] = reference.split('/')
  const view = book.findGuide(code, date)
  return [...(view?.rules ?? []), ...(view?.tips ?? []), ...(view?.outdated ?? [])].find(
    (rule) => rule.id === id,
  )
}

/** The unit limit a rule states, held against the units of its code in the lines. */
function limitOf({ facts }: DatedRule, lines: readonly AdvisedLine[]): AdvisedEdit['limit'] {
  const fact = facts.findLast(({ kind }) => kind === 'mue')
  if (fact?.kind !== 'mue') return null
  const billed = lines.filter(({ code }) => code === fact.code)
  const units = billed.reduce((sum, line) => sum + line.units, 0)
  return { units: fact.units, exceeded: units > fact.units }
}
