import type { StakedGuide, StakedRule } from '@feescope/guides'

/** A guide as Markdown: what the code is, what the record must hold, rules and tips with sources. */
export function renderGuide(guide: StakedGuide): string {
  const { code, label, date, plain, context, validity, reporting, documentation } = guide
  return [
    `# ${code} · ${label}`,
    `As of ${date}.${validity.on === 'valid' ? '' : ` ${validityInWords(validity)}`}`,
    plain,
    context,
    ...(reporting ? [`**By itself?** ${reporting.text}`] : []),
    ...section(
      'The record must hold',
      documentation.map(
        ({ what, why, prevents, citation }) =>
          `**${what}** ${why} Prevents: ${prevents} (${citation.title}, ${citation.section})`,
      ),
    ),
    ...section('Rules', guide.rules.map(ruleInWords)),
    ...section('Tips', guide.tips.map(ruleInWords)),
    ...section('No longer in force', guide.outdated.map(ruleInWords)),
    ...section(
      'Related codes',
      guide.related.map(
        ({ code: other, label: name, relation, why }) =>
          `${other}${name === null ? '' : ` ${name}`} (${relation}): ${why}`,
      ),
    ),
    ...section(
      'Questions',
      guide.faq.map(({ question, answer }) => `**${question}** ${answer}`),
    ),
    ...section(
      'Changes',
      guide.history.map(({ date: day, change }) => `${day}: ${change}`),
    ),
  ].join('\n\n')
}

function validityInWords({ on, from, to, note }: StakedGuide['validity']): string {
  const when = on === 'deleted' ? `Gone since ${to}` : `Not valid before ${from}`
  return note === null ? `${when}.` : `${when}. ${note}`
}

function ruleInWords({ text, citation, effective, standing, dispute, stake }: StakedRule): string {
  const worth =
    stake?.here.status === 'priced' ? ` (${stake.here.amount} of ${stake.here.of} at stake)` : ''
  const until = effective.to === null ? '' : ` to ${effective.to}`
  const mark = standing === 'in-force' ? '' : `; ${standing}`
  const against = dispute === null ? '' : ` Against it: ${dispute}`
  return `${text}${worth} (${citation.title}, ${citation.section}; from ${effective.from}${until}${mark})${against}`
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${item}`).join('\n')]
}
