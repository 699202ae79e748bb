import type { CodeWords, StakedGuide, StakedRule } from '@feescope/guides'

/** What a code is, for people: in plain words, whether it stands alone, what the record must hold. */
export function renderWords({ plain, specialties, guide, related }: CodeWords): string {
  return [
    ...(plain === null ? [] : [plain]),
    ...(specialties.length === 0 ? [] : [`Billed by: ${specialties.join(', ')}`]),
    ...(guide ? guideOf(guide) : []),
    ...section(
      'Related codes',
      related.map(
        ({ code, label, relation, why }) =>
          `${code}${label === null ? '' : ` ${label}`} (${relation}): ${why}`,
      ),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function guideOf(guide: StakedGuide): readonly string[] {
  const { context, validity, reporting, history, documentation, rules, tips, outdated } = guide
  return [
    context,
    ...(validity.on === 'valid' ? [] : [validityOf(validity)]),
    ...(reporting ? [`By itself? ${reporting.text}`] : []),
    ...section(
      'The record must hold',
      documentation.map(
        ({ what, why, prevents, citation }) =>
          `${what} ${why} Prevents: ${prevents} (${citation.title}, ${citation.section})`,
      ),
    ),
    ...section('Rules and tips', [...rules, ...tips].map(ruleOf)),
    ...section('No longer in force', outdated.map(ruleOf)),
    ...section(
      'Changes',
      history.map(({ date, change }) => `${date}: ${change}`),
    ),
  ]
}

function validityOf({ on, from, to, note }: StakedGuide['validity']): string {
  const when = on === 'deleted' ? `Gone since ${to}` : `Not valid before ${from}`
  return note === null ? `${when}.` : `${when}. ${note}`
}

/** A rule with what it is worth here, since when it is supported, where it stands, and who says so. */
function ruleOf({ text, citation, effective, standing, dispute, stake }: StakedRule): string {
  const here = stake?.here
  const worth = here?.status === 'priced' ? ` [${here.amount} of ${here.of} at stake]` : ''
  const until = effective.to === null ? '' : ` to ${effective.to}`
  const mark = standing === 'in-force' ? '' : `; ${standing}`
  const against = dispute === null ? '' : ` Against it: ${dispute}`
  return `${text}${worth} (${citation.title}, ${citation.section}; from ${effective.from}${until}${mark})${against}`
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [title, ...items.map((item) => `  - ${item}`)]
}
