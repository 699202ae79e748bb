import type { IncludedLine } from './judge-line.ts'

/** Which package includes the line, and by which day. */
export function describeInclusion({ line, kind, relation, of }: IncludedLine): string {
  const { procedure, globalDays } = of
  const what = `${line.code} (line ${line.number})`
  const whose = `${procedure.code} of ${procedure.date} (${procedure.name}, global days ${globalDays})`
  if (kind === 'procedure') {
    return `${what} lies in the global period of ${whose}. Without a modifier that says otherwise, it counts as part of that package and is denied.${usedInVain(line.modifiers, ['24', '25', '57', '59', '76'])}`
  }
  const where = WHERE[relation]
  return `${what} is a visit ${where} ${whose}. The package includes it, so it is denied.${usedInVain(line.modifiers, ['24', '25', '57', '59', '79'])}`
}

const WHERE = {
  'day-before': 'on the day before',
  'same-day': 'on the day of',
  after: 'in the global period of',
} as const

function usedInVain(modifiers: readonly string[], candidates: readonly string[]): string {
  const used = modifiers.filter((modifier) => candidates.includes(modifier))
  return used.map((modifier) => ` Modifier ${modifier} does not change that here.`).join('')
}

/** What must be true in the record for the line to be payable. */
export function fixInclusion({ line, kind, relation, of }: IncludedLine): readonly string[] {
  const { procedure, globalDays } = of
  const on = `on line ${line.number} is right only if the record shows`
  if (kind === 'procedure') {
    return [
      `58 ${on} that ${line.code} was planned as a stage, or was more extensive than ${procedure.code}.`,
      `78 ${on} an unplanned return to the operating room for a complication of ${procedure.code}; only its intra-operative share is paid.`,
      `79 ${on} that ${line.code} has nothing to do with ${procedure.code}.`,
      'If it was care of a complication without a return to the operating room, it is part of the package: do not bill it.',
    ]
  }
  const related = `If the visit was about ${procedure.code}, it is part of the package: do not bill it.`
  switch (relation) {
    case 'day-before':
      return [`57 ${on} that the visit led to the decision for ${procedure.code}.`, related]
    case 'same-day':
      return [
        ...(globalDays === '090'
          ? [`57 ${on} that the visit led to the decision for ${procedure.code}.`]
          : []),
        `25 ${on} a significant visit, separately identifiable from the usual work of ${procedure.code}.`,
        related,
      ]
    case 'after':
      return [`24 ${on} that the visit had nothing to do with ${procedure.code}.`, related]
    default:
      return relation satisfies never
  }
}
